import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, capital, clamp, difference, fold, shorten, spliced, utf8Length, wordCount } from './text.ts';

/** Texts that share much and hold characters of two units. */
const texts = fc
  .array(fc.constantFrom('a', 'b', '🙂', '🙃', '🚀', '🪀', 'é', ' ', 'voir '), { maxLength: 12 })
  .map((bits) => bits.join(''));

const splitsPair = (text: string, at: number) => {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};

test('a difference, applied, gives the other text, and splits no character', () => {
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      const { at, remove, insert } = difference(from, to);
      expect(from.slice(0, at) + insert + from.slice(at + remove)).toBe(to);
      expect(splitsPair(from, at) || splitsPair(from, at + remove)).toBe(false);
      expect(insert.isWellFormed()).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a difference of any two strings, halves of pairs included, holds', () => {
  const any = fc.string({ unit: 'binary', maxLength: 8 });
  fc.assert(
    fc.property(any, any, (from, to) => {
      const { at, remove, insert } = difference(from, to);
      expect(from.slice(0, at) + insert + from.slice(at + remove)).toBe(to);
    }),
  );
});

test('what one did to a text is done again after what others did to it meanwhile', () => {
  const again = (base: string, mine: string, ...theirs: readonly string[]) => {
    let [own, now] = [difference(base, mine), base];
    for (const next of theirs) [own, now] = [after(own, difference(now, next)), next];
    return spliced(now, own);
  };
  expect(again('voir la date', 'voir vite la date', 'bien voir la date', 'bien voir la date du soir')).toBe(
    'bien voir vite la date du soir',
  );
  expect(again('voir', 'voir la séance', 'bien voir')).toBe('bien voir la séance');
  expect(again('', 'é', 'déjà là')).toBe('déjà làé');
  expect(again('voir la date', 'voir le jour', 'voir')).toBe('voire jour');
});

test('of two changes made at once neither loses what was written', () => {
  fc.assert(
    fc.property(texts, texts, texts, (base, mine, theirs) => {
      const [own, other] = [difference(base, mine), difference(base, theirs)];
      const both = spliced(theirs, after(own, other));
      expect(both).toContain(own.insert);
      expect(both).toContain(other.insert);
      expect(both.isWellFormed()).toBe(true);
      if (base === mine) expect(both).toBe(theirs);
      if (base === theirs) expect(both).toBe(mine);
    }),
    { numRuns: 1000 },
  );
});

test('typing one word touches only that word', () => {
  expect(difference('voir la séance', 'voir vite la séance')).toEqual({ at: 5, remove: 0, insert: 'vite ' });
  expect(difference('oui 🙂', 'oui 🙃')).toEqual({ at: 4, remove: 2, insert: '🙃' });
  expect(difference('🚀', '🪀')).toEqual({ at: 0, remove: 2, insert: '🪀' });
  expect(difference('même', 'même')).toEqual({ at: 4, remove: 0, insert: '' });
});

test('a clamped text is well formed, short enough, a beginning, and clamping again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 20 }), (text, max) => {
      const cut = clamp(text, max);
      expect(cut.isWellFormed()).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(max);
      expect(text.toWellFormed().startsWith(cut.replace(/\ufffd$/, ''))).toBe(true);
      expect(clamp(cut, max)).toBe(cut);
    }),
  );
  expect(clamp('ab🙂', 3)).toBe('ab');
  expect(clamp('ab🙂', 4)).toBe('ab🙂');
});

test('a shortened text is one line, ends at a word, and says that there is more', () => {
  expect(shorten('Voir les  prochaines\nséances', 100)).toBe('Voir les prochaines séances');
  expect(shorten('«\u202fTrop\u202ftard\u202f»\n!', 100)).toBe('«\u202fTrop\u202ftard\u202f» !');
  expect(shorten('Voir les prochaines séances', 15)).toBe('Voir les…');
  expect(shorten('Voir les prochaines séances', 20)).toBe('Voir les prochaines…');
  expect(shorten('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
      expect(shorten(text.toWellFormed(), max).isWellFormed()).toBe(true);
      expect(shorten(text, max).length).toBeLessThanOrEqual(max);
    }),
  );
});

test('folded words meet whatever their accents, case, ligatures, apostrophes and spaces', () => {
  expect(fold('  L’Œuvre\u202fd’ÉTÉ ')).toBe("l'oeuvre d'ete");
  expect(fold('Ex æquo')).toBe('ex aequo');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('a capital is given to the first letter, also of two units, and to nothing else', () => {
  expect(['élève', '', '🙂 a', '𐐨x', 'iI'].map(capital)).toEqual(['Élève', '', '🙂 a', '𐐀x', 'II']);
});

test('words are counted as one says them', () => {
  expect(wordCount('L’été, aujourd’hui : 12 séances à mi-temps !')).toBe(6);
  expect(wordCount(' … ')).toBe(0);
});

test('a text is as many bytes as UTF-8 makes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
