import { type KeyboardEvent, useCallback, useMemo } from 'react';
import type { Entity, EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { change } from '#product/pen.ts';
import { promote } from '#product/promote.ts';
import { type AreaHands, Areas, type Area as KitArea } from '#ui/areas.tsx';
import { useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { CardMeta, StandingMark, type Stated, useTurn } from './card-parts.tsx';
import { Head } from './head.tsx';
import { MapHead } from './map-head.tsx';
import { addTo, mayGo, putInto } from './put.ts';
import { takeOff } from './versions.ts';
import { empathyWords } from './words.ts';
import { Zone } from './zone.tsx';
import { AREAS, type Area, awaited, isOpen, NUMBERS, type OnMap, onMap } from './zones.ts';

const isStated = (entity: Entity | undefined): entity is Stated =>
  entity?.kind === 'note' || entity?.kind === 'pain' || entity?.kind === 'gain';

/** What stands on a map; the same object as long as nothing came, went or moved. */
const useOnMap = (id: string): OnMap => {
  const read = useMemo(() => {
    let last: { readonly on: OnMap; readonly key: string } | null = null;
    return (model: LiveModel): OnMap => {
      const on = onMap(model, id);
      const key = AREAS.map((area) => on[area].join(' ')).join('|');
      if (last?.key !== key) last = { on, key };
      return last.on;
    };
  }, [id]);
  return useDerived(read);
};

/** What zone 7 waits for, as one word that is the same while the answer is. */
const useStill = (on: OnMap): readonly Area[] => {
  const said = useDerived(useCallback((model: LiveModel) => awaited(model, on).join(' '), [on]));
  return useMemo(() => (said === '' ? [] : (said.split(' ') as Area[])), [said]);
};

/** What cards of the map can do and have done to them. */
const useHands = (map: string): AreaHands => {
  const t = useWords(empathyWords);
  const ui = useWords(uiWords);
  const { model, pen, undo, canEdit } = useProduct();
  const say = useSay();
  const turn = useTurn();
  return useMemo<AreaHands>(() => {
    const stated = (id: string) => {
      const entity = model.get(id);
      return isStated(entity) ? entity : null;
    };
    return {
      add: (area, text, place) => addTo(pen, map, area as Area, text, place),
      put: (ids, area, place) => putInto(pen, map, ids, area as Area, place),
      takes: (id, area) => mayGo(model, id, area as Area),
      remove: (ids) => {
        const rest = ids.filter((id) => !takeOff(pen, map, id));
        if (rest.length < ids.length) say(t.takenOff, { label: ui.undo, run: () => undo.undo() });
        return rest;
      },
      items: (id): readonly MenuItem[] => {
        const entity = stated(id);
        const persona = model.find('persona', model.find('empathyMap', map)?.persona ?? null);
        if (!entity || !canEdit) return [];
        const other = entity.standing === 'evidence' ? ui.assumption : ui.evidence;
        const mark: MenuItem = {
          label: other,
          icon: 'circle-check',
          keys: 'e',
          onSelect: () => turn(entity),
        };
        if (entity.kind === 'note' || !persona) return [mark];
        return [
          mark,
          {
            label: t.onFiche(persona.name || persona.role || ui.untitled),
            icon: 'user',
            onSelect: () => {
              if (promote(pen, id, 'note')) say(t.onFicheDone, { label: ui.undo, run: () => undo.undo() });
            },
          },
        ];
      },
      onKey: (event: KeyboardEvent, id) => {
        const entity = stated(id);
        if (!entity || !canEdit) return false;
        if (event.key.toLowerCase() === 'e') turn(entity);
        else if (/^[0-5]$/.test(event.key) && entity.kind !== 'note')
          change(pen, entity.kind, id, { weight: Number(event.key) || null });
        else return false;
        return true;
      },
      mark: (entity) => isStated(entity) && <StandingMark entity={entity} />,
      meta: (entity) => isStated(entity) && <CardMeta entity={entity} map={map} />,
      says: (entity, title) => {
        if (!isStated(entity)) return title;
        const standing = entity.standing === 'evidence' ? ui.evidence : ui.assumption;
        return [title, standing, ...(entity.kind === 'note' ? [] : [t.weight(entity.weight)])].join(', ');
      },
    };
  }, [map, model, pen, undo, canEdit, say, turn, t, ui]);
};

/** One empathy map: the goal, the outside, the head. */
export function MapView({ map, items }: { map: EntityOf<'empathyMap'>; items: readonly MenuItem[] }) {
  const t = useWords(empathyWords);
  const on = useOnMap(map.id);
  const still = useStill(on);
  const hands = useHands(map.id);
  const open = useDerived(useCallback((model: LiveModel) => isOpen(model, map, on), [map, on]));
  const areas = Object.fromEntries(
    AREAS.map((area) => [
      area,
      { id: area, name: t.zone(NUMBERS[area], t.areas[area]), ids: on[area] } satisfies KitArea,
    ]),
  ) as unknown as Readonly<Record<Area, KitArea>>;
  // A closed zone takes nothing: « move to » does not name what is not there.
  const there = AREAS.filter((area) => open || NUMBERS[area] < 7).map((area) => areas[area]);
  return (
    <article data-entity={map.id} className="empathy grid grid-cols-[minmax(0,1fr)] gap-4">
      <MapHead map={map} open={open} items={items} />
      <Areas areas={there} hands={hands} className="empathy-zones">
        <section aria-label={t.goal} className="empathy-goal" style={{ gridArea: 'goal' }}>
          <p aria-hidden="true" className="empathy-aim font-[650] font-heading text-sm text-thread">
            {t.goal}
          </p>
          <Zone area={areas.who} />
          <Zone area={areas.need} />
        </section>
        <Zone area={areas.see} />
        <Zone area={areas.say} />
        <Zone area={areas.do} wide />
        <Zone area={areas.hear} />
        <Head map={map} open={open} still={still} pain={areas.pain} gain={areas.gain} think={areas.think} />
      </Areas>
    </article>
  );
}
