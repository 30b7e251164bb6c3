import type { Entity, FieldsOf, KindName } from '#product/kinds/index.ts';

export interface BringInProps {
  /** The kind it becomes here. */
  readonly to: KindName;
  /** Kinds to take from. Of pieces, those whose game says so. Must be stable. */
  readonly from: readonly KindName[];
  /** The part of the board, where pieces for another part do not belong. */
  readonly area?: string;
  /** Where it stands here: fields of what is made. */
  readonly fields?: (from: Entity) => FieldsOf<KindName>;
  /** What it says, where a board has several of them beside one another. */
  readonly label?: string;
  readonly small?: boolean;
}
