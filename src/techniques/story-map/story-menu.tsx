import { EntityMenu } from '#ui/entity-menu.tsx';
import { useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { useMapTools } from './map-context.tsx';
import { storyMapWords } from './words.ts';

/** What one can do with a story on the map; with several selected, with all of them. */
export const useStoryItems = () => {
  const t = useWords(storyMapWords);
  const ui = useWords(uiWords);
  const { actions, canEdit } = useMapTools();
  const { selection } = useSelection();
  return (id: string): readonly MenuItem[] => {
    if (!canEdit) return [];
    const ids = selection.ids.has(id) ? [...selection.ids] : [id];
    return [
      { label: t.edit, icon: 'pencil', keys: 'F2', onSelect: () => actions.edit(id) },
      { label: t.below, icon: 'plus', keys: '↵', onSelect: () => actions.sibling(id) },
      {
        label: t.moveTo,
        icon: 'move',
        keys: 'M',
        group: ids.length > 1 ? ui.selected(ids.length) : ' ',
        onSelect: () => actions.askWhere(ids),
      },
      ...(['up', 'down', 'left', 'right'] as const).map(
        (way): MenuItem => ({
          label: t[way],
          icon: `arrow-${way}`,
          keys: `Alt ${{ up: '↑', down: '↓', left: '←', right: '→' }[way]}`,
          group: ids.length > 1 ? ui.selected(ids.length) : ' ',
          onSelect: () => actions.nudge(id, way),
        }),
      ),
    ];
  };
};

export function StoryMenu({ id }: { id: string }) {
  const items = useStoryItems();
  return (
    <div className="group/card absolute top-1 right-1 rounded-control bg-card">
      <EntityMenu id={id} items={() => items(id)} />
    </div>
  );
}
