import { useMemo } from 'react';
import { indexOfPlace } from '#core/room.ts';
import type { Entity } from '#product/kinds/index.ts';
import { change, together } from '#product/pen.ts';
import type { AreaHands } from '#ui/areas.tsx';
import { useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { CardMeta } from './card-meta.tsx';
import { fitsOf } from './fit.ts';
import { addAt, answerWith, listOf, rankAt, weigh } from './hand.ts';
import { ANSWER_TO, isAnswer, isAsked, type ListKind } from './lists.ts';
import { valueWords } from './words.ts';

const NATURES = ['functional', 'social', 'emotional', 'supporting'] as const;

const listKindOf = (entity: Entity | undefined): ListKind | null => {
  const kind = entity?.kind ?? '';
  return isAsked(kind) || isAnswer(kind) ? kind : null;
};

/** What the cards of a value proposition can do; `tie` opens the list of what a card may be tied to. */
export const useHands = (proposition: string, tie: (id: string) => void): AreaHands => {
  const { model, pen, canEdit } = useProduct();
  const { selection } = useSelection();
  const t = useWords(valueWords);
  return useMemo<AreaHands>(() => {
    const now = () => fitsOf(model).find((fit) => fit.proposition.id === proposition);
    const kindOf = (id: string) => listKindOf(model.get(id));
    const chosen = (id: string) => (selection.ids.has(id) ? [...selection.ids] : [id]);
    const weighAll = (id: string, weight: number | null) =>
      together(pen, () => {
        for (const one of chosen(id)) {
          const kind = kindOf(one);
          if (kind) weigh(pen, kind, one, weight);
        }
      });
    return {
      add: (area, text, place) => {
        const fit = now();
        const kind = area as ListKind;
        return fit ? addAt(pen, fit, kind, indexOfPlace(listOf(fit, kind), place), text) : null;
      },
      put: (ids, area, place) => {
        const kind = area as ListKind;
        let last = place;
        for (const id of ids) {
          const fit = now();
          if (fit) rankAt(pen, fit, kind, id, indexOfPlace(listOf(fit, kind), last));
          last = { after: id };
        }
        return ids;
      },
      takes: (id, area) => kindOf(id) === area,
      meets: (ids, card) => {
        const kind = kindOf(card);
        if (!kind) return null;
        const pairs = ids.map((id): readonly [string, string] | null => {
          const other = kindOf(id);
          if (!other) return null;
          if (isAsked(other) && ANSWER_TO[other] === kind) return [id, card];
          return isAsked(kind) && ANSWER_TO[kind] === other ? [card, id] : null;
        });
        return pairs.some((pair) => pair === null)
          ? null
          : () =>
              together(pen, () => {
                for (const pair of pairs) if (pair) answerWith(pen, ...pair);
              });
      },
      items: (id) => {
        const entity = model.get(id);
        const kind = listKindOf(entity);
        if (!entity || !kind || !canEdit) return [];
        return [
          { label: t.tie[kind], icon: 'link', keys: 'L', onSelect: () => tie(id) },
          ...(entity.kind === 'job' ? NATURES : []).map(
            (nature): MenuItem => ({
              label: t.natures[nature] ?? nature,
              group: t.nature,
              checked: entity.kind === 'job' && entity.nature === nature,
              onSelect: () => change(pen, 'job', id, { nature }),
            }),
          ),
        ];
      },
      onKey: (event, id) => {
        if (!canEdit || event.altKey) return false;
        if (/^[0-5]$/.test(event.key)) weighAll(id, Number(event.key) || null);
        else if (event.key.toLowerCase() === 'l') tie(id);
        else return false;
        return true;
      },
      meta: (entity) => {
        const kind = listKindOf(entity);
        return kind && <CardMeta id={entity.id} kind={kind} proposition={proposition} />;
      },
      says: (entity, title) => {
        const { weight = null } = entity as { weight?: number | null };
        return `${title}, ${t.weight(weight)}`;
      },
    };
  }, [model, pen, canEdit, selection, t, proposition, tie]);
};
