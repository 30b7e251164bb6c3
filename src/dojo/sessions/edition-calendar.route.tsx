import type { Route } from './+types/edition-calendar.route.ts';
import { sendCalendar } from './send-calendar.server.ts';

export const loader = (args: Route.LoaderArgs) => sendCalendar(args);
