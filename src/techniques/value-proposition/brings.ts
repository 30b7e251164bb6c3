import type { KindName } from '#product/kinds/index.ts';
import type { ListKind } from './lists.ts';

const FOUND: readonly KindName[] = ['note', 'frame', 'piece'];
const PLAYED: readonly KindName[] = ['piece'];

/** What can be brought into a profile from what others found, and into a value map from what was played. */
export const BRINGS: Readonly<Partial<Record<ListKind, readonly KindName[]>>> = {
  job: FOUND,
  pain: FOUND,
  gain: FOUND,
  offer: PLAYED,
  creator: PLAYED,
};
