import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankWish, EditionWish, mayBecome, slugOf } from './edition.ts';
import { PAGE_BOUNDS, readPage } from './page.server.ts';
import { renderProse } from './prose.server.ts';
import { writePage } from './write-page.ts';

const example = readFileSync('src/dojo/editions/example.md', 'utf8');
const read = (text: string) => {
  const page = readPage(text);
  if (!page.ok) throw new Error(page.reason);
  return page.value;
};
const front = (facts: string, body = '') => `---\n${facts}\n---\n${body}`;

describe('a page of a static site', () => {
  it('tells what an edition is, and what was left out', () => {
    const { wish, date, sessions, leftOut } = read(example);
    expect({ ...wish, description: undefined }).toEqual({
      title: 'L’atelier des PO de la Gironde : apprendre en faisant, ensemble',
      elsewhere: 'https://rencontres.example.org/agile-gironde/atelier-2026',
      themes: ['Produit', 'Facilitation', 'Scrum'],
      hosts: ['Marion Duvignau', 'Yanis Belkacem', 'Rosa Etcheverry'],
      partners: ['l’Atelier du Port', 'la Maison des Savoirs', 'Numérique en Commun'].map((name) => ({
        name,
        url: '',
      })),
      capacity: 10,
      description: undefined,
    });
    expect([date, sessions]).toEqual(['2026-09-08', 10]);
    expect(wish.description).toMatch(/^Vous tenez déjà un backlog/);
    expect(wish.description).not.toMatch(/Thèmes abordés|Merci à|Illustration|Animé par/);
    expect(leftOut.map(({ what, why }) => [what, why])).toEqual([
      ['Illustration', 'elsewhere'],
      ['couleur', 'unknown'],
      ['featured_image', 'elsewhere'],
    ]);
  });

  it('comes back the same after it was written', () => {
    const { wish, date, sessions } = read(example);
    const [first, ...others] = wish.partners!;
    const edition = {
      ...{ ...blankWish('fr', 'Europe/Paris'), ...wish, capacity: 12 },
      ...{ sentence: 'Dix soirées, "ensemble"', region: 'Gironde', place: 'L’Atelier du Port' },
      partners: [{ ...first!, url: 'https://port.example.org/?a=b#c' }, ...others],
    };
    const picture = 'https://dojo.example.org/e/po-dojo/picture/1/large';
    const again = read(writePage(edition, { date, sessions: 9, picture }));
    expect({ ...edition, ...again.wish }).toEqual(edition);
    expect(again.wish).toMatchObject({ ...wish, capacity: 12, partners: edition.partners });
    expect([sessions, again.date, again.sessions]).toEqual([10, date, 9]);
    // Pictures are not fetched, ours neither.
    expect(again.leftOut).toEqual([{ what: 'featured_image', why: 'elsewhere' }]);
  });

  it('comes back the same whatever is in its title and names', () => {
    const said = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(said, fc.array(said, { maxLength: 5 }), (title, hosts) => {
        const wish = EditionWish.safeParse({ ...blankWish('fr', 'UTC'), title, hosts });
        fc.pre(wish.success);
        const again = read(writePage(wish.data!, { date: null, sessions: 0, picture: null }));
        expect([again.wish.title, again.wish.hosts ?? []]).toEqual([wish.data!.title, wish.data!.hosts]);
      }),
    );
  });

  it.each([
    ['without front matter', 'Bonjour', 'no-front-matter'],
    ['that is not YAML', front('title: "never closed'), 'not-yaml'],
    ['with a list for facts', front('- one\n- two'), 'not-yaml'],
    ['with the same fact twice', front('title: a\ntitle: b'), 'not-yaml'],
    [
      'that grows out of itself',
      front(`a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]`),
      'aliases',
    ],
    ['whose facts are too long', front(`title: ${'x'.repeat(PAGE_BOUNDS.front)}`), 'too-long'],
    ['too long', front('title: a', 'x'.repeat(PAGE_BOUNDS.page)), 'too-long'],
  ])('%s is refused', (_, text, reason) => {
    expect(readPage(text)).toEqual({ ok: false, reason });
  });

  it.each([
    ['meetup_url: "javascript:alert(1)"', 'meetup_url'],
    ['date: hier', 'date'],
    ['date: 2026-02-31', 'date'],
    ['partners: [{ name: Savoirs, url: "javascript:alert(1)" }, null, 7]', 'partners'],
    ['seats: -1', 'seats'],
    ['seats: 1000000000', 'seats'],
    ['sessions: beaucoup', 'sessions'],
    ['__proto__: {polluted: true}', '__proto__'],
  ])('leaves out what is wrong: %s', (facts, what) => {
    expect(read(front(facts)).leftOut.map((one) => one.what)).toEqual([what]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is read in time, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        expect(readPage(front('title: a', text)).ok).toBe(true);
      }),
    );
    for (const nasty of ['['.repeat(20_000), '*'.repeat(20_000), 'A '.repeat(20_000), `${'- '.repeat(500)}x`])
      expect(readPage(front('title: a', nasty)).ok).toBe(true);
  });
});

