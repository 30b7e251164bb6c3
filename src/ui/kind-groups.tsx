import type { Entity } from '#product/kinds/index.ts';
import { titleOf } from '#product/title.ts';
import type { BringGroup } from './bring-dialog.tsx';
import { KindIcon } from './kind-look.tsx';
import { useWords } from './language.tsx';
import { useProduct } from './product.tsx';
import { kindWords } from './words.ts';

/** Entities by their kind, in the order in which they come; what was played by its game, whose name says more. */
export const useKindGroups = (entities: readonly Entity[]): readonly BringGroup[] => {
  const kinds = useWords(kindWords);
  const { model } = useProduct();
  const gameOf = (entity: Entity) =>
    entity.kind === 'piece' ? model.find('game', model.find('play', entity.play)?.game ?? null) : undefined;
  return [...Map.groupBy(entities, (entity) => gameOf(entity)?.id ?? entity.kind).values()].map((all) => {
    const game = gameOf(all[0]!);
    return {
      title: (game && titleOf(game, model)) || kinds[all[0]!.kind],
      icon: <KindIcon kind={all[0]!.kind} />,
      entities: all,
    };
  });
};
