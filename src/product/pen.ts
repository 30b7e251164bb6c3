import { indexOfPlace, makeRoom, type Place } from '#core/room.ts';
import { change, type Pen, together, write } from './changes.ts';
import { entitiesOf, newEntity } from './document.ts';
import type { FieldsOf, KindName } from './kinds/index.ts';

export type { Place } from '#core/room.ts';
export {
  change,
  changedNow,
  changeProduct,
  type Pen,
  remove,
  setAside,
  together,
} from './changes.ts';
export { leftBehind, withOwned } from './deletion.ts';

/** The order of a place among all of a kind; siblings that must make room for it are moved. */
const orderAt = (pen: Pen, kind: KindName, place: Place | undefined): string => {
  const list = pen.model.list(kind);
  const { order, moved } = makeRoom(list, indexOfPlace(list, place));
  for (const sibling of moved) write(pen, kind, sibling.id, { order: sibling.order });
  return order;
};

/** Creates an entity, last of its kind unless a place is given. Returns its id. */
export const create = <K extends KindName>(pen: Pen, kind: K, fields?: FieldsOf<K>, place?: Place): string =>
  together(pen, () => {
    const id = pen.newId();
    const every = { order: orderAt(pen, kind, place), createdAt: pen.now(), createdBy: pen.by };
    entitiesOf(pen.model.doc).set(id, newEntity(kind, { ...every, ...fields }));
    pen.model.refresh([id]);
    return id;
  });

/** Puts an entity elsewhere among all of its kind. */
export const move = (pen: Pen, id: string, place: Place): boolean => {
  const entity = pen.model.get(id);
  if (!entity) return false;
  const list = pen.model.list(entity.kind);
  const [from, to] = [list.findIndex((other) => other.id === id), indexOfPlace(list, place)];
  if (to === from || to === from + 1) return true;
  return together(pen, () =>
    change(pen, entity.kind, id, { order: orderAt(pen, entity.kind, place) } as never),
  );
};
