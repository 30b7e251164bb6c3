import { index, type RouteConfig, route } from '@react-router/dev/routes';

/** Every address people can open. The API is in app.server.ts. */
export default [
  index('dojo/products/landing.route.tsx'),
  route('guides', 'dojo/products/guides.route.tsx'),
  route('guides/:technique', 'dojo/products/guide.route.tsx'),
  route('guides/:technique/text', 'dojo/products/guide-text.route.tsx'),
  // Its places are in places.tsx: one goes about among them without asking the server.
  route('p/:id/:place?', 'dojo/products/product.route.tsx'),
  route('offline', 'dojo/offline/offline.route.tsx'),
  route('c/:slug', 'dojo/communities/community.route.tsx'),
  route('c/:slug/new', 'dojo/editions/new-edition.route.tsx'),
  route('e/:slug', 'dojo/editions/edition.route.tsx'),
  route('e/:slug/host', 'dojo/editions/host.route.tsx'),
  route('e/:slug/calendar.ics', 'dojo/sessions/edition-calendar.route.tsx'),
  route('sign-in', 'dojo/people/sign-in.route.tsx'),
  route('sign-in/code', 'dojo/people/sign-in-code.route.tsx'),
  route('sign-in/link', 'dojo/people/sign-in-link.route.tsx'),
  route('sign-out', 'dojo/people/sign-out.route.tsx'),
  route('first-admin', 'dojo/people/first-admin.route.tsx'),
  route('me', 'dojo/people/me.route.tsx'),
  route('me/products', 'dojo/people/my-products.route.tsx'),
  route('me/data', 'dojo/people/my-data.route.tsx'),
  route('me/data.json', 'dojo/people/my-data-file.route.tsx'),
  route('me/erase', 'dojo/people/erase.route.tsx'),
  route('erased', 'dojo/people/erased.route.tsx'),
  route('people/:person/:revision', 'dojo/people/portrait.route.tsx'),
  route('outbox', 'dojo/mail/outbox.route.tsx'),
  route('mail/stop/:stream/:person/:key', 'dojo/mail/mail-stop.route.tsx'),
  route('admin/mail', 'dojo/mail/admin-mail.route.tsx'),
  route('admin/mail/:kind/:locale', 'dojo/mail/mail-preview.route.tsx'),
  route('*', 'dojo/products/not-found.route.tsx'),
] satisfies RouteConfig;
