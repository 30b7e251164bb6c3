import { Icon, type IconName } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import type { Sort } from './box.ts';
import { boxWords } from './words.ts';

const ICONS: Readonly<Record<Sort, IconName>> = {
  name: 'tag',
  slogan: 'megaphone',
  benefit: 'check',
  feature: 'puzzle',
  price: 'coins',
  support: 'message-circle',
};

/** In front of a message: what it is. The type in which it is set follows from it (box.css). */
export function SortMark({ sort }: { sort: Sort }) {
  const t = useWords(boxWords);
  return (
    <span data-sort={sort} title={t.sort[sort]} className="box-mark">
      <Icon name={ICONS[sort]} size={15} />
    </span>
  );
}
