import type { Place } from '#core/room.ts';
import type { Line } from './arrange.ts';

/** Where stories go: a place in the backlog, and under headings the release they thereby join. */
export interface Target {
  readonly place: Place | null;
  readonly release?: string | null;
}

/**
 * What it means to let go of `moving` in front of line `at` (0 to the number of lines): between the neighbours one
 * sees, whatever the filter hides between them. Null where there is nowhere to go.
 */
export const targetAt = (lines: readonly Line[], at: number, moving: ReadonlySet<string>): Target | null => {
  let heading = at - 1;
  while (heading >= 0 && lines[heading]!.is === 'story') heading--;
  const grouped = lines[0]?.is === 'release';
  if (grouped && heading < 0) return null;
  const group = lines[heading];
  const release = group?.is === 'release' ? { release: group.id } : {};
  for (let next = at; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.is === 'release') break;
    if (!moving.has(line.id)) return { place: { before: line.id }, ...release };
  }
  for (let before = at - 1; before >= 0; before--) {
    const line = lines[before]!;
    if (line.is === 'release') break;
    if (!moving.has(line.id)) return { place: { after: line.id }, ...release };
  }
  return grouped ? { place: null, ...release } : null;
};

/** Where one step up or down takes the selected stories, kept together; null at the end of the way. */
export const targetOfStep = (
  lines: readonly Line[],
  moving: ReadonlySet<string>,
  step: 'up' | 'down',
): Target | null => {
  const places = lines.flatMap((line, at) => (line.is === 'story' && moving.has(line.id) ? [at] : []));
  if (places.length === 0) return null;
  if (step === 'up') {
    const to = places[0]! - 1;
    return to < 0 ? null : targetAt(lines, to, moving);
  }
  const next = lines[places.at(-1)! + 1];
  if (!next) return null;
  const target = targetAt(lines, places.at(-1)! + 2, moving);
  // Going down one passes the next story and stands right behind it, not in front of what is hidden after it.
  return next.is === 'story' && target ? { ...target, place: { after: next.id } } : target;
};
