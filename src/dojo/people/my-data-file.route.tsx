import { baseContext } from '../base.server.ts';
import type { Route } from './+types/my-data-file.route.ts';
import { exportedFile } from './exported-file.ts';
import { mustBeSignedIn } from './signed-in.server.ts';

/** Everything that is held about who is signed in, as a file. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { person } = mustBeSignedIn(request, context);
  const base = context.get(baseContext);
  const file = exportedFile(await base.personalData.export(person), base.now());
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="po-dojo.json"',
      'Cache-Control': 'no-store',
    },
  });
};
