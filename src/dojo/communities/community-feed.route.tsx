import type { Route } from './+types/community-feed.route.ts';
import { sendFeed } from './send-feed.server.ts';

export const loader = (args: Route.LoaderArgs) => sendFeed(args);
