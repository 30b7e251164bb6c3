import type { FieldsOf } from '#product/kinds/index.ts';
import { change, create, type Pen, type Place, remove, together } from '#product/pen.ts';

type Recast = 'note' | 'pain' | 'gain';

/**
 * Makes of a note, pain or gain another of these, in one change: the same words, as sure as before, and whatever named
 * it (comments, links, relievers) names what it has become. Null when it has gone.
 */
export const recast = (
  pen: Pen,
  id: string,
  to: Recast,
  fields: FieldsOf<Recast>,
  place?: Place,
): string | null =>
  together(pen, () => {
    const old = pen.model.get(id);
    if (old?.kind !== 'note' && old?.kind !== 'pain' && old?.kind !== 'gain') return null;
    const { text, standing, source } = old;
    const weight = old.kind !== 'note' && to !== 'note' ? { weight: old.weight } : {};
    const made = create(
      pen,
      to,
      { text, standing, ...(source ? { source } : {}), ...weight, ...fields } as never,
      place,
    );
    for (const { from, field } of pen.model.referring(id)) {
      const naming = pen.model.get(from);
      if (naming) change(pen, naming.kind, from, { [field]: made } as never);
    }
    remove(pen, [id]);
    return made;
  });
