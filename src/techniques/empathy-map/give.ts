import { change, type Pen, together } from '#product/pen.ts';
import { onMap } from './zones.ts';

/** Says whom a map is about; the pains and gains found on it are theirs from then on. */
export const giveTo = (pen: Pen, map: string, persona: string): boolean => {
  const old = pen.model.find('empathyMap', map);
  if (!old) return false;
  const { pain, gain } = onMap(pen.model, map);
  together(pen, () => {
    change(pen, 'empathyMap', map, { persona });
    for (const id of [...pain, ...gain]) {
      const felt = pen.model.get(id);
      if (felt?.kind !== 'pain' && felt?.kind !== 'gain') continue;
      // What was found elsewhere, or given to a segment since, stays whose it was.
      const theirs = felt.subject === old.persona || !pen.model.get(felt.subject ?? '');
      if (felt.foundIn === map && theirs) change(pen, felt.kind, id, { subject: persona });
    }
  });
  return true;
};
