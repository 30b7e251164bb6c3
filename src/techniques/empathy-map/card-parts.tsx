import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { change } from '#product/pen.ts';
import { hueOf } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useIsSelected } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { feltFrom } from './put.ts';
import { alsoOn } from './versions.ts';
import { empathyWords } from './words.ts';

export type Stated = EntityOf<'note'> | EntityOf<'pain'> | EntityOf<'gain'>;

const otherStanding = (entity: Stated) => (entity.standing === 'evidence' ? 'assumption' : 'evidence');

/** Turns an assumption into evidence and back. */
export const useTurn = () => {
  const { pen, canEdit } = useProduct();
  return useCallback(
    (entity: Stated) => {
      if (canEdit) change(pen, entity.kind, entity.id, { standing: otherStanding(entity) });
    },
    [pen, canEdit],
  );
};

/** Dotted while it is believed, full once somebody knows it from somewhere. */
export function StandingMark({ entity }: { entity: Stated }) {
  const t = useWords(empathyWords);
  const ui = useWords(uiWords);
  const { canEdit } = useProduct();
  const turn = useTurn();
  const known = entity.standing === 'evidence';
  const standing = known ? ui.evidence : ui.assumption;
  return (
    <button
      type="button"
      tabIndex={-1}
      disabled={!canEdit}
      title={t.mark(standing)}
      aria-label={t.mark(standing)}
      onClick={() => turn(entity)}
      style={hueOf(entity.kind)}
      className="tap -my-0.5 -ml-1 grid size-6 shrink-0 place-items-center rounded-control hover:bg-sheet"
    >
      <span className={`size-3 rounded-full border-2 border-hue ${known ? 'bg-hue' : 'border-dotted'}`} />
    </button>
  );
}

const WEIGHTS = [1, 2, 3, 4, 5] as const;

/** How heavy a pain is, or how much a gain matters: five dots. The one it has, clicked again, takes it away. */
function Weight({ entity }: { entity: EntityOf<'pain'> | EntityOf<'gain'> }) {
  const t = useWords(empathyWords);
  const { pen, canEdit } = useProduct();
  const { weight } = entity;
  if (!canEdit && weight === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: dots in a row of a card, no field of a form
    <span role="group" aria-label={t.weight(weight)} className="-ml-1.5 flex">
      {WEIGHTS.map((n) => (
        <button
          key={n}
          type="button"
          tabIndex={-1}
          disabled={!canEdit}
          title={t.setWeight(n)}
          aria-label={t.setWeight(n)}
          aria-pressed={weight === n}
          onClick={() => change(pen, entity.kind, entity.id, { weight: weight === n ? null : n })}
          className="group/dot tap grid size-6 place-items-center"
        >
          <span
            style={hueOf(entity.kind)}
            className={`size-2.5 rounded-full border border-hue group-hover/dot:bg-hue ${weight !== null && n <= weight ? 'bg-hue' : weight === null ? 'opacity-45' : ''}`}
          />
        </button>
      ))}
    </span>
  );
}

/** Where the evidence comes from: to write while the card is selected, to read otherwise. */
function Source({ entity }: { entity: Stated }) {
  const t = useWords(empathyWords);
  const { canEdit } = useProduct();
  const selected = useIsSelected(entity.id);
  if (entity.standing !== 'evidence') return null;
  if (!selected || !canEdit)
    return entity.source ? <span className="wrap-anywhere w-full italic">{entity.source}</span> : null;
  return (
    <LiveText
      kind={entity.kind}
      id={entity.id}
      field="source"
      label={t.source}
      placeholder={t.source}
      className="min-h-6 italic"
      onEnter={() => (document.activeElement?.closest('[data-item]') as HTMLElement | null)?.focus()}
      onEscape={() => (document.activeElement?.closest('[data-item]') as HTMLElement | null)?.focus()}
    />
  );
}

/** How many pains and gains came of an observation. */
function Led({ id }: { id: string }) {
  const t = useWords(empathyWords);
  const led = useDerived(
    useCallback(
      (model: LiveModel) => (['pain', 'gain'] as const).filter((kind) => feltFrom(model, id, kind)).length,
      [id],
    ),
  );
  return led > 0 ? <span className="text-thread">{t.led(led)}</span> : null;
}

/** On how many other maps a pain or gain shows. */
function Shared({ map, id }: { map: string; id: string }) {
  const t = useWords(empathyWords);
  const others = useDerived(useCallback((model: LiveModel) => alsoOn(model, map, id).length, [map, id]));
  return others > 0 ? <span>{t.onMaps(others + 1)}</span> : null;
}

/** The quiet lines under a card of the map. */
export function CardMeta({ entity, map }: { entity: Stated; map: string }) {
  if (entity.kind === 'note')
    return (
      <>
        <Source entity={entity} />
        <Led id={entity.id} />
      </>
    );
  return (
    <>
      <Weight entity={entity} />
      <Source entity={entity} />
      <Shared map={map} id={entity.id} />
    </>
  );
}
