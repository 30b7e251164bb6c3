import { baseContext, originContext } from '#dojo/base.server.ts';
import type { Route } from './+types/edition-page-file.route.ts';
import { pictureAt } from './edition.ts';
import { hosted } from './hosted.server.ts';
import { writePage } from './write-page.ts';

/** The edition as the page it could come from, to be kept on the community's own site. */
export const loader = async (args: Route.LoaderArgs) => {
  const { edition } = await hosted(args);
  const held = (await args.context.get(baseContext).sessions.of(edition.id)).filter(
    (one) => !one.cancelledAt,
  );
  const hosts = edition.hosts.map(({ name }) => name).filter((name) => name !== '');
  const { slug, picture } = edition;
  const planned = {
    ...{ date: held[0]?.date ?? null, sessions: held.length },
    picture: picture && args.context.get(originContext) + pictureAt(slug, picture, 'large'),
  };
  return new Response(writePage({ ...edition, hosts, partners: [...edition.partners] }, planned), {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}.md"`,
      'Cache-Control': 'no-store',
    },
  });
};
