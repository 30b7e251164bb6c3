import { titleOf } from '#product/title.ts';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useReading } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { useSums } from './map-context.tsx';
import { storyMapWords } from './words.ts';

/** How many missing activities are named before the rest is counted. */
const NAMED = 4;

/** Which activities the first release does not touch yet: the gaps of the walking skeleton. */
export function SkeletonHint() {
  const t = useWords(storyMapWords);
  const read = useReading();
  const { gaps } = useSums();
  const { untitled } = useWords(uiWords);
  const names = gaps.flatMap((id) => {
    const activity = read.find('activity', id);
    return activity ? [titleOf(activity, read) || untitled] : [];
  });
  if (names.length === 0) return null;
  const said =
    names.length > NAMED + 1 ? [...names.slice(0, NAMED), t.moreGaps(names.length - NAMED)] : names;
  return (
    <span className="flex min-w-0 items-center gap-1 text-thread" title={t.gaps(names)}>
      <Icon name="route" size={14} />
      <span className="truncate">{t.gaps(said)}</span>
    </span>
  );
}
