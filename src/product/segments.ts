import type { EntityOf } from './kinds/index.ts';
import type { Model } from './model.ts';
import { create, type Pen, remove, together } from './pen.ts';

/** The links that say which personas stand for a segment. */
const linksTo = (model: Model, segment: string): readonly EntityOf<'link'>[] =>
  model.referring(segment).flatMap(({ from, field }) => {
    const link = field === 'to' ? model.find('link', from) : undefined;
    return link && model.find('persona', link.from) ? [link] : [];
  });

/** The personas that stand for a segment, in their own order, each once. */
export const personasOf = (model: Model, segment: string): readonly EntityOf<'persona'>[] => {
  const ids = new Set(linksTo(model, segment).map(({ from }) => from));
  return ids.size === 0 ? [] : model.list('persona').filter(({ id }) => ids.has(id));
};

/** Makes a segment that these personas stand for. Returns its id. */
export const makeSegment = (pen: Pen, title: string, personas: readonly string[]): string =>
  together(pen, () => {
    const id = create(pen, 'segment', { title });
    for (const persona of personas) create(pen, 'link', { from: persona, to: id, how: 'became' });
    return id;
  });

/** Makes a persona stand for a segment, or no longer. */
export const switchPersona = (pen: Pen, segment: string, persona: string): void =>
  together(pen, () => {
    const links = linksTo(pen.model, segment).filter(({ from }) => from === persona);
    if (links.length > 0)
      remove(
        pen,
        links.map(({ id }) => id),
      );
    else create(pen, 'link', { from: persona, to: segment, how: 'became' });
  });
