import { activity } from './activity.ts';
import { actor } from './actor.ts';
import { board } from './board.ts';
import { comment } from './comment.ts';
import { criterion } from './criterion.ts';
import { deliverable } from './deliverable.ts';
import type { Field } from './field.ts';
import { goal } from './goal.ts';
import { idea } from './idea.ts';
import { impact } from './impact.ts';
import type { EntityIn } from './kind.ts';
import { link } from './link.ts';
import { note } from './note.ts';
import { persona } from './persona.ts';
import { pitch } from './pitch.ts';
import { release } from './release.ts';
import { step } from './step.ts';
import { story } from './story.ts';

/** Every kind of entity a product may hold, in the order of the thread. */
export const KINDS = {
  idea,
  pitch,
  persona,
  note,
  goal,
  actor,
  impact,
  deliverable,
  activity,
  step,
  release,
  story,
  criterion,
  board,
  link,
  comment,
} as const;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];
export const isKind = (value: unknown): value is KindName =>
  typeof value === 'string' && Object.hasOwn(KINDS, value);

/** The fields of each kind with their names, those that every entity has included. */
export const FIELDS = Object.fromEntries(
  Object.entries(KINDS).map(([name, { fields }]) => [name, Object.entries(fields)]),
) as unknown as Readonly<Record<KindName, readonly (readonly [string, Field<unknown>])[]>>;

/** A field of a kind; undefined for kinds and fields that this code does not know. */
export const fieldOf = (kind: unknown, name: string): Field<unknown> | undefined => {
  if (!isKind(kind)) return undefined;
  const fields: Readonly<Record<string, Field<unknown>>> = KINDS[kind].fields;
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
};

export type EntityOf<K extends KindName> = EntityIn<(typeof KINDS)[K]>;
export type Entity = { [K in KindName]: EntityOf<K> }[KindName];

/** Fields one may give when creating or changing an entity of a kind. */
export type FieldsOf<K extends KindName> = K extends KindName
  ? Partial<Omit<EntityOf<K>, 'id' | 'kind'>>
  : never;
