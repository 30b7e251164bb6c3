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
  route('*', 'dojo/products/not-found.route.tsx'),
] satisfies RouteConfig;
