import * as z from 'zod/mini';
import { LOCALES } from '#core/words.ts';
import { FIELDS, KIND_NAMES, KINDS } from './kinds/index.ts';
import { schemaOf } from './kinds/schema.ts';

/** The model file, po-dojo/1 (docs/format.md): a product whole, for other programs and for coming back. */
export const FORMAT = 'po-dojo/1';

/** Bounds of a model file; an entity's own bounds are those of its kind's fields. */
export const FILE_BOUNDS = { entities: 50_000, bytes: 32 * 1024 * 1024 } as const;

const short = (max: number) => z.string().check(z.maxLength(max));

/** What an entity of each kind may hold; fields this code does not know pass. */
export const KIND_SHAPES = Object.fromEntries(
  KIND_NAMES.map((name) => [
    name,
    z
      .looseObject({
        kind: z.literal(name),
        ...Object.fromEntries(FIELDS[name].map(([key, field]) => [key, z.optional(schemaOf(field))])),
      })
      .check(z.meta({ title: name, description: KINDS[name].about })),
  ]),
);

const AnyKind = z.looseObject({ kind: z.string().check(z.minLength(1), z.maxLength(60)) });

export const ReadyShape = z
  .array(
    z.looseObject({
      id: z.string().check(z.minLength(1), z.maxLength(64)),
      check: z.optional(z.nullable(short(40))),
      text: z.optional(short(300)),
    }),
  )
  .check(z.maxLength(50));

export const AsideShape = z.looseObject({
  reason: z.optional(short(300)),
  by: z.optional(short(80)),
  at: z.optional(short(40)),
});

const Product = z.looseObject({
  id: z.optional(short(64)),
  title: short(200),
  locale: z.optional(z.enum(LOCALES)),
  createdAt: z.optional(short(40)),
  definitionOfReady: z.optional(ReadyShape),
  setAside: z.optional(z.record(short(200), AsideShape)),
});

const envelope = <T extends z.ZodMiniType>(entity: T) =>
  z.object({
    format: z.literal(FORMAT),
    exportedAt: z.optional(short(40)),
    product: Product,
    entities: z.record(z.string().check(z.minLength(1), z.maxLength(64)), entity),
  });

export const Envelope = envelope(AnyKind);

/** A model file that was checked at the door. */
export interface ModelFile {
  readonly format: typeof FORMAT;
  readonly exportedAt?: string | undefined;
  readonly product: {
    readonly id?: string | undefined;
    readonly title: string;
    readonly [field: string]: unknown;
  };
  readonly entities: Readonly<Record<string, { readonly kind: string; readonly [field: string]: unknown }>>;
}

/** JSON Schema (2020-12) of the model file, from the very schemas that check it. */
export const fileJsonSchema = (): object =>
  z.toJSONSchema(
    envelope(
      z.union([...Object.values(KIND_SHAPES), AnyKind] as unknown as [z.ZodMiniType, ...z.ZodMiniType[]]),
    ),
    { io: 'input' },
  );
