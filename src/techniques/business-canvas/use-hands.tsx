import { useMemo } from 'react';
import { personasOf } from '#product/segments.ts';
import type { AreaHands } from '#ui/areas.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { isMoney, isOwn, OWN } from './blocks.ts';
import { CardMeta } from './card-meta.tsx';
import { addTo, giveTo, putInto } from './hand.ts';
import { money } from './money.ts';
import { SegmentMark } from './segment-mark.tsx';
import { canvasWords } from './words.ts';

/** What the cards of a canvas can do; `ask` opens the amount of one. */
export const useHands = (canvas: string, ask: (id: string) => void): AreaHands => {
  const { model, pen, canEdit } = useProduct();
  const { selection } = useSelection();
  const t = useWords(canvasWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  return useMemo<AreaHands>(() => {
    const chosen = (id: string) => (selection.ids.has(id) ? [...selection.ids] : [id]);
    const hasAmount = (id: string) => isMoney(model.find('canvasItem', id)?.area ?? '');
    const segmentOf = (id: string): string | null => {
      const entity = model.get(id);
      if (entity?.kind === 'segment') return id;
      if (entity?.kind === 'canvasItem') return entity.segment;
      if (entity?.kind !== 'proposition') return null;
      if (model.find('segment', entity.segment)) return entity.segment;
      // For one persona: the segment it stands for.
      return (
        model
          .list('segment')
          .find((one) => personasOf(model, one.id).some(({ id: who }) => who === entity.segment))?.id ?? null
      );
    };
    const isForSomebody = (id: string) => ['canvasItem', 'proposition'].includes(model.get(id)?.kind ?? '');
    return {
      add: (area, text, place) => addTo(pen, canvas, area, text, place),
      put: (ids, area, place) => {
        putInto(pen, canvas, ids, area, place);
        return ids;
      },
      takes: (id, area) => {
        const kind = model.get(id)?.kind;
        return isOwn(area) ? kind === OWN[area] : kind === 'canvasItem';
      },
      meets: (ids, card) => {
        if (model.find('segment', card) && ids.every(isForSomebody)) return () => giveTo(pen, ids, card);
        const [only] = ids;
        return ids.length === 1 && model.find('segment', only ?? null) && isForSomebody(card)
          ? () => giveTo(pen, [card], only!)
          : null;
      },
      items: (id) => {
        if (!canEdit || !isForSomebody(id)) return [];
        const whom = segmentOf(id);
        const isItem = model.find('canvasItem', id) !== undefined;
        const group = isItem ? t.forSegment : t.propositionFor;
        return [
          ...(hasAmount(id)
            ? [{ label: t.amount, icon: 'scale' as const, keys: 'A', onSelect: () => ask(id) }]
            : []),
          ...model.list('segment').map(
            (segment, at): MenuItem => ({
              label: segment.title.trim() || ui.untitled,
              ...(at < 9 ? { keys: String(at + 1) } : {}),
              group,
              checked: whom === segment.id,
              onSelect: () => giveTo(pen, chosen(id), segment.id),
            }),
          ),
          ...(isItem && model.list('segment').length > 0
            ? [
                {
                  label: t.forAll,
                  keys: '0',
                  group,
                  checked: whom === null,
                  onSelect: () => giveTo(pen, chosen(id), null),
                },
              ]
            : []),
        ];
      },
      onKey: (event, id) => {
        if (!canEdit || event.altKey || !isForSomebody(id)) return false;
        if (/^[0-9]$/.test(event.key)) {
          const segment = model.list('segment')[Number(event.key) - 1];
          if (event.key !== '0' && !segment) return false;
          giveTo(pen, chosen(id), segment?.id ?? null);
        } else if (event.key.toLowerCase() === 'a' && hasAmount(id)) ask(id);
        else return false;
        return true;
      },
      mark: (entity) => {
        const segment = segmentOf(entity.id);
        return segment && <SegmentMark id={segment} />;
      },
      meta: (entity) => <CardMeta id={entity.id} onAsk={ask} />,
      says: (entity, title) => {
        const segment = entity.kind === 'segment' ? undefined : model.find('segment', segmentOf(entity.id));
        const currency = model.find('canvas', canvas)?.currency ?? '';
        const amount =
          entity.kind === 'canvasItem' && entity.amount !== null && isMoney(entity.area)
            ? `${money(locale, entity.amount, currency)} ${t.each[entity.every] ?? ''}`
            : '';
        return [title, segment ? t.forWhom(segment.title) : '', amount]
          .filter((one) => one !== '')
          .join(', ');
      },
    };
  }, [model, pen, canEdit, selection, t, ui, locale, canvas, ask]);
};
