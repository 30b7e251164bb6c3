import { fold } from '#core/text.ts';
import type { Model } from '#product/model.ts';
import { AREAS, type Area, onMap, saidIn } from './zones.ts';

/** What an area of two maps has in common, by its words, and what only one of them has. */
export interface Difference {
  readonly area: Area;
  /** Pairs of ids: on the first map, on the second. */
  readonly kept: readonly (readonly [string, string])[];
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

/** Words without signs: a comma more is not another thought. */
const keyOf = (model: Model, id: string): string => {
  const entity = model.get(id);
  const text = entity && 'text' in entity ? entity.text : '';
  return (
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim() || text.trim()
  );
};

/** Compares two maps area by area; what is said twice is paired as often. */
export const compareMaps = (model: Model, first: string, second: string): readonly Difference[] => {
  const [before, after] = [onMap(model, first), onMap(model, second)];
  return AREAS.map((area) => {
    const waiting = new Map<string, string[]>();
    const said = saidIn(model, before, area);
    for (const id of said) waiting.set(keyOf(model, id), [...(waiting.get(keyOf(model, id)) ?? []), id]);
    const kept: [string, string][] = [];
    const fresh: string[] = [];
    for (const id of saidIn(model, after, area)) {
      const old = waiting.get(keyOf(model, id))?.shift();
      if (old === undefined) fresh.push(id);
      else kept.push([old, id]);
    }
    const paired = new Set(kept.map(([old]) => old));
    return { area, kept, fresh, gone: said.filter((id) => !paired.has(id)) };
  });
};
