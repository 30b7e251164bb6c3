import type { Entity, FieldsOf, KindName } from '#product/kinds/index.ts';

export interface BringInProps {
  /** The kind it becomes here. */
  readonly to: KindName;
  /** Kinds to take from; without it, all that can become `to`. Must be stable. */
  readonly from?: readonly KindName[];
  /** Where it stands here: fields of what is made. */
  readonly fields?: (from: Entity) => FieldsOf<KindName>;
  /** Told what was made, in order. */
  readonly onBrought?: (ids: readonly string[]) => void;
  readonly label?: string;
  readonly small?: boolean;
}
