import { createContext, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { remove } from '#product/changes.ts';
import { leftBehind, withOwned } from '#product/deletion.ts';
import type { KindName } from '#product/kinds/index.ts';
import { PROMOTIONS } from '#product/promotions.ts';
import { later, whenIdle } from './idle.tsx';
import { useWords } from './language.tsx';
import type { MenuItem } from './menu.tsx';
import { useProduct } from './product.tsx';
import { useSelection } from './selection.tsx';
import { useSay } from './toasts.tsx';
import { kindWords, uiWords } from './words.ts';

/** What becomes of what is much to know, and nothing to begin with. */
const promoting = () => import('#product/promote.ts');
whenIdle(() => void promoting().catch(() => {}));

const RemoveDialog = later(() => import('./remove-dialog.tsx'));

interface EntityActions {
  /** Removes entities: at once when nothing else refers to them, else after showing what does. Can be undone. */
  readonly removeEntities: (ids: readonly string[]) => void;
  /** Promotes and opens what came of it. */
  readonly promoteEntity: (id: string, to: KindName) => void;
  /** Open, promote, delete: what every entity's menu offers, on every board. */
  readonly itemsFor: (id: string) => readonly MenuItem[];
}

const ActionsContext = createContext<EntityActions | null>(null);

export const useEntityActions = (): EntityActions => {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('entity actions outside a product');
  return actions;
};

/** Within a part of a board, what every entity's menu offers may be less, or in another order. `offer` must be stable. */
export function EntityActionsWithin({
  offer,
  children,
}: {
  offer: (id: string, items: readonly MenuItem[]) => readonly MenuItem[];
  children: ReactNode;
}) {
  const actions = useEntityActions();
  const value = useMemo(
    () => ({ ...actions, itemsFor: (id: string) => offer(id, actions.itemsFor(id)) }),
    [actions, offer],
  );
  return <ActionsContext value={value}>{children}</ActionsContext>;
}

export function EntityActionsProvider({ children }: { children: ReactNode }) {
  const { model, pen, undo, canEdit } = useProduct();
  const { selection, open, opened } = useSelection();
  const t = useWords(uiWords);
  const kinds = useWords(kindWords);
  const say = useSay();
  const [asked, setAsked] = useState<readonly string[] | null>(null);

  const actions = useMemo<EntityActions & { removeNow: (ids: readonly string[]) => void }>(() => {
    const removeNow = (ids: readonly string[]) => {
      const gone = withOwned(model, ids);
      undo.stopCapturing();
      remove(pen, ids);
      undo.stopCapturing();
      if (opened && gone.has(opened)) open(null);
      selection.set([...selection.ids].filter((id) => !gone.has(id)));
      say(t.removed(ids.length), { label: t.undo, run: () => undo.undo() });
    };
    const removeEntities = (ids: readonly string[]) => {
      const there = ids.filter((id) => model.get(id));
      if (there.length === 0 || !canEdit) return;
      if (leftBehind(model, there).length > 0) setAsked(there);
      else removeNow(there);
    };
    const promoteEntity = (id: string, to: KindName) => {
      promoting()
        .then(({ promote }) => {
          const made = promote(pen, id, to);
          if (made) open(made);
        })
        .catch(() => say(t.notLoaded));
    };
    return {
      removeNow,
      removeEntities,
      promoteEntity,
      itemsFor: (id) => {
        const entity = model.get(id);
        if (!entity) return [];
        const first: MenuItem = { label: t.open, icon: 'maximize', onSelect: () => open(id) };
        if (!canEdit) return [first];
        return [
          first,
          ...(PROMOTIONS[entity.kind] ?? []).map(
            (to): MenuItem => ({
              label: kinds[to],
              icon: 'arrow-right',
              group: t.becomes,
              onSelect: () => promoteEntity(id, to),
            }),
          ),
          { label: t.remove, icon: 'trash', danger: true, group: ' ', onSelect: () => removeEntities([id]) },
        ];
      },
    };
  }, [model, pen, undo, canEdit, selection, open, opened, t, kinds, say]);

  return (
    <ActionsContext value={actions}>
      {children}
      {asked && (
        <Suspense>
          <RemoveDialog
            ids={asked}
            onRemove={(ids) => {
              actions.removeNow(ids);
              setAsked(null);
            }}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </ActionsContext>
  );
}
