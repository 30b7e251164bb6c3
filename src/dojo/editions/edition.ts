import { z } from 'zod';
import { isLocalDate } from '#core/calendar.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { LOCALES } from '#core/words.ts';
import { isZone } from '#core/zone.ts';
import { isTechnique } from '#techniques/index.ts';
import { cleanLine } from '../products/visitor.ts';

export const MODES = ['first-come', 'selection'] as const;
export type Mode = (typeof MODES)[number];

export const STATUSES = ['draft', 'published', 'running', 'finished'] as const;
export type Status = (typeof STATUSES)[number];
export const isStatus = (value: unknown): value is Status => STATUSES.includes(value as Status);

/** Seats an edition may have, and how many it has until somebody says. */
export const MOST_SEATS = 500;
/** How long an offered seat may wait for its answer, in hours. */
export const MOST_OFFER_HOURS = 240;
export const SEATS = 10;

/** Bounds of what one writes: UTF-16 units, and how many of each. */
export const EDITION_BOUNDS = {
  title: 160,
  sentence: 300,
  description: 20_000,
  theme: 60,
  themes: 20,
  name: 80,
  hosts: 20,
  partners: 20,
  place: 200,
  url: 500,
  alt: 300,
  question: 300,
  questions: 10,
  criteria: 8,
  /** Of one session. */
  techniques: 8,
} as const;

/** The picture of an edition, as pages show it. */
export interface Picture {
  readonly revision: string;
  /** What it shows, for who does not see it. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Sizes of a picture by the longest side in pixels: a page's whole width, and a card or a telephone. */
export const PICTURE_SIDES = { large: 1600, small: 800 } as const;
export type PictureSize = keyof typeof PICTURE_SIDES;
export const isPictureSize = (said: unknown): said is PictureSize =>
  typeof said === 'string' && Object.hasOwn(PICTURE_SIDES, said);

/** Where a picture is. */
export const pictureAt = (slug: string, { revision }: Picture, size: PictureSize): string =>
  `/e/${slug}/picture/${revision}/${size}`;

/** What applicants are asked. */
export interface Question {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
}

/** What reviewers look at, and how much it counts. */
export interface Criterion {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
}

const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((said) => cleanLine(said, max));

/** An address on the web that a page may lead to; nothing that runs. */
export const webAddress = z
  .string()
  .max(EDITION_BOUNDS.url)
  .transform((said) => said.trim())
  .refine((said) => said === '' || isWebAddress(said));

/** The web, a host without a name and password before it, nothing that a browser would read otherwise. */
const isWebAddress = (said: string): boolean =>
  /^https?:\/\/[^\s\p{Cc}\p{Cs}/?#@\\]+(?:[/?#][^\s\p{Cc}\p{Cs}\\]*)?$/iu.test(said);

const day = z
  .string()
  .nullable()
  .refine((said) => said === null || isLocalDate(said));

/** What a host says about an edition. */
export const EditionWish = z.object({
  title: line(EDITION_BOUNDS.title).refine((said) => said !== ''),
  sentence: line(EDITION_BOUNDS.sentence),
  description: z.string().max(EDITION_BOUNDS.description),
  themes: z
    .array(line(EDITION_BOUNDS.theme))
    .max(EDITION_BOUNDS.themes)
    .transform((all) => [...new Set(all.filter((theme) => theme !== ''))]),
  partners: z
    .array(z.object({ name: line(EDITION_BOUNDS.name), url: webAddress }))
    .max(EDITION_BOUNDS.partners)
    .transform((all) => all.filter(({ name }) => name !== '')),
  hosts: z
    .array(line(EDITION_BOUNDS.name))
    .max(EDITION_BOUNDS.hosts)
    .transform((all) => [...new Set(all.filter((name) => name !== ''))]),
  locale: z.enum(LOCALES),
  region: line(EDITION_BOUNDS.place),
  place: line(EDITION_BOUNDS.place),
  zone: z.string().refine(isZone),
  elsewhere: webAddress,
  mode: z.enum(MODES),
  capacity: z.number().int().min(1).max(MOST_SEATS),
  opensOn: day,
  closesOn: day,
  offerHours: z.number().int().min(1).max(MOST_OFFER_HOURS),
  questions: z
    .array(line(EDITION_BOUNDS.question))
    .max(EDITION_BOUNDS.questions)
    .transform((all) => all.filter((label) => label !== '')),
});
/** What a host says of a session, its hours aside. */
export const SessionWish = z.object({
  title: line(EDITION_BOUNDS.title),
  venue: line(EDITION_BOUNDS.place),
  wayIn: line(EDITION_BOUNDS.place),
  video: webAddress,
  /** What is practised, in its order. */
  techniques: z
    .array(z.string().max(60))
    .max(EDITION_BOUNDS.techniques)
    .transform((all) => [...new Set(all.filter(isTechnique))]),
});

export type EditionWish = z.infer<typeof EditionWish>;

/** An edition before anybody has said anything about it. */
export const blankWish = (locale: EditionWish['locale'], zone: string): EditionWish => ({
  title: '',
  sentence: '',
  description: '',
  themes: [],
  partners: [],
  hosts: [],
  locale,
  region: '',
  place: '',
  zone,
  elsewhere: '',
  mode: 'first-come',
  capacity: SEATS,
  opensOn: null,
  closesOn: null,
  offerHours: 48,
  questions: [],
});

/** Where an edition can go from where it is; a draft that was published is one no more. */
export const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  draft: ['published'],
  published: ['running', 'finished'],
  running: ['published', 'finished'],
  finished: ['running'],
};

export type StatusRefusal = 'not-from-here' | 'no-session';

/** Whether an edition may become this: nobody can come to one without a session. */
export const mayBecome = (from: Status, to: Status, sessions: number): Verdict<Status, StatusRefusal> => {
  if (!NEXT[from].includes(to)) return no('not-from-here');
  return to === 'published' && sessions === 0 ? no('no-session') : yes(to);
};

/** A name as it stands in an address. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** Who somebody is to an edition; the first that holds. */
export type EditionRole = 'admin' | 'host' | 'participant' | 'member' | 'visitor';

/** What each may do (rules.md, E1). */
export const mayEdit = (role: EditionRole): boolean => role === 'admin' || role === 'host';
