import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/edition-webhook.route.ts';
import { endpointAction, endpointShown } from './endpoint.server.ts';
import { EndpointPage } from './endpoint-page.tsx';
import { ownerEdition } from './owner.server.ts';
import { webhookWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => endpointShown(await ownerEdition(args), args);

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  return endpointAction(await ownerEdition(args), args, await ownForm(request, context));
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${webhookWords[loaderData?.locale ?? 'fr'].title} · ${loaderData?.title ?? ''} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function EditionWebhook({ loaderData, actionData }: Route.ComponentProps) {
  return <EndpointPage {...loaderData} {...actionData} />;
}

export { PublicFault as ErrorBoundary };
