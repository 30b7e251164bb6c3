import { data } from 'react-router';
import { baseContext, localeContext, visitorContext } from '#dojo/base.server.ts';
import { exampleFile } from '#techniques/example.ts';
import { ownForm } from '../people/signed-in.server.ts';
import type { Route } from './+types/landing.route.ts';
import { beginFromFile, beginProduct, bringInFile } from './enter-page.server.ts';
import { LandingPage } from './landing.tsx';
import { landingWords } from './landing-words.ts';
import { PublicFault } from './public-fault.tsx';

/** As many of one's own products as the first page lists. */
const MINE = 12;
/** As many editions as it shows. */
const OPEN = 6;

export const loader = async ({ context }: Route.LoaderArgs) => {
  const base = context.get(baseContext);
  const visitor = context.get(visitorContext);
  const ids = visitor ? (await base.shares.openedBy(visitor.id)).slice(-MINE).reverse() : [];
  const found = await Promise.all(
    ids.map(async (id) => ({ id, title: (await base.products.find(id))?.title })),
  );
  return {
    mine: found.flatMap(({ id, title }) => (title === undefined ? [] : [{ id, title }])),
    open: await base.editions.open(OPEN),
    locale: context.get(localeContext),
  };
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await ownForm(request, context);
  const need = String(form.get('need') ?? '').trim();
  switch (form.get('do')) {
    case 'example':
      return beginFromFile(request, context, await exampleFile(context.get(localeContext)));
    case 'import': {
      const file = form.get('file');
      const begun = file instanceof File && (await bringInFile(request, context, file));
      return begun || data({ refused: 'importWrong' as const, need }, { status: 422 });
    }
    default:
      return need
        ? beginProduct(request, context, { need })
        : data({ refused: 'missing' as const, need }, { status: 422 });
  }
};

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const t = landingWords[loaderData?.locale ?? 'fr'];
  return [{ title: t.title }, { name: 'description', content: t.description }];
};

export default function Landing({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <LandingPage
      mine={loaderData.mine}
      open={loaderData.open}
      refused={actionData?.refused}
      need={actionData?.need}
    />
  );
}

export { PublicFault as ErrorBoundary };
