import type { z } from '@hono/zod-openapi';
import type { Locale } from '#core/words.ts';
import type { MailContent } from './content.ts';

/**
 * What a mail is for. `service`: what somebody is owed (a decision, a change, a code). `reminder` and `news` can be
 * stopped with one click; news is sent only to who asked for it.
 */
export type Stream = 'service' | 'reminder' | 'news';

/** A kind of mail: what its row in the outbox keeps. `data` names things by id and holds no secret. */
export interface MailKind<D> {
  readonly name: string;
  readonly stream: Stream;
  readonly data: z.ZodType<D>;
}

/** Whom a mail reaches, as they are when it leaves. */
export interface Recipient {
  /** Null for an address that is nobody's account. */
  readonly personId: string | null;
  readonly address: string;
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** What a mail says, as things stand when it leaves; null when there is no more reason to send it. */
export type Compose<D> = (mail: {
  readonly data: D;
  readonly to: Recipient;
  /** Where people reach us, no slash at the end. */
  readonly origin: string;
}) => Promise<MailContent | null> | MailContent | null;

/** A kind with how it is composed, and an example for the preview. */
interface Making<D> {
  readonly kind: MailKind<D>;
  readonly compose: Compose<D>;
  /** What the preview page shows, in each language: one mail, or one of each shape it may have. */
  readonly example: (locale: Locale, origin: string) => MailContent | readonly MailContent[];
}

/** Any of them: what its data is, it alone knows. */
export type MailMaker = Making<unknown>;

export const examplesOf = (maker: MailMaker, locale: Locale, origin: string): readonly MailContent[] =>
  [maker.example(locale, origin)].flat();

/** Makes a maker of a kind; its data was read by the kind's own schema before `compose` sees it. */
export const mailMaker = <D>(making: Making<D>): MailMaker => making as unknown as MailMaker;
