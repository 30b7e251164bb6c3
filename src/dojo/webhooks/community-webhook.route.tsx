import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/community-webhook.route.ts';
import { endpointAction, endpointShown } from './endpoint.server.ts';
import { EndpointPage } from './endpoint-page.tsx';
import { ownerCommunity } from './owner.server.ts';
import { webhookWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => endpointShown(await ownerCommunity(args), args);

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  return endpointAction(await ownerCommunity(args), args, await ownForm(request, context));
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${webhookWords[loaderData?.locale ?? 'fr'].title} · ${loaderData?.title ?? ''} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function CommunityWebhook({ loaderData, actionData }: Route.ComponentProps) {
  return <EndpointPage {...loaderData} {...actionData} />;
}

export { PublicFault as ErrorBoundary };
