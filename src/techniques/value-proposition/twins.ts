import type { Model } from '#product/model.ts';
import { change, type Pen, remove, together } from '#product/pen.ts';
import { sameSaying } from '../content-words.ts';
import { type AskedEntity, type Fit, fitsOf } from './fit.ts';
import { ASKED } from './lists.ts';

/** Two things of one profile that say the same; the first is the one to keep. */
export type Twins = readonly [keep: AskedEntity, spare: AskedEntity];

const twinsIn = function* (fit: Fit): Iterable<Twins> {
  for (const kind of ASKED) {
    const said = new Map<string, AskedEntity>();
    for (const one of fit.profile[kind]) {
      const words = sameSaying(one.text);
      const first = words === '' ? undefined : said.get(words);
      if (first) yield [first, one];
      else said.set(words, one);
    }
  }
};

/** What is said twice in a profile, each spare once. */
export const twinsOf = function* (model: Model): Iterable<Twins> {
  const spares = new Set<string>();
  for (const fit of fitsOf(model))
    for (const [keep, spare] of twinsIn(fit)) {
      if (spares.has(spare.id) || spares.has(keep.id)) continue;
      spares.add(spare.id);
      yield [keep, spare];
    }
};

/** Whether a link of the spare already stands between the one kept and the same other end. */
const isSaid = (pen: Pen, link: string, field: string, keep: string): boolean => {
  const { from, to, how } = pen.model.find('link', link) ?? { from: null, to: null, how: null };
  const other = field === 'from' ? to : from;
  if (other === keep) return true;
  return pen.model.referring(keep).some((known) => {
    const found = pen.model.find('link', known.from);
    return (
      known.field === field && found?.how === how && (field === 'from' ? found.to : found.from) === other
    );
  });
};

/** Makes one of two: what named the spare names the one kept, which takes the greater weight and what it lacks. */
export const mergeTwins = (pen: Pen, [keep, spare]: Twins): void =>
  together(pen, () => {
    for (const { from, field } of pen.model.referring(spare.id)) {
      const entity = pen.model.get(from);
      if (!entity || (entity.kind === 'link' && isSaid(pen, from, field, keep.id))) continue;
      change(pen, entity.kind, from, { [field]: keep.id } as never);
    }
    change(pen, keep.kind, keep.id, {
      weight: Math.max(keep.weight ?? 0, spare.weight ?? 0) || null,
      foundIn: keep.foundIn ?? spare.foundIn,
      ...(keep.standing === 'assumption' && spare.standing === 'evidence'
        ? { standing: spare.standing, source: spare.source }
        : {}),
    });
    remove(pen, [spare.id]);
  });
