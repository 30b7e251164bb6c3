/**
 * What a technique keeps in its folder beside its card, many words and much code: each is loaded when asked for. The
 * cards do not name it, since every page of a product loads every card; a page loads this file as well when it needs it.
 */
import type { Locale } from '#core/words.ts';
import type { Check } from '#product/checks.ts';
import { techniques } from './index.ts';
import type { ExampleEntity, TechniqueExports } from './technique.ts';

/** Its part of the example product: `example.ts`. */
export const exampleOf = async (technique: string, locale: Locale): Promise<readonly ExampleEntity[]> =>
  (await import(`./${technique}/example.ts`)).example(locale);

/** What a seasoned eye would remark: `checks.ts`. */
export const checksOf = async (technique: string): Promise<readonly Check[]> =>
  (await import(`./${technique}/checks.ts`)).checks;

/** What people carry away besides the model file: `export.ts`. */
export const exportsOf = (technique: string): Promise<TechniqueExports> => import(`./${technique}/export.ts`);

/** Every technique's checks, in the order of the thread. */
export const allChecks = async (): Promise<readonly Check[]> =>
  (await Promise.all(techniques.map(({ id }) => checksOf(id)))).flat();
