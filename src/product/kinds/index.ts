import { activity } from './activity.ts';
import { actor } from './actor.ts';
import { board } from './board.ts';
import { canvas } from './canvas.ts';
import { canvasItem } from './canvas-item.ts';
import { card } from './card.ts';
import { comment } from './comment.ts';
import { creator } from './creator.ts';
import { criterion } from './criterion.ts';
import { deliverable } from './deliverable.ts';
import { empathyMap } from './empathy-map.ts';
import { evidence } from './evidence.ts';
import type { Field } from './field.ts';
import { frame } from './frame.ts';
import { gain } from './gain.ts';
import { game } from './game.ts';
import { goal } from './goal.ts';
import { idea } from './idea.ts';
import { impact } from './impact.ts';
import { job } from './job.ts';
import type { EntityIn } from './kind.ts';
import { link } from './link.ts';
import { note } from './note.ts';
import { offer } from './offer.ts';
import { pain } from './pain.ts';
import { persona } from './persona.ts';
import { piece } from './piece.ts';
import { pitch } from './pitch.ts';
import { play } from './play.ts';
import { proposition } from './proposition.ts';
import { release } from './release.ts';
import { reliever } from './reliever.ts';
import { segment } from './segment.ts';
import { stamp } from './stamp.ts';
import { step } from './step.ts';
import { story } from './story.ts';
import { storyboard } from './storyboard.ts';
import { stroke } from './stroke.ts';

/** Every kind of entity a product may hold, in the order of the thread. */
export const KINDS = {
  idea,
  pitch,
  persona,
  note,
  empathyMap,
  pain,
  gain,
  job,
  storyboard,
  frame,
  game,
  card,
  play,
  piece,
  evidence,
  goal,
  actor,
  impact,
  deliverable,
  segment,
  proposition,
  offer,
  reliever,
  creator,
  canvas,
  canvasItem,
  activity,
  step,
  release,
  story,
  criterion,
  stroke,
  stamp,
  board,
  link,
  comment,
} as const;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];
/** Kinds whose entities people call by a name; links, boards and what drawings are made of come with other things. */
export const NAMED_KINDS = KIND_NAMES.filter((kind) => !['link', 'board', 'stroke', 'stamp'].includes(kind));

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
