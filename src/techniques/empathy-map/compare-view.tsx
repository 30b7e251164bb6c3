import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { titleOf } from '#product/title.ts';
import { Face } from '#ui/face.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useDerived, useEntity, useEntityOf, useReading } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { dayIn } from '../day.ts';
import { compareMaps, type Difference } from './compare.ts';
import { empathyWords } from './words.ts';
import { Knot } from './zone.tsx';
import { NUMBERS } from './zones.ts';

type EmpathyMap = EntityOf<'empathyMap'>;

function Named({ map }: { map: EmpathyMap }) {
  const t = useWords(empathyWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const persona = useEntityOf('persona', map.persona);
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      {persona && <Face id={persona.id} picture={persona.portrait} size={36} />}
      <div className="min-w-0">
        <p className="truncate font-[650] font-heading">{map.title || persona?.name || ui.untitled}</p>
        <p className="text-soft text-sm">
          {[
            map.title ? persona?.name : '',
            map.day ? dayIn(locale, map.day) : t.dayMissing,
            map.version && t.versionNumber(map.version),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </div>
  );
}

const LOOKS = {
  kept: { icon: 'check', look: 'text-soft' },
  gone: { icon: 'minus', look: 'text-soft' },
  fresh: { icon: 'plus', look: 'text-thread' },
} as const satisfies Record<string, { icon: IconName; look: string }>;

/** A card in a comparison: opens its sheet, says what happened to it in words. */
function Compared({ id, how, more }: { id: string; how: keyof typeof LOOKS; more?: string }) {
  const t = useWords(empathyWords);
  const { open } = useSelection();
  const entity = useEntity(id);
  if (!entity || !('text' in entity)) return null;
  const { icon, look } = LOOKS[how];
  const word = how === 'kept' ? t.kept : how === 'gone' ? t.lost : t.fresh;
  const known = 'standing' in entity && entity.standing === 'evidence';
  return (
    <button
      type="button"
      data-entity={id}
      onClick={() => open(id)}
      style={hueOf(entity.kind)}
      className={`block w-full min-w-0 wrap-anywhere rounded-card border border-line bg-card px-2.5 py-1.5 text-left text-sm hover:border-edge ${known ? 'spine' : 'spine-dotted'}`}
    >
      <span className={`block ${how === 'gone' ? 'text-soft' : ''}`}>{entity.text}</span>
      <span className={`flex items-center gap-1 text-xs ${look}`}>
        <Icon name={icon} size={13} /> {more ? `${word}, ${more}` : word}
      </span>
    </button>
  );
}

function Row({ difference }: { difference: Difference }) {
  const t = useWords(empathyWords);
  const read = useReading();
  const { area, kept, gone, fresh } = difference;
  const turned = (before: string, after: string): string => {
    const [a, b] = [read.get(before), read.get(after)];
    const known = a && b && 'standing' in a && 'standing' in b && a.standing !== b.standing;
    return known && b.standing === 'evidence' ? t.nowKnown : '';
  };
  return (
    <section aria-label={t.zone(NUMBERS[area], t.areas[area])} className="border-line border-t pt-3">
      <h3 className="mb-2 flex flex-wrap items-center gap-2 text-base">
        <Knot number={NUMBERS[area]} full={kept.length + gone.length + fresh.length > 0} />
        {t.areas[area]}
        <span className="font-normal font-text text-soft text-sm">
          {kept.length + gone.length + fresh.length === 0
            ? t.nothingHere
            : t.summary(kept.length, gone.length, fresh.length)}
        </span>
      </h3>
      <div className="grid gap-1.5">
        {kept.map(([before, after]) => (
          <div key={after} className="grid grid-cols-2 gap-3">
            <Compared id={before} how="kept" />
            <Compared id={after} how="kept" more={turned(before, after)} />
          </div>
        ))}
        <div className="grid grid-cols-2 gap-3">
          <div className="grid content-start gap-1.5">
            {gone.map((id) => (
              <Compared key={id} id={id} how="gone" />
            ))}
          </div>
          <div className="grid content-start gap-1.5">
            {fresh.map((id) => (
              <Compared key={id} id={id} how="fresh" />
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

/** Two maps side by side, zone by zone: what stayed, what went, what is new. */
export default function CompareView(props: {
  before: EmpathyMap;
  after: EmpathyMap;
  others: readonly EmpathyMap[];
  choose: (id: string) => void;
}) {
  const t = useWords(empathyWords);
  const ui = useWords(uiWords);
  const read = useReading();
  const { before, after, others, choose } = props;
  const differences = useDerived(
    useCallback((live: LiveModel) => compareMaps(live, before.id, after.id), [before.id, after.id]),
  );
  return (
    <div className="mx-auto grid max-w-5xl gap-4">
      <label className="no-print flex flex-wrap items-center gap-2 text-sm">
        {t.compareWith}
        <select
          value={before.id}
          onChange={(event) => choose(event.target.value)}
          className="min-h-8 rounded-control border border-edge bg-card px-2"
        >
          {others.map((map) => (
            <option key={map.id} value={map.id}>
              {[titleOf(map, read) || ui.untitled, map.day, map.version && t.versionNumber(map.version)]
                .filter(Boolean)
                .join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <div className="grid grid-cols-2 gap-3">
        <Named map={before} />
        <Named map={after} />
      </div>
      {differences.map((difference) => (
        <Row key={difference.area} difference={difference} />
      ))}
    </div>
  );
}
