import type { Model } from '#product/model.ts';
import { change, create, type Pen, remove, together } from '#product/pen.ts';
import { onMap } from './zones.ts';

/** The version after one: « 1 » → « 2 », « v3 » → « v4 », « draft » → « draft 2 ». */
export const nextVersion = (version: string): string => {
  const said = version.trim();
  if (said === '') return '2';
  const number = /^(.*?)(\d{1,6})$/s.exec(said);
  return number ? `${number[1]}${Number(number[2]) + 1}` : `${said} 2`;
};

/**
 * A new version of a map, dated today, in one change: its notes are written anew, so that each version says what was
 * known then; pains and gains are the same ones, found again. Null when the map has gone.
 */
export const newVersion = (pen: Pen, map: string): string | null => {
  const old = pen.model.find('empathyMap', map);
  if (!old) return null;
  return together(pen, () => {
    const { persona, title, designedFor, head } = old;
    const id = create(
      pen,
      'empathyMap',
      {
        persona,
        title,
        designedFor,
        designedBy: pen.by,
        head,
        day: pen.now().slice(0, 10),
        version: nextVersion(old.version),
      },
      { after: map },
    );
    create(pen, 'link', { from: map, to: id, how: 'became' });
    const on = onMap(pen.model, map);
    for (const note of pen.model.list('note').filter(({ subject }) => subject === map)) {
      const { text, area, standing, source } = note;
      create(pen, 'note', { text, area, standing, ...(source ? { source } : {}), subject: id });
    }
    for (const felt of [...on.pain, ...on.gain]) showOn(pen, id, felt);
    return id;
  });
};

/** Shows a pain or gain found elsewhere on this map too. */
export const showOn = (pen: Pen, map: string, felt: string): void => {
  const entity = pen.model.get(felt);
  if (entity?.kind !== 'pain' && entity?.kind !== 'gain') return;
  together(pen, () => {
    if (entity.foundIn === null || !pen.model.get(entity.foundIn))
      change(pen, entity.kind, felt, { foundIn: map });
    else if (entity.foundIn !== map && !linkTo(pen.model, map, felt))
      create(pen, 'link', { from: map, to: felt, how: 'inspired' });
  });
};

const linkTo = (model: Model, map: string, felt: string): string | null =>
  model.referring(map).find(({ from, field }) => field === 'from' && model.find('link', from)?.to === felt)
    ?.from ?? null;

/** Other maps that show this pain or gain. */
export const alsoOn = (model: Model, map: string, felt: string): readonly string[] => {
  const maps = model.referring(felt).flatMap(({ from, field }) => {
    const link = field === 'to' ? model.find('link', from) : undefined;
    return link?.from && model.find('empathyMap', link.from) ? [link.from] : [];
  });
  const entity = model.get(felt);
  const found = entity && 'foundIn' in entity ? model.find('empathyMap', entity.foundIn) : undefined;
  return [...new Set([...(found ? [found.id] : []), ...maps])].filter((id) => id !== map);
};

/** Takes a pain or gain off this map while other maps keep it; false when no other does. */
export const takeOff = (pen: Pen, map: string, felt: string): boolean => {
  const entity = pen.model.get(felt);
  const [other] = alsoOn(pen.model, map, felt);
  if (!other || (entity?.kind !== 'pain' && entity?.kind !== 'gain')) return false;
  together(pen, () => {
    const own = linkTo(pen.model, map, felt);
    if (own) remove(pen, [own]);
    if (entity.foundIn !== map) return;
    change(pen, entity.kind, felt, { foundIn: other });
    const link = linkTo(pen.model, other, felt);
    if (link) remove(pen, [link]);
  });
  return true;
};
