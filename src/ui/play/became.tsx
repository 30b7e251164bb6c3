import { useCallback } from 'react';
import type { KindName } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { titleOf } from '#product/title.ts';
import { useEntityActions } from '../entity-actions.tsx';
import { Icon } from '../icon.tsx';
import { KindIcon } from '../kind-look.tsx';
import { useWords } from '../language.tsx';
import { Menu, type MenuItem } from '../menu.tsx';
import { useDerived, useEntity, useList, useProduct } from '../product.tsx';
import { useSelection } from '../selection.tsx';
import { kindWords, uiWords } from '../words.ts';
import { usePlay } from './kit.tsx';
import { playWords } from './words.ts';

const titleIn = (model: LiveModel, id: string): string => {
  const entity = model.get(id);
  return entity ? titleOf(entity, model) : '';
};

function Came({ id }: { id: string }) {
  const t = useWords(playWords);
  const ui = useWords(uiWords);
  const kinds = useWords(kindWords);
  const { open } = useSelection();
  const entity = useEntity(id);
  const title = useDerived(useCallback((model: LiveModel) => titleIn(model, id), [id]));
  if (!entity) return null;
  return (
    <button
      type="button"
      title={`${t.came} : ${title || ui.untitled}`}
      onClick={(event) => {
        event.stopPropagation();
        open(id);
      }}
      className="tap inline-flex items-center gap-1 rounded-full border border-line bg-card px-2 text-xs hover:border-edge"
    >
      <Icon name="arrow-right" size={12} />
      <KindIcon kind={entity.kind} size={13} />
      {kinds[entity.kind]}
    </button>
  );
}

/** What came of an entity, each one click away. */
export function Became({ id }: { id: string }) {
  const made = useList('link').flatMap(({ from, to }) => (from === id && to ? [to] : []));
  if (made.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-1">
      {made.map((to) => (
        <Came key={to} id={to} />
      ))}
    </span>
  );
}

/** What a piece can become in this game first; then what any piece can. */
export interface Target {
  readonly to: KindName;
  /** Where the kind alone does not say it: « on Awa’s fiche ». */
  readonly label?: string;
  readonly take: () => void;
}

/**
 * The « … » of a piece on the table: what the game offers, what the piece can become once the play is closed, its sheet.
 * Where one may not play, only what one may do.
 */
export function PieceMenu({
  id,
  label,
  items = () => [],
  targets = [],
  tabIndex,
}: {
  id: string;
  label: string;
  items?: () => readonly MenuItem[];
  targets?: readonly Target[];
  tabIndex?: number;
}) {
  const t = useWords(playWords);
  const ui = useWords(uiWords);
  const kinds = useWords(kindWords);
  const { canEdit } = useProduct();
  const { mayHarvest } = usePlay();
  const { itemsFor } = useEntityActions();
  const offered = (): readonly MenuItem[] => {
    const known = new Set(targets.flatMap(({ to, label: said }) => (said ? [] : [kinds[to]])));
    const all = itemsFor(id).filter(
      (item) => item.group !== ui.becomes || (mayHarvest && !known.has(item.label)),
    );
    return [
      ...(canEdit ? items() : []),
      ...(mayHarvest ? targets : []).map(
        ({ to, take, label: said }): MenuItem => ({
          label: said ?? kinds[to],
          icon: 'arrow-right',
          group: t.becomes,
          onSelect: take,
        }),
      ),
      // The pieces of a closed play are its result: they are not removed one by one.
      ...all.filter((item) => canEdit || !item.danger),
    ];
  };
  return (
    <Menu
      label={ui.actionsOf(label || ui.untitled)}
      items={offered}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      className="no-print -my-0.5 size-6"
    >
      <Icon name="ellipsis" size={16} />
    </Menu>
  );
}
