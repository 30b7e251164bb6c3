import { clamp, fold } from '#core/text.ts';
import { type Entity, FIELDS, KIND_NAMES, type KindName, NAMED_KINDS } from './kinds/index.ts';
import type { Model } from './model.ts';
import { wordsOf } from './title.ts';

/** What is looked for in an entity, folded: what it is called, and all else that is written in it. */
interface Written {
  readonly title: string;
  readonly rest: string;
}

/** Entities never change, they are replaced: what was folded once holds as long as the entity does. */
const folded = new WeakMap<Entity, Written>();

/** No more of an entity is searched than this many characters. */
const MOST_READ = 4000;

const SEARCHED = Object.fromEntries(
  KIND_NAMES.map((kind) => [
    kind,
    FIELDS[kind].flatMap(([key, field]) =>
      field.keep === 'text' || ['role', 'name', 'target', 'labels'].includes(key) ? [key] : [],
    ),
  ]),
) as unknown as Readonly<Record<KindName, readonly string[]>>;

const writtenIn = (entity: Entity, model: Model): Written => {
  let written = folded.get(entity);
  if (!written) {
    const values = entity as unknown as Readonly<Record<string, string | readonly string[]>>;
    const all = SEARCHED[entity.kind].map((key) => [values[key]].flat().join(' ')).join(' ');
    const title = wordsOf(entity, model).slice(0, MOST_READ);
    folded.set(entity, (written = { title: ` ${fold(title)}`, rest: ` ${fold(all.slice(0, MOST_READ))}` }));
  }
  return written;
};

/** How well an entity answers: every word must be found; a title counts more than the rest, a beginning more than an inside. */
const scoreOf = ({ title, rest }: Written, words: readonly string[], whole: string): number => {
  let score = 0;
  for (const word of words) {
    if (title.includes(` ${word}`)) score += 8;
    else if (title.includes(word)) score += 4;
    else if (rest.includes(` ${word}`)) score += 2;
    else if (rest.includes(word)) score += 1;
    else return 0;
  }
  if (title === ` ${whole}`) return score + 20;
  return title.startsWith(` ${whole}`) ? score + 10 : score;
};

/**
 * Entities in which all these words are written, best first, at most `most`; accents, case and order of the words do
 * not matter. Equals come in the order of the thread, then their own. What has no name (NAMED_KINDS) is not looked for.
 */
export const findEntities = (
  model: Model,
  typed: string,
  most: number,
  kinds: readonly KindName[] = NAMED_KINDS,
): readonly Entity[] => {
  const whole = fold(clamp(typed, 200));
  const words = whole.split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const found: { entity: Entity; score: number }[] = [];
  for (const kind of kinds)
    for (const entity of model.list(kind)) {
      // An actor goes by the name of its persona, which changes without it.
      const written =
        entity.kind === 'actor' && entity.persona
          ? { title: ` ${fold(wordsOf(entity, model))}`, rest: '' }
          : writtenIn(entity, model);
      const score = scoreOf(written, words, whole);
      if (score > 0) found.push({ entity, score });
    }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(0, most))
    .map(({ entity }) => entity);
};
