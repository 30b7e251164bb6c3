/**
 * An edition as a Markdown page with front matter, as communities keep on their static sites: read with what was
 * understood and what was not. write-page.ts writes it again.
 */
import { marked, type Token, type Tokens } from 'marked';
import { isAlias, parseDocument, visit } from 'yaml';
import { isLocalDate, type LocalDate } from '#core/calendar.ts';
import type { Partner } from '../communities/community.ts';
import { cleanLine } from '../products/visitor.ts';
import { EDITION_BOUNDS, MOST_SEATS } from './edition.ts';
import { plain } from './plain-text.server.ts';
import type { PageWish } from './write-page.ts';

/** Bytes that are looked at. */
export const PAGE_BOUNDS = { page: 64 * 1024, front: 8 * 1024 } as const;

/** What a page says of an edition; what it does not say is left out. */
export type ReadWish = Partial<PageWish>;

/** Something on the page that was not taken, and why. */
export interface LeftOut {
  readonly what: string;
  readonly why: 'unknown' | 'elsewhere' | 'wrong' | 'too-long';
}

export interface ReadPage {
  readonly wish: ReadWish;
  /** When it begins, and in how many sessions. */
  readonly date: LocalDate | null;
  readonly sessions: number | null;
  readonly leftOut: readonly LeftOut[];
}

export type PageRefusal = 'too-long' | 'no-front-matter' | 'not-yaml' | 'aliases';

const FRONT = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The facts between the lines of dashes: names with one value each. */
const readFront = (
  text: string,
): { ok: true; facts: ReadonlyMap<string, unknown>; body: string } | { ok: false; reason: PageRefusal } => {
  if (Buffer.byteLength(text) > PAGE_BOUNDS.page) return { ok: false, reason: 'too-long' };
  const found = FRONT.exec(text);
  if (!found) return { ok: false, reason: 'no-front-matter' };
  if (Buffer.byteLength(found[1]!) > PAGE_BOUNDS.front) return { ok: false, reason: 'too-long' };
  const document = parseDocument(found[1]!, { schema: 'core', uniqueKeys: true, logLevel: 'silent' });
  if (document.errors.length > 0) return { ok: false, reason: 'not-yaml' };
  // What refers to itself can grow without end: nobody needs it to say a title and a date.
  let aliases = false;
  visit(document, {
    Node: (_, node) => {
      aliases ||= isAlias(node);
    },
  });
  if (aliases) return { ok: false, reason: 'aliases' };
  const facts: unknown = document.toJS({ maxAliasCount: 0 });
  if (facts === null || typeof facts !== 'object' || Array.isArray(facts))
    return { ok: false, reason: 'not-yaml' };
  return { ok: true, facts: new Map(Object.entries(facts)), body: text.slice(found[0].length) };
};

const asLine = (value: unknown, max: number): string | null =>
  typeof value === 'string' || typeof value === 'number' ? cleanLine(String(value), max) || null : null;

const asWeb = (value: unknown): string | null => {
  const url =
    typeof value === 'string' && value.length <= EDITION_BOUNDS.url ? URL.parse(value.trim()) : null;
  return url && /^https?:$/.test(url.protocol) && url.username === '' ? url.href : null;
};

