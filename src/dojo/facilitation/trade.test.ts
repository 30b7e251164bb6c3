import { expect, test } from 'vitest';
import { no } from '#core/verdict.ts';
import { type Held, mayTrade, readPlace, writePlace } from './trade.ts';

const held = (id: string, facilitatorId: string | null, coFacilitatorId: string | null = null): Held => ({
  ...{ id, facilitatorId, coFacilitatorId, isAhead: true },
});
const place = (said: string) => readPlace(said)!;
const trade = (given: string, wanted: string, byId = 'awa', toId = 'ben') => ({
  ...{ byId, toId, given: place(given), wanted: place(wanted) },
});

test('a place in an evening is written and read back; anything else is none', () => {
  const one = { sessionId: 's1', part: 'co-facilitator' } as const;
  expect(readPlace(writePlace(one))).toEqual(one);
  for (const said of ['', 's1', 's1 host', ' facilitator', 's1 facilitator x'])
    expect(readPlace(said)).toBeNull();
});

test('[F6] two who hold them change parts, and nothing else changes', () => {
  const sessions = [held('s1', 'awa', 'cleo'), held('s2', 'ben')];
  expect(mayTrade(trade('s1 facilitator', 's2 facilitator'), sessions)).toEqual({
    ok: true,
    value: [held('s1', 'ben', 'cleo'), held('s2', 'awa')],
  });
  const evening = [held('s1', 'awa', 'ben')];
  expect(mayTrade(trade('s1 facilitator', 's1 co-facilitator'), evening)).toEqual({
    ok: true,
    value: [held('s1', 'ben', 'awa')],
  });
});

test('[F6] nobody trades what is another’s, what is over, or into both parts of an evening', () => {
  const sessions = [held('s1', 'awa', 'ben'), held('s2', 'ben'), held('s3', 'cleo')];
  expect(mayTrade(trade('s3 facilitator', 's2 facilitator'), sessions)).toEqual(no('not-theirs'));
  expect(mayTrade(trade('s1 facilitator', 's3 facilitator'), sessions)).toEqual(no('not-theirs'));
  expect(mayTrade(trade('s1 facilitator', 's9 facilitator'), sessions)).toEqual(no('not-theirs'));
  expect(mayTrade(trade('s1 facilitator', 's1 facilitator', 'awa', 'awa'), sessions)).toEqual(
    no('not-theirs'),
  );
  expect(mayTrade(trade('s1 facilitator', 's2 facilitator'), sessions)).toEqual(no('both-parts'));
  const over = [held('s1', 'awa'), { ...held('s2', 'ben'), isAhead: false }];
  expect(mayTrade(trade('s1 facilitator', 's2 facilitator'), over)).toEqual(no('too-late'));
});
