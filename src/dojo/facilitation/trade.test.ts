import { expect, test } from 'vitest';
import { no } from '#core/verdict.ts';
import { type Held, mayTrade, readPlace, writePlace } from './trade.ts';

const held = (id: string, facilitatorId: string | null, coFacilitatorId: string | null = null): Held => ({
  ...{ id, facilitatorId, coFacilitatorId, isAhead: true },
});
const place = (said: string) => readPlace(said)!;
const trade = (given: string, wanted: string | null, byId = 'awa', toId = 'ben') => ({
  ...{ byId, toId, given: place(given), wanted: wanted === null ? null : place(wanted) },
});
const members = ['awa', 'ben', 'cleo'].map((id) => ({ id }));

test('a place in an evening is written and read back; anything else is none', () => {
  const one = { sessionId: 's1', part: 'co-facilitator' } as const;
  expect(readPlace(writePlace(one))).toEqual(one);
  for (const said of ['', 's1', 's1 host', ' facilitator', 's1 facilitator x'])
    expect(readPlace(said)).toBeNull();
});

test('[F6] two who hold them change parts, and nothing else changes', () => {
  const sessions = [held('s1', 'awa', 'cleo'), held('s2', 'ben')];
  expect(mayTrade(trade('s1 facilitator', 's2 facilitator'), sessions, members)).toEqual({
    ok: true,
    value: [held('s1', 'ben', 'cleo'), held('s2', 'awa')],
  });
  const evening = [held('s1', 'awa', 'ben')];
  expect(mayTrade(trade('s1 facilitator', 's1 co-facilitator'), evening, members)).toEqual({
    ok: true,
    value: [held('s1', 'ben', 'awa')],
  });
});

test('[F6] nobody trades what is another’s, what is over, or into both parts of an evening', () => {
  const sessions = [held('s1', 'awa', 'ben'), held('s2', 'ben'), held('s3', 'cleo')];
  expect(mayTrade(trade('s3 facilitator', 's2 facilitator'), sessions, members)).toEqual(no('not-theirs'));
  expect(mayTrade(trade('s1 facilitator', 's3 facilitator'), sessions, members)).toEqual(no('not-theirs'));
  expect(mayTrade(trade('s1 facilitator', 's9 facilitator'), sessions, members)).toEqual(no('not-theirs'));
  expect(mayTrade(trade('s1 facilitator', 's1 facilitator', 'awa', 'awa'), sessions, members)).toEqual(
    no('not-theirs'),
  );
  expect(mayTrade(trade('s1 facilitator', 's2 facilitator'), sessions, members)).toEqual(no('both-parts'));
  const over = [held('s1', 'awa'), { ...held('s2', 'ben'), isAhead: false }];
  expect(mayTrade(trade('s1 facilitator', 's2 facilitator'), over, members)).toEqual(no('too-late'));
});

test('[F9] a turn is given for nothing to somebody of the edition, who has no other part that evening', () => {
  const sessions = [held('s1', 'awa', 'ben'), held('s2', 'ben')];
  expect(mayTrade(trade('s1 facilitator', null, 'awa', 'cleo'), sessions, members)).toEqual({
    ok: true,
    value: [held('s1', 'cleo', 'ben')],
  });
  expect(mayTrade(trade('s1 facilitator', null), sessions, members)).toEqual(no('both-parts'));
  expect(mayTrade(trade('s2 facilitator', null, 'awa', 'cleo'), sessions, members)).toEqual(no('not-theirs'));
  expect(mayTrade(trade('s1 facilitator', null, 'awa', 'dan'), sessions, members)).toEqual(
    no('not-a-member'),
  );
  const over = [{ ...held('s1', 'awa'), isAhead: false }];
  expect(mayTrade(trade('s1 facilitator', null, 'awa', 'cleo'), over, members)).toEqual(no('too-late'));
});
