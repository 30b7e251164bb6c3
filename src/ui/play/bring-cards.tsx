import { useMemo } from 'react';
import { sourcesOf } from '#product/bring-in.ts';
import type { Entity } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { create, together } from '#product/pen.ts';
import { cardsOf } from '#product/play/games.ts';
import { titleOf } from '#product/title.ts';
import { BringDialog } from '../bring-dialog.tsx';
import { useKindGroups } from '../kind-groups.tsx';
import { useWords } from '../language.tsx';
import { useProduct } from '../product.tsx';
import { playWords } from './words.ts';

const CARDABLE = sourcesOf('card').filter((kind) => kind !== 'piece');

/** What says something and takes no part in a game yet. */
const outside = (model: Model, game: string): readonly Entity[] => {
  const there = new Set(cardsOf(model, game).map(({ of }) => of));
  return CARDABLE.flatMap((kind): readonly Entity[] => model.list(kind)).filter(
    (entity) => !there.has(entity.id) && titleOf(entity, model) !== '',
  );
};

/** A dialog in which one ticks what of the product takes part in a game, as itself: nothing is copied. */
export default function BringCards({ game, onClose }: { game: string; onClose: () => void }) {
  const t = useWords(playWords);
  const { model, pen } = useProduct();
  const groups = useKindGroups(useMemo(() => outside(model, game), [model, game]));
  const take = (ids: readonly string[]) =>
    together(pen, () => ids.map((id) => create(pen, 'card', { game, of: id })));
  return <BringDialog title={t.bringTitle} groups={groups} take={take} onClose={onClose} />;
}
