import type { RouterContextProvider } from 'react-router';
import { baseContext, signedInContext } from '#dojo/base.server.ts';
import type { Person } from '../people/person.ts';
import { mayEdit } from './edition.ts';
import type { Edition } from './editions.server.ts';

/** The edition, to who hosts it; for everybody else there is no such page. */
export const hosted = async ({
  params,
  context,
}: {
  readonly params: { readonly slug: string };
  readonly context: Readonly<RouterContextProvider>;
}): Promise<{ readonly edition: Edition; readonly person: Person }> => {
  const { editions } = context.get(baseContext);
  const person = context.get(signedInContext)?.person ?? null;
  const edition = await editions.bySlug(params.slug);
  if (!edition || !person || !mayEdit(await editions.roleOf(edition, person)))
    throw new Response(null, { status: 404 });
  return { edition, person };
};
