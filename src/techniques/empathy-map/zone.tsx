import { AreaList, type Area as KitArea } from '#ui/areas.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { empathyWords } from './words.ts';
import { type Area, NUMBERS } from './zones.ts';

/** What each zone is told by at a glance; parts of zone 7 stand inside the head. */
const ICONS: Partial<Record<Area, IconName>> = {
  who: 'user',
  need: 'target',
  see: 'eye',
  say: 'message-circle',
  do: 'footprints',
  hear: 'ear',
};

/** The number of a zone, as a knot on the thread: full once something is there. */
export function Knot({ number, full }: { number: number; full: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`grid size-6 shrink-0 place-items-center rounded-full border-2 font-[650] text-xs tabular ${
        full ? 'border-thread bg-thread text-thread-ink' : 'border-edge border-dashed bg-card text-soft'
      }`}
    >
      {number}
    </span>
  );
}

/** A zone of the outside, or of the goal: its number, its name, its cards, and its questions while it is empty. */
export function Zone({ area, wide = false }: { area: KitArea; wide?: boolean }) {
  const t = useWords(empathyWords);
  const name = area.id as Area;
  const icon = ICONS[name];
  return (
    <section
      style={{ gridArea: name }}
      aria-label={t.zone(NUMBERS[name], t.areas[name])}
      className="empathy-zone flex min-w-0 flex-col rounded-card border border-line bg-paper p-2.5"
    >
      <h3 className="mb-1.5 flex items-center gap-2 text-base">
        <Knot number={NUMBERS[name]} full={area.ids.length > 0} />
        <span className="grow">{t.areas[name]}</span>
        {icon && <Icon name={icon} size={18} className="text-soft" />}
      </h3>
      <AreaList
        area={area}
        empty={t.asks[name]}
        className="grow"
        listClassName={wide ? 'empathy-flow' : 'grid gap-1.5'}
      />
    </section>
  );
}
