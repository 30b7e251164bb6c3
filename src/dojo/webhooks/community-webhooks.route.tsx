import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/community-webhooks.route.ts';
import { EndpointsPage } from './endpoints-page.tsx';
import { endpointsAction, endpointsShown } from './list.server.ts';
import { ownerCommunity } from './owner.server.ts';
import { webhookWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) =>
  endpointsShown(await ownerCommunity(args), args.context);

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  return endpointsAction(await ownerCommunity(args), context, await ownForm(request, context));
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${webhookWords[loaderData?.locale ?? 'fr'].title} · ${loaderData?.title ?? ''} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function CommunityWebhooks({ loaderData, actionData }: Route.ComponentProps) {
  const wish = actionData?.wish ?? loaderData.wish;
  return <EndpointsPage {...loaderData} {...actionData} wish={wish} />;
}

export { PublicFault as ErrorBoundary };
