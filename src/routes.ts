import { index, type RouteConfig, route } from '@react-router/dev/routes';

/** Every address people can open. The API is in app.server.ts. */
export default [
  index('dojo/products/landing.route.tsx'),
  route('guides', 'dojo/products/guides.route.tsx'),
  route('guides/:technique', 'dojo/products/guide.route.tsx'),
  route('guides/:technique/text', 'dojo/products/guide-text.route.tsx'),
  route('p/:id', 'dojo/products/product.route.tsx', [
    index('dojo/products/home.route.tsx'),
    route('thread', 'dojo/products/thread.route.tsx'),
    route('games', 'dojo/products/games.route.tsx'),
    route(':technique', 'dojo/products/board.route.tsx'),
  ]),
  route('*', 'dojo/products/not-found.route.tsx'),
] satisfies RouteConfig;
