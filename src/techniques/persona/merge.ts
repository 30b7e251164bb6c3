import { change, type Pen, remove, together } from '#product/pen.ts';

const TEXTS = ['name', 'role', 'quote', 'portrait'] as const;

/**
 * Makes one persona of two, in one change: whatever named the second names the first, which keeps its own words and
 * takes the second's where it has none. False when one of them has gone.
 */
export const mergePersonas = (pen: Pen, keep: string, drop: string): boolean => {
  const [kept, dropped] = [pen.model.find('persona', keep), pen.model.find('persona', drop)];
  if (!kept || !dropped || keep === drop) return false;
  together(pen, () => {
    const taken = TEXTS.filter((field) => kept[field].trim() === '' && dropped[field] !== '');
    change(pen, 'persona', keep, Object.fromEntries(taken.map((field) => [field, dropped[field]])));
    for (const { from, field } of pen.model.referring(drop)) {
      const entity = pen.model.get(from);
      if (entity) change(pen, entity.kind, from, { [field]: keep } as never);
    }
    // A link between the two would now lead from the persona to itself.
    const loops = pen.model.list('link').filter(({ from, to }) => from === keep && to === keep);
    remove(pen, [drop, ...loops.map(({ id }) => id)]);
  });
  return true;
};
