/** `npm start`: from a fresh clone to a page that answers. */
import { buildStale } from './build.ts';
import { end } from './ending.ts';
import { installMissing } from './install.ts';

const built = '../build/server/index.js';

try {
  await installMissing();
  await buildStale();
  process.env.NODE_ENV ??= 'production';
  // Only now is there something to import.
  const { serve } = await import('./serving.ts');
  await serve(() => import(built), false);
} catch (error) {
  end(error);
}
