import { describe, expect, test } from 'vitest';
import { aHand, exchange } from '../hand.test-kit.ts';
import { change, create, type Pen, remove } from '../pen.ts';
import { beginPlay, dealCards, duplicateGame } from './begin.ts';
import { cardsOf, evidenceAbout, isFrozen, piecesOf, playsOf } from './games.ts';
import { harvest, keepEvidence } from './harvest.ts';
import { lateChanges } from './late.ts';
import { standsFor } from './stands-for.ts';

/** A hand whose ids are nobody else's. */
const handOf = (by: string) => {
  const hand = aHand(by);
  return { ...hand, pen: { ...hand.pen, newId: () => `${by}-${hand.pen.newId()}` } };
};

/** A game with two cards, one of which stands for a story. */
const prepared = (pen: Pen) => {
  const game = create(pen, 'game', { technique: 'twenty-twenty-vision', question: 'Que faire d’abord ?' });
  const story = create(pen, 'story', { title: 'Retenir un samedi' });
  const cards = [
    create(pen, 'card', { game, of: story }),
    create(pen, 'card', { game, title: 'Une affiche', price: 4 }),
  ] as const;
  return { game, story, cards };
};
const begin = (pen: Pen, game: string, shuffled = false) =>
  beginPlay(pen, game, { title: 'Table 1' }, { pieces: dealCards(pen.model, game), shuffled })!;

describe('a play', () => {
  test('takes along what it needs of its game, and freezes it', () => {
    const { pen } = aHand();
    const { game, cards } = prepared(pen);
    expect(isFrozen(pen.model, game)).toBe(false);
    const play = begin(pen, game);
    expect(isFrozen(pen.model, game)).toBe(true);
    expect(pen.model.find('play', play)).toMatchObject({
      question: 'Que faire d’abord ?',
      round: 1,
      state: 'open',
    });
    expect(piecesOf(pen.model, play)).toMatchObject([
      { card: cards[0], text: 'Retenir un samedi', weight: null },
      { card: cards[1], text: 'Une affiche', weight: 4 },
    ]);
    remove(pen, [play]);
    expect(isFrozen(pen.model, game)).toBe(false);
  });

  test('begins with its pieces shuffled when the game wants it', () => {
    const { pen } = aHand();
    const { game } = prepared(pen);
    const ids = ['play', 'zz', 'aa'];
    const play = begin({ ...pen, newId: () => ids.shift()! }, game, true);
    expect(piecesOf(pen.model, play).map(({ text }) => text)).toEqual(['Une affiche', 'Retenir un samedi']);
  });

  test('is not begun on a game that has gone', () => {
    const { pen } = aHand();
    expect(beginPlay(pen, 'gone', {})).toBeNull();
    expect(duplicateGame(pen, 'gone', 'Copie')).toBeNull();
  });
});

describe('two people who change a game while a third begins it', () => {
  const three = () => {
    const [awa, marcel, ines] = [handOf('awa'), handOf('marcel'), handOf('ines')];
    const made = prepared(awa.pen);
    exchange(awa, marcel);
    exchange(awa, ines);
    return { awa, marcel, ines, ...made };
  };

  test('lose no work, change nothing of the play, and everybody is told', () => {
    const { awa, marcel, ines, game, cards } = three();
    const play = begin(ines.pen, game);
    // Neither knows yet: one is offline.
    change(awa.pen, 'card', cards[1], { title: 'Deux affiches' });
    create(awa.pen, 'card', { game, title: 'Un rappel la veille' });
    change(marcel.pen, 'game', game, { question: 'Que faire ensuite ?' });
    remove(marcel.pen, [cards[0]]);
    exchange(ines, awa);
    exchange(ines, marcel);
    exchange(ines, awa);
    for (const { pen } of [awa, marcel, ines]) {
      expect(piecesOf(pen.model, play).map(({ text }) => text)).toEqual(['Retenir un samedi', 'Une affiche']);
      expect(pen.model.find('play', play)?.question).toBe('Que faire d’abord ?');
      expect(cardsOf(pen.model, game)).toHaveLength(2);
      expect(lateChanges(pen.model, play)).toEqual([
        { what: 'changed', was: 'Une affiche', now: 'Deux affiches' },
        { what: 'added', was: '', now: 'Un rappel la veille' },
        { what: 'removed', was: 'Retenir un samedi', now: '' },
        { what: 'setting', was: 'Que faire d’abord ?', now: '' },
      ]);
    }
  });

  test('who begin it at once get a play each', () => {
    const { awa, ines, game } = three();
    begin(awa.pen, game);
    begin(ines.pen, game);
    exchange(awa, ines);
    expect(playsOf(awa.pen.model, game)).toHaveLength(2);
  });
});

test('a play whose game did not change has nothing to tell, also when a story is renamed', () => {
  const { pen } = aHand();
  const { game, story } = prepared(pen);
  const play = begin(pen, game);
  change(pen, 'story', story, { title: 'Retenir le prochain samedi' });
  expect(lateChanges(pen.model, play)).toEqual([]);
  expect(lateChanges(pen.model, 'gone')).toEqual([]);
});

test('a duplicate of a frozen game is free, with the same cards', () => {
  const { pen } = aHand();
  const { game, story } = prepared(pen);
  begin(pen, game);
  const copy = duplicateGame(pen, game, 'Pour les réparateurs')!;
  expect(isFrozen(pen.model, copy)).toBe(false);
  expect(pen.model.find('game', copy)).toMatchObject({
    title: 'Pour les réparateurs',
    question: 'Que faire d’abord ?',
  });
  expect(cardsOf(pen.model, copy)).toMatchObject([{ of: story }, { title: 'Une affiche', price: 4 }]);
});

describe('what a play showed', () => {
  const shown = (play: string) => ({
    play,
    measure: 'speed',
    value: 6,
    people: ['Awa'],
    text: 'Une heure de file',
  });

  test('is kept once a play and measure on what it speaks of', () => {
    const { pen } = aHand();
    const { game, story } = prepared(pen);
    const play = begin(pen, game);
    keepEvidence(pen, story, shown(play));
    keepEvidence(pen, story, { ...shown(play), value: 8 });
    keepEvidence(pen, story, { ...shown(play), measure: 'rank', value: 1 });
    expect(evidenceAbout(pen.model, story)).toMatchObject([
      { measure: 'speed', value: 8 },
      { measure: 'rank', value: 1 },
    ]);
  });

  test('goes along when a piece becomes something', () => {
    const { pen } = aHand();
    const { game, story } = prepared(pen);
    const play = begin(pen, game);
    const piece = create(pen, 'piece', { play, text: 'La file' });
    expect(standsFor(pen.model, piece)).toBeNull();
    const pain = harvest(pen, piece, 'pain', { weight: 3 }, shown(play))!;
    expect(pen.model.find('pain', pain)).toMatchObject({ text: 'La file', weight: 3 });
    expect(evidenceAbout(pen.model, pain)).toMatchObject([{ play, value: 6 }]);
    expect(standsFor(pen.model, piece)).toBe(pain);
    expect(standsFor(pen.model, piecesOf(pen.model, play)[0]!.id)).toBe(story);
    expect(harvest(pen, 'gone', 'pain')).toBeNull();
  });
});