/** « A, B et C » as three; an empty place between two commas is none. */
const listed = (said: string): readonly string[] =>
  said
    .split(/\s*,\s*|\s+(?:et|and|&)\s+/)
    .map((one) => cleanLine(one.replace(/[.!]+$/, ''), EDITION_BOUNDS.name))
    .filter((one) => one !== '');

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]*\.?)+`;
const INVITE = new RegExp(
  String.raw`((?:${NAME})(?:\s*,\s*${NAME})*(?:\s+(?:et|and)\s+${NAME})?)\s+(?:vous\s+invit|invite|animent|host\b)`,
  'u',
);
const LED = new RegExp(String.raw`^(?:animé(?:e)?\s+par|hosted\s+by|led\s+by)\s+(${NAME})`, 'iu');
const THANKS =
  /^(?:merci\s+à|(?:many\s+)?thanks\s+to|thank\s+you\s+to)\s+(.+?)(?:\s+(?:pour|for)\s+.*)?[.!]?$/i;
const THEMES = /^(?:thèmes(?:\s+abordés)?|themes|topics)\s*:?$/i;
const OPENING = /^(?:détails|details|description)$/i;
const SEATS = /(\d{1,3})\s*(?:PO\b|places\b|seats\b|participant)/i;
const SESSIONS = /(\d{1,2})\s*(?:sessions?|séances?)\b/i;

const isPicture = (token: Token): boolean =>
  token.type === 'paragraph' &&
  (token as Tokens.Paragraph).tokens.every(
    (one) => one.type === 'image' || one.type === 'br' || (one.type === 'text' && one.raw.trim() === ''),
  );

/** Reads the page below the front matter: what has a place of its own is taken out, the rest is the description. */
const readBody = (body: string) => {
  const kept: string[] = [];
  const leftOut: LeftOut[] = [];
  const found: { themes: string[]; partners: string[]; hosts: string[]; led: string | null } = {
    ...{ themes: [], partners: [], hosts: [], led: null },
  };
  let themesNext = false;
  for (const token of marked.lexer(body)) {
    const said = 'tokens' in token && token.tokens ? plain(token.tokens) : '';
    if (token.type === 'space') continue;
    if (themesNext && token.type === 'list') {
      found.themes.push(
        ...(token as Tokens.List).items.map(({ tokens }) => cleanLine(plain(tokens), EDITION_BOUNDS.theme)),
      );
      themesNext = false;
      continue;
    }
    themesNext = (token.type === 'paragraph' || token.type === 'heading') && THEMES.test(said);
    if (themesNext) continue;
    if (token.type === 'heading' && (said === '' || OPENING.test(said))) continue;
    if (isPicture(token)) {
      leftOut.push({ what: /!\[([^\]]{1,80})\]/.exec(token.raw)?.[1] ?? '…', why: 'elsewhere' });
      continue;
    }
    const led = LED.exec(said);
    if (token.type === 'paragraph' && led) {
      found.led = led[1]!;
      continue;
    }
    const thanks = token.type === 'paragraph' ? THANKS.exec(said) : null;
    if (thanks) {
      found.partners.push(...listed(thanks[1]!));
      continue;
    }
    const invite = INVITE.exec(said);
    if (invite) found.hosts.push(...listed(invite[1]!));
    kept.push(token.raw.trim());
  }
  return { ...found, leftOut, description: kept.join('\n\n') };
};

/** Facts that static sites know, and those of ours that write-page.ts adds. */
const KNOWN = new Set([
  ...['title', 'date', 'description', 'featured_image', 'meetup_url'],
  ...['hosts', 'themes', 'partners', 'region', 'place', 'seats', 'sessions'],
]);

const namesIn = (value: unknown, max: number): string[] =>
  Array.isArray(value) ? value.flatMap((one) => asLine(one, max) ?? []) : [];

/** Partners by name alone, or with their site: `- { name: …, url: … }`. */
const partnersIn = (value: unknown): Partner[] =>
  Array.isArray(value)
    ? value.flatMap((one: unknown) => {
        const said =
          one !== null && typeof one === 'object' ? (one as Record<string, unknown>) : { name: one };
        const name = asLine(said.name, EDITION_BOUNDS.name);
        return name === null ? [] : { name, url: asWeb(said.url) ?? '' };
      })
    : [];

/** A site that is no address of the web. */
const hasWrongSite = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.some((one: { url?: unknown } | null) => (one?.url ?? '') !== '' && asWeb(one!.url) === null);

/** A whole number within its bounds: what the front matter says, else what the text does. */
const numberIn = (fact: unknown, said: string | undefined, most: number): number | null => {
  const number = Number(fact ?? said);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : null;
};

/** Reads a page; nothing is fetched, whatever it names. */
export const readPage = (
  text: string,
): { ok: true; value: ReadPage } | { ok: false; reason: PageRefusal } => {
  const front = readFront(text);
  if (!front.ok) return front;
  const { facts, body } = front;
  const read = readBody(body);
  const leftOut: LeftOut[] = [...read.leftOut];
  for (const name of facts.keys()) if (!KNOWN.has(name)) leftOut.push({ what: name, why: 'unknown' });
  if (facts.has('featured_image')) leftOut.push({ what: 'featured_image', why: 'elsewhere' });

  const title = asLine(facts.get('title'), EDITION_BOUNDS.title);
  const elsewhere = asWeb(facts.get('meetup_url'));
  if (facts.has('meetup_url') && elsewhere === null) leftOut.push({ what: 'meetup_url', why: 'wrong' });
  const date = String(facts.get('date') ?? '').slice(0, 10);
  if (facts.has('date') && !isLocalDate(date)) leftOut.push({ what: 'date', why: 'wrong' });
  const whole = plain(marked.lexer(body));
  const capacity = numberIn(facts.get('seats'), SEATS.exec(whole)?.[1], MOST_SEATS);
  const sessions = numberIn(facts.get('sessions'), SESSIONS.exec(whole)?.[1], 40);
  for (const [name, read] of [
    ['seats', capacity],
    ['sessions', sessions],
  ] as const)
    if (facts.has(name) && read === null) leftOut.push({ what: name, why: 'wrong' });
  const sentence = asLine(facts.get('description'), EDITION_BOUNDS.sentence);
  const region = asLine(facts.get('region'), EDITION_BOUNDS.place);
  const place = asLine(facts.get('place'), EDITION_BOUNDS.place);
  const description = read.description.slice(0, EDITION_BOUNDS.description).toWellFormed();
  if (description.length < read.description.length) leftOut.push({ what: 'description', why: 'too-long' });

  const hosts = [...namesIn(facts.get('hosts'), EDITION_BOUNDS.name), ...read.hosts];
  const everyHost = hosts.length > 0 ? hosts : read.led === null ? [] : [read.led];
  const themes = [...namesIn(facts.get('themes'), EDITION_BOUNDS.theme), ...read.themes];
  if (hasWrongSite(facts.get('partners'))) leftOut.push({ what: 'partners', why: 'wrong' });
  const thanked = [...partnersIn(facts.get('partners')), ...read.partners.map((name) => ({ name, url: '' }))];
  const partners = thanked.filter(({ name }, n) => thanked.findIndex((one) => one.name === name) === n);
  return {
    ok: true,
    value: {
      wish: {
        ...(title === null ? {} : { title }),
        ...(elsewhere === null ? {} : { elsewhere }),
        ...(description === '' ? {} : { description }),
        ...(themes.length > 0 ? { themes: [...new Set(themes)].slice(0, EDITION_BOUNDS.themes) } : {}),
        ...(everyHost.length > 0 ? { hosts: [...new Set(everyHost)].slice(0, EDITION_BOUNDS.hosts) } : {}),
        ...(partners.length > 0 ? { partners: partners.slice(0, EDITION_BOUNDS.partners) } : {}),
        ...(sentence === null ? {} : { sentence }),
        ...(region === null ? {} : { region }),
        ...(place === null ? {} : { place }),
        ...(capacity === null ? {} : { capacity }),
      },
      date: isLocalDate(date) ? date : null,
      sessions,
      leftOut: leftOut.slice(0, 50),
    },
  };
};
