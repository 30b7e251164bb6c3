/** `npm run dev`: the same process on the sources themselves; what changes is seen at once. */
import { end } from './ending.ts';
import { installMissing } from './install.ts';

try {
  await installMissing();
  const { serve } = await import('./serving.ts');
  await serve(() => import('../src/main.server.ts'), true);
} catch (error) {
  end(error);
}
