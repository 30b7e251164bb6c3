import { expect, test } from 'vitest';
import { LOCALES } from '#core/words.ts';
import { examplesOf } from '#server/mail/mail-kind.server.ts';
import { renderMail } from '#server/mail/render.ts';
import { openTestDojo } from '../dojo.test-kit.ts';

const { dojo } = await openTestDojo(() => new Date('2026-09-01T08:00:00Z'));
const ORIGIN = 'https://dojo.example.org';

const all = dojo.mail.makers.flatMap((maker) =>
  LOCALES.flatMap((locale) =>
    examplesOf(maker, locale, ORIGIN).map((content, shape) => ({
      ...{ name: `${maker.kind.name} ${shape} ${locale}`, locale, content },
      rendered: renderMail(content, { locale, origin: ORIGIN, hasAccount: true, stop: null }),
    })),
  ),
);

test('every kind of mail has a preview in both languages, and each shape one of its own', () => {
  expect(new Set(all.map(({ name }) => name.split(' ')[0]))).toEqual(
    new Set(dojo.mail.makers.map(({ kind }) => kind.name)),
  );
  const subjects = (locale: string) =>
    all.filter((one) => one.locale === locale).map((one) => one.rendered.subject);
  expect(subjects('fr')).toHaveLength(subjects('en').length);
  expect(new Set(subjects('fr')).size).toBe(subjects('fr').length);
});

test.each(all)('[M6] $name: text and HTML say the same, and nothing is fetched', ({ content, rendered }) => {
  const { subject, text, html } = rendered;
  expect(subject).not.toBe('');
  expect(html).not.toMatch(/<img|<script|<link|<iframe|url\(|@import|src=/i);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
  expect(links.filter((href) => !href.startsWith(ORIGIN))).toEqual([]);
  for (const link of new Set(links)) expect(text).toContain(link.replaceAll('&amp;', '&'));
  const seen = html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', '\u2019')
    .replaceAll('&amp;', '&');
  for (const block of content.blocks)
    if (block.is === 'facts')
      for (const [label, value] of block.facts) {
        expect(text).toContain(value);
        expect(seen).toContain(label);
      }
});
