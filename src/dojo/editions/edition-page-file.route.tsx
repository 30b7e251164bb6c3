import { baseContext } from '#dojo/base.server.ts';
import type { Route } from './+types/edition-page-file.route.ts';
import { hosted } from './hosted.server.ts';
import { writePage } from './page.server.ts';

/** The edition as the page it could come from, to be kept on the community's own site. */
export const loader = async (args: Route.LoaderArgs) => {
  const { edition } = await hosted(args);
  const [first] = await args.context.get(baseContext).sessions.of(edition.id);
  const hosts = edition.hosts.map(({ name }) => name).filter((name) => name !== '');
  return new Response(
    writePage({ ...edition, hosts, partners: [...edition.partners] }, first?.date ?? null),
    {
      headers: {
        'Content-Type': 'text/markdown; charset=utf-8',
        'Content-Disposition': `attachment; filename="${edition.slug}.md"`,
        'Cache-Control': 'no-store',
      },
    },
  );
};
