/** `npm test`: everything that must hold, in one go; ends with a line that sums it up. */
import { end } from './ending.ts';
import { installMissing } from './install.ts';

try {
  await installMissing();
  const { checkSteps } = await import('./check-steps.ts');
  const { testSteps } = await import('./test-steps.ts');
  const { runSteps } = await import('./steps.ts');
  const { passed, failed } = await runSteps([...checkSteps, ...testSteps]);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  end(error);
}
