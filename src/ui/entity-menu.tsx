import { titleOf } from '#product/title.ts';
import { useEntityActions } from './entity-actions.tsx';
import { Icon } from './icon.tsx';
import { useWords } from './language.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { useEntity, useProduct } from './product.tsx';
import { uiWords } from './words.ts';

/** The « … » of an entity: what the board offers first, then what every entity offers. */
export function EntityMenu({
  id,
  items,
  tabIndex,
}: {
  id: string;
  items?: readonly MenuItem[] | (() => readonly MenuItem[]);
  /** -1 within a grid or tree that is one tab stop. */
  tabIndex?: number;
}) {
  const t = useWords(uiWords);
  const { model } = useProduct();
  const { itemsFor } = useEntityActions();
  const entity = useEntity(id);
  if (!entity) return null;
  return (
    <Menu
      label={t.actionsOf(titleOf(entity, model) || t.untitled)}
      items={() => [...(typeof items === 'function' ? items() : (items ?? [])), ...itemsFor(id)]}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      className="no-print -my-0.5 size-6 opacity-60 hover:opacity-100 focus-visible:opacity-100 group-hover/card:opacity-100"
    >
      <Icon name="ellipsis" size={16} />
    </Menu>
  );
}
