import type { RouterContextProvider } from 'react-router';
import { baseContext, signedInContext } from '../base.server.ts';
import type { Edition } from '../editions/editions.server.ts';
import type { Viewer } from './selection.ts';

interface Asked {
  readonly params: { readonly slug: string };
  readonly context: Readonly<RouterContextProvider>;
}

/** The selection of an edition, to who reads applications or, where that is asked, decides; to all others there is no such page. */
export const seenBy = async (
  who: 'reviewer' | 'host',
  { params, context }: Asked,
): Promise<{ readonly edition: Edition; readonly viewer: Viewer }> => {
  const { editions, selections } = context.get(baseContext);
  const person = context.get(signedInContext)?.person ?? null;
  const edition = await editions.bySlug(params.slug);
  const viewer =
    edition && (await selections.viewer(edition, person, await editions.roleOf(edition, person)));
  if (!edition || !viewer || (who === 'host' && !viewer.decides)) throw new Response(null, { status: 404 });
  return { edition, viewer };
};
