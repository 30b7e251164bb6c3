import type { ReactNode } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import { AreaList, type Area as KitArea } from '#ui/areas.tsx';
import { Button } from '#ui/button.tsx';
import { hueOf, KindIcon } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { empathyWords } from './words.ts';
import { Knot } from './zone.tsx';
import type { Area } from './zones.ts';

/** A head in profile, drawn in one stroke: a slack, dotted line until zone 7 opens, then the red thread. */
function Outline({ open }: { open: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="empathy-outline pointer-events-none absolute inset-0 size-full"
    >
      <path
        d="M27 100 C28 97.500 27 95.500 22 93.500 C8 89 3 82 3 55 C3 15 5 2.600 30 2.200 C44 2 50 2 62 2.200 C85 2.600 89.200 10 89.500 32 C89.700 36 89.500 38 90.500 41 C92 46 96 52 98 56.500 C99 59 97.500 60.500 93.500 61.500 C92.800 63 94.500 64.500 94.200 66.500 C94 68 92.500 68.500 92.200 69.500 C92 70.800 93.800 71.500 93.300 73.500 C93 75 91 76 91.300 78.500 C91.800 82 92.500 86 89.500 89.500 C86.500 93 79 92.500 74 94 C70.500 95 70 97.500 70.500 100"
        fill={open ? 'var(--card)' : 'var(--paper)'}
        stroke={open ? 'var(--thread)' : 'var(--edge)'}
        strokeWidth="2.25"
        strokeDasharray={open ? undefined : '1 7'}
        strokeLinecap="round"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** Eye, ear and mouth, looking at their zones: keep their shape however tall the head grows. */
function Features() {
  const line = { fill: 'none', stroke: 'var(--edge)', strokeWidth: 1.75, strokeLinecap: 'round' } as const;
  return (
    <span aria-hidden="true" className="empathy-features">
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        width="24"
        height="24"
        className="absolute top-[38%] right-[11.5%]"
        {...line}
      >
        <path d="M3 12c3-5 11-6 17-1-5 5-13 6-17 1z" />
        <circle cx="14" cy="11" r="2.500" fill="var(--edge)" stroke="none" />
      </svg>
      <svg
        aria-hidden="true"
        viewBox="0 0 24 36"
        width="22"
        height="33"
        className="absolute top-[48%] left-[5%]"
        {...line}
      >
        <path d="M20 8C18 1 5 1 4 12c-1 8 3 10 3 16 0 6 9 6 9 0 0-4 4-6 4-11 0-6-8-8-10-2-1 4 3 4 3 7" />
      </svg>
      <svg
        aria-hidden="true"
        viewBox="0 0 24 12"
        width="22"
        height="11"
        className="absolute top-[67.500%] right-[8%]"
        {...line}
      >
        <path d="M2 5c6 4 13 4 19 1" />
      </svg>
    </span>
  );
}

function Closed({ map, still }: { map: EntityOf<'empathyMap'>; still: readonly Area[] }) {
  const t = useWords(empathyWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    still.map((area) => t.areas[area]),
  );
  return (
    <div className="mx-auto grid max-w-sm content-center justify-items-center gap-2.5 py-8 text-center">
      <p className="font-[650] font-heading text-lg">{t.waits}</p>
      <p className="text-pretty text-soft text-sm">{t.waitsWhy}</p>
      <p className="text-sm">{t.still(names)}</p>
      {canEdit && (
        <Button
          small
          className="no-print"
          onClick={() => change(pen, 'empathyMap', map.id, { head: 'open' })}
        >
          {t.openNow}
        </Button>
      )}
    </div>
  );
}

function Part({ area, children }: { area: KitArea; children?: ReactNode }) {
  const t = useWords(empathyWords);
  const name = area.id as Area;
  const felt = name === 'pain' || name === 'gain';
  return (
    <section
      aria-label={t.zone(7, t.areas[name])}
      style={felt ? hueOf(name) : {}}
      className="flex min-w-0 flex-col"
    >
      <h4
        className={`mb-1 flex items-center gap-1.5 font-[650] font-heading ${felt ? 'border-hue border-b-2 pb-0.5' : 'text-soft text-sm'}`}
      >
        {felt && <KindIcon kind={name} size={16} />}
        {t.areas[name]}
      </h4>
      <AreaList area={area} empty={t.asks[name]} className="grow" />
      {children}
    </section>
  );
}

/** Zone 7, inside the head: pains, gains and what else they think and feel. It opens once the outside has content. */
export function Head(props: {
  map: EntityOf<'empathyMap'>;
  open: boolean;
  still: readonly Area[];
  pain: KitArea;
  gain: KitArea;
  think: KitArea;
}) {
  const t = useWords(empathyWords);
  const { map, open, still, pain, gain, think } = props;
  const full = pain.ids.length + gain.ids.length + think.ids.length > 0;
  return (
    <section
      aria-label={t.zone(7, t.inside)}
      style={{ gridArea: 'head' }}
      className="empathy-head relative min-w-0"
    >
      <Outline open={open} />
      <Features />
      <div className="empathy-inside relative flex min-w-0 flex-col gap-3">
        <h3 className="flex items-center justify-center gap-2 text-base">
          <Knot number={7} full={full} />
          {t.inside}
        </h3>
        {open ? (
          <>
            <div className="empathy-felt grid grow gap-x-4 gap-y-4">
              <Part area={pain} />
              <Part area={gain} />
            </div>
            <Part area={think} />
          </>
        ) : (
          <Closed map={map} still={still} />
        )}
      </div>
    </section>
  );
}
