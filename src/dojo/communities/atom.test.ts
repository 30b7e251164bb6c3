import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeAtom } from './atom.ts';

const feed = {
  id: 'urn:po-dojo:community:gironde',
  title: 'Agile <Gironde> & amis',
  url: 'https://dojo.example.org/c/gironde',
  self: 'https://dojo.example.org/c/gironde/feed.atom',
  locale: 'fr',
  entries: [
    {
      id: 'urn:po-dojo:edition:2026',
      title: 'PO Dojo 2026',
      url: 'https://dojo.example.org/e/2026',
      summary: 'Dix séances',
      publishedAt: new Date('2026-06-01T10:00:00Z'),
      changedAt: new Date('2026-07-01T10:00:00Z'),
    },
  ],
};

test('a feed says when its newest entry changed, where it is, and where each leads (C10)', () => {
  const text = writeAtom(feed);
  expect(text).toContain('<title>Agile &lt;Gironde&gt; &amp; amis</title>');
  expect(text).toContain(
    '<link rel="self" type="application/atom+xml" href="https://dojo.example.org/c/gironde/feed.atom"/>',
  );
  expect(text.match(/<updated>2026-07-01T10:00:00\.000Z<\/updated>/g)).toHaveLength(2);
  expect(writeAtom(feed)).toBe(text);
  expect(writeAtom({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});

test('whatever people write, tags are ours alone and no character is one that XML forbids (C10)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (said) => {
      const [entry] = feed.entries;
      const text = writeAtom({ ...feed, title: said, entries: [{ ...entry!, title: said, summary: said }] });
      const names = [...text.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name);
      const ours = [
        'feed',
        'id',
        'title',
        'updated',
        'author',
        'name',
        'link',
        'entry',
        'published',
        'summary',
      ];
      expect(names.filter((name) => !ours.includes(name!))).toEqual([]);
      expect(text.replace(/^<\?xml[^>]*>|<\/?[a-z]+[^<>]*>/g, '')).not.toMatch(/[<>]/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there.
      expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(text.isWellFormed()).toBe(true);
    }),
  );
});
