import { createContext, useCallback, useContext, useMemo, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { Entity, EntityOf, KindName } from '#product/kinds/index.ts';
import type { LiveModel, Topic } from '#product/live-model.ts';
import type { Model } from '#product/model.ts';
import type { Pen } from '#product/pen.ts';

/** The product that is open on this page, and this person's hand on it. */
export interface OpenProduct {
  readonly id: string;
  readonly model: LiveModel;
  readonly pen: Pen;
  readonly canEdit: boolean;
  readonly undo: Y.UndoManager;
  /** Told what changed beside the document, by topic; null when anything may have. */
  readonly onNews: (listener: (topic: string | null) => void) => () => void;
}

const ProductContext = createContext<OpenProduct | null>(null);
export const ProductProvider = ProductContext.Provider;

export const useProduct = (): OpenProduct => {
  const product = useContext(ProductContext);
  if (!product) throw new Error('a board outside a product');
  return product;
};

const useTopic = <T,>(topic: Topic, read: () => T): T => {
  const { model } = useProduct();
  const subscribe = useCallback((listener: () => void) => model.subscribe(topic, listener), [model, topic]);
  return useSyncExternalStore(subscribe, read, read);
};

/** An entity, fresh after each change of its own or of who refers to it; undefined when it has gone. */
export const useEntity = (id: string | null): Entity | undefined => {
  const { model } = useProduct();
  return useTopic(`entity:${id ?? ''}`, () => (id === null ? undefined : model.get(id)));
};

/** As useEntity, when the kind is known. */
export const useEntityOf = <K extends KindName>(kind: K, id: string | null): EntityOf<K> | undefined => {
  const entity = useEntity(id);
  return entity?.kind === kind ? (entity as EntityOf<K>) : undefined;
};

/** Everything of a kind in order: renders again at any change of that kind. For many entities prefer useIds. */
export const useList = <K extends KindName>(kind: K): readonly EntityOf<K>[] => {
  const { model } = useProduct();
  return useTopic(`any:${kind}`, () => model.list(kind));
};

/**
 * Something derived from the whole model, computed again when it changes. For what reads much, see useCalm.
 * `derive` must be stable (module level or useCallback); equal results need not be the same object.
 */
export const useDerived = <T,>(derive: (model: LiveModel) => T): T => {
  const { model } = useProduct();
  const cache = useRef<{ version: number; derive: unknown; value: T } | null>(null);
  return useTopic('all', () => {
    if (cache.current?.version !== model.version || cache.current.derive !== derive)
      cache.current = { version: model.version, derive, value: derive(model) };
    return cache.current.value;
  });
};

const readingOf = (model: LiveModel): Model => ({
  product: model.product,
  setAside: model.setAside,
  get: (id) => model.get(id),
  find: (kind, id) => model.find(kind, id),
  list: (kind) => model.list(kind),
  referring: (id) => model.referring(id),
});

/**
 * The model to read from while rendering, another object after each change: what is asked of it is asked again, where
 * the compiler would keep what the live model answered. Renders at every change: for what shows much, or shortly.
 */
export const useReading = (): Model => useDerived(readingOf);

/**
 * As useDerived, but computed at most every `ms` while people type: for checks, traces and counts. With `before`, the
 * first answer waits until the page has been painted.
 */
export const useCalm = <T,>(derive: (model: LiveModel) => T, ms = 300, before?: T): T => {
  const { model } = useProduct();
  const store = useMemo(() => {
    let value: T | undefined = before;
    let version = -1;
    return {
      read: () => {
        if (version === -1 && before === undefined) {
          value = derive(model);
          version = model.version;
        }
        return value as T;
      },
      subscribe: (listener: () => void) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const refresh = () => {
          timer = undefined;
          if (version === model.version) return;
          value = derive(model);
          version = model.version;
          listener();
        };
        const stop = model.subscribe('all', () => (timer ??= setTimeout(refresh, ms)));
        timer ??= setTimeout(refresh, before === undefined ? 0 : ms);
        return () => {
          stop();
          clearTimeout(timer);
        };
      },
    };
  }, [model, derive, ms, before]);
  return useSyncExternalStore(store.subscribe, store.read, store.read);
};
