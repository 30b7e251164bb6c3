/** `npm run check`: types, lint, boundaries, words, units. With --fix, mends first what a machine can mend. */
import { end } from './ending.ts';
import { installMissing } from './install.ts';

try {
  await installMissing();
  if (process.argv.includes('--fix')) await fix();
  const { checkSteps } = await import('./check-steps.ts');
  const { runSteps } = await import('./steps.ts');
  const { failed } = await runSteps(checkSteps);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  end(error);
}

async function fix(): Promise<void> {
  const { setFrench } = await import('./guards/words.ts');
  const { tool } = await import('./tool.ts');
  setFrench(process.cwd());
  await tool('@biomejs/biome', 'biome', ['check', '--write', '--colors=off']);
  const { writeFormatPage } = await import('./format-doc.ts');
  writeFormatPage();
}
