import type { Entity, KindName } from '#product/kinds/index.ts';
import type { BringGroup } from './bring-dialog.tsx';
import { KindIcon } from './kind-look.tsx';
import { useWords } from './language.tsx';
import { kindWords } from './words.ts';

/** Entities by their kind, in the order in which they come. */
export const useKindGroups = (entities: readonly Entity[]): readonly BringGroup[] => {
  const kinds = useWords(kindWords);
  return [...Map.groupBy(entities, ({ kind }): KindName => kind)].map(([kind, all]) => ({
    title: kinds[kind],
    icon: <KindIcon kind={kind} />,
    entities: all,
  }));
};
