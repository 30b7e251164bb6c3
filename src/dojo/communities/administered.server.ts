import type { RouterContextProvider } from 'react-router';
import { baseContext, signedInContext } from '#dojo/base.server.ts';
import type { Person } from '../people/person.ts';
import type { Community } from './communities.server.ts';

/** The community, to who administers it; for everybody else there is no such page. */
export const administered = async ({
  params,
  context,
}: {
  readonly params: { readonly slug: string };
  readonly context: Readonly<RouterContextProvider>;
}): Promise<{ readonly community: Community; readonly person: Person }> => {
  const { communities } = context.get(baseContext);
  const person = context.get(signedInContext)?.person ?? null;
  const community = await communities.bySlug(params.slug);
  if (!community || !person || !(await communities.mayRun(community.id, person)))
    throw new Response(null, { status: 404 });
  return { community, person };
};