describe('what people write', () => {
  it.each([
    ['<script>alert(1)</script>', /<script/i],
    ['<img src=x onerror=alert(1)>', /<img/i],
    ['![suivi](https://pixel.example.org/p.gif)', /<img|pixel/i],
    ['[clic](javascript:alert(1))', /href/i],
    ['[clic](JaVaScRiPt&colon;alert(1))', /href="java/i],
    ['[clic](data:text/html,<script>1</script>)', /href/i],
    ['[clic](//elsewhere.example.org)', /href/i],
    ['[clic](/\\elsewhere.example.org)', /href/i],
    ['[clic](vbscript:1)', /href/i],
    ['<https://ok.example.org" onclick="x>', /onclick="/i],
    ['[a](https://ok.example.org "t\\" onmouseover=1")', /onmouseover/i],
    ['# Grand titre', /<h[12]\b/i],
  ])('%s becomes harmless (Security 7)', (markdown, harm) => {
    expect(renderProse(markdown)).not.toMatch(harm);
  });

  it('has its headings below those of the page, whichever sign one begins with', () => {
    expect(renderProse('# Un\n\n## Deux\n\n### Trois').match(/<h\d/g)).toEqual(['<h3', '<h3', '<h4']);
  });

  it('keeps its emphasis, lists and links to the web', () => {
    expect(renderProse('« Qui vient ? » : **toutes !** `a ? b : c`')).toBe(
      '<p>«\u202fQui vient\u202f?\u202f»\u202f: <strong>toutes\u202f!</strong> <code>a ? b : c</code></p>\n',
    );
    expect(renderProse('**Oui**\n\n- [ici](https://example.org/a?b=1&c=2)')).toBe(
      '<p><strong>Oui</strong></p>\n<ul>\n<li><a href="https://example.org/a?b=1&#38;c=2" rel="nofollow noopener">ici</a></li>\n</ul>\n',
    );
  });
});

it('an edition is what its bounds allow', () => {
  const wish = { ...blankWish('fr', 'Europe/Paris'), title: 'PO Dojo' };
  const fits = (given: object) => EditionWish.safeParse({ ...wish, ...given }).success;
  expect(fits({})).toBe(true);
  for (const wrong of [
    { capacity: -1 },
    { capacity: 0 },
    { capacity: 1e9 },
    { capacity: 2.5 },
    { title: ' \n ' },
    { zone: 'Mars/Olympus' },
    { closesOn: '2026-13-01' },
    { elsewhere: 'javascript:1' },
    { description: 'x'.repeat(20_001) },
    { themes: Array(21).fill('a') },
  ])
    expect(fits(wrong)).toBe(false);
});

it('an edition opens with a session, and goes on step by step (E2)', () => {
  expect(mayBecome('draft', 'published', 0)).toEqual({ ok: false, reason: 'no-session' });
  expect(mayBecome('draft', 'published', 10)).toEqual({ ok: true, value: 'published' });
  expect(mayBecome('draft', 'running', 10)).toEqual({ ok: false, reason: 'not-from-here' });
  expect(mayBecome('published', 'draft', 10)).toEqual({ ok: false, reason: 'not-from-here' });
});

it('a title becomes an address', () => {
  expect(slugOf('L’été des PO : « 2026 » !')).toBe('l-ete-des-po-2026');
  expect(slugOf('日本')).toBe('');
});
