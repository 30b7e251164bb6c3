import { expect, test } from 'vitest';
import { LOCALES } from '#core/words.ts';
import { readGuide } from './guide.server.ts';
import { guideOf } from './guides.server.ts';
import { techniques } from './index.ts';

const text = (body: string) =>
  `---\nminutes: 15\npeople: 2–10\nwhen: Au début : quand tout est calme.\n---\n\n${body}`;

test('the front matter gives minutes, people and when', () => {
  expect(readGuide(text(''))).toMatchObject({
    minutes: 15,
    people: '2–10',
    when: 'Au début : quand tout est calme.',
  });
});

test('a heading all guides share has the same anchor in both languages', () => {
  const anchors = (body: string) => readGuide(text(body)).sections.map(({ id }) => id);
  expect(anchors('## Les étapes\n\n## Erreurs classiques\n')).toEqual(['steps', 'mistakes']);
  expect(anchors('## Steps\n\n## Classic mistakes\n')).toEqual(['steps', 'mistakes']);
  expect(anchors('## À côté, l’été\n')).toEqual(['a-cote-l-ete']);
});

test('steps come with their minutes', () => {
  const body =
    '## Steps\n\n1. **Tell a scene** (10 min) — Who, *where*.\n2. **Read aloud** (5 min) — Slowly.\n';
  expect(readGuide(text(body)).steps).toEqual([
    { title: 'Tell a scene', minutes: 10, html: 'Who, <em>where</em>.' },
    { title: 'Read aloud', minutes: 5, html: 'Slowly.' },
  ]);
});

test('no tag and no address slips in that Markdown did not make', () => {
  const nasty = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[here](javascript:alert(1))',
    '[there](//elsewhere.example)',
    '[title](https://example.org "x\\" onclick=\\"y")',
    '![<b>](data:text/html,x)',
  ].join('\n\n');
  const html = readGuide(text(`## When\n\n${nasty}\n`)).sections[0]!.html;
  const tags = new Set(html.match(/<[a-z][^>]*>/g));
  expect([...tags].sort()).toEqual(['<a href="https://example.org">', '<p>']);
  expect(html).not.toContain('javascript:');
});

test('guides are found by technique and language', () => {
  for (const { id, minutes } of techniques)
    for (const locale of LOCALES) expect(guideOf(id, locale)?.minutes).toBe(minutes);
  expect(guideOf('nobody', 'fr')).toBeNull();
  expect(guideOf('../../core', 'fr')).toBeNull();
});
