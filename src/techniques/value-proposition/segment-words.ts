import { fold } from '#core/text.ts';

const JOINED =
  / (?:et|and|ou|or|&|\+) (?:(?:les |la |le |l[’']|des |the |our |leurs? |their )?)?|\s*[/;]\s*|, /;

/** The two groups a segment's name ties together (« visiteurs et réparateurs »); null when it names one. */
export const groupsIn = (title: string): readonly [string, string] | null => {
  const name = title.replace(/\([^)]*\)/g, '').trim();
  // What comes behind « who… » says what its people have in common.
  const [head = ''] = name.split(/\s(?:qui|dont|que|who|whose|that|with|avec|sans|without)\s/i);
  const [first, second, ...others] = head.split(JOINED).map((part) => part.trim());
  if (!first || !second || others.length > 2) return null;
  const isGroup = (part: string) => /s$|x$|people|children|gens|public/.test(fold(part).split(' ')[0] ?? '');
  return isGroup(first.replace(/^(?:les|des|the|our|nos)\s+/i, '')) && isGroup(second)
    ? [first, second]
    : null;
};
