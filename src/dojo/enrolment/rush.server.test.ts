/**
 * Everybody at once for ten places, over HTTP. `npm run prove -- rush` has a thousand people come; what it took them is
 * told and not judged.
 */
import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { signInAs } from '../people/people.test-kit.ts';
import { openTestApi } from '../products/api/api.test-kit.ts';
import { anEdition } from './enrolments.test-kit.ts';
import { enrolmentMoves, enrolments, seats } from './tables.server.ts';

const PEOPLE = Number(process.env.PROOF_PEOPLE ?? 150);
const PLACES = 10;

const api = await openTestApi();

test('many register at once: ten sit, the others wait in the order in which they had the lock (S1, S4, W1, W2)', {
  timeout: 600_000,
}, async () => {
  const edition = await anEdition(api.orm, { capacity: PLACES }, '2099-10-13');
  const cookies: string[] = [];
  for (let n = 0; n < PEOPLE; n++)
    cookies.push((await signInAs(api.dojo, api.orm, `p${n}@example.org`, api.origin)).cookie);

  const took: number[] = [];
  const answers = await Promise.all(
    cookies.map(async (cookie) => {
      const began = performance.now();
      const answer = await api.ask('POST', `/editions/${edition}/enrolment`, {
        headers: { Cookie: cookie },
        json: {},
      });
      took.push(performance.now() - began);
      return answer;
    }),
  );
  took.sort((a, b) => a - b);
  const at = (share: number) => Math.round(took[Math.ceil(took.length * share) - 1]!);
  // biome-ignore lint/suspicious/noConsole: a proof says what it saw
  console.log(`${PEOPLE} people at once: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, all within ${at(1)} ms`);

  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const states = Map.groupBy(answers, ({ body }) => body.state);
  expect([states.get('seated')?.length, states.get('waitlisted')?.length]).toEqual([PLACES, PEOPLE - PLACES]);
  const held = await api.orm.select({ number: seats.number }).from(seats).where(eq(seats.editionId, edition));
  expect(held.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: PLACES }, (_, n) => n + 1),
  );

  // Moves are numbered under the lock.
  const inOrder = await api.orm
    .select({ person: enrolments.personId, state: enrolments.state, turn: enrolments.turn })
    .from(enrolmentMoves)
    .innerJoin(enrolments, eq(enrolments.id, enrolmentMoves.enrolmentId))
    .where(eq(enrolments.editionId, edition))
    .orderBy(asc(enrolmentMoves.id));
  expect(inOrder).toHaveLength(PEOPLE);
  expect(inOrder.map(({ state }) => state)).toEqual(
    inOrder.map((_, n) => (n < PLACES ? 'seated' : 'waitlisted')),
  );
  for (const [n, { turn }] of inOrder.entries())
    if (n > 0) expect(turn).toBeGreaterThan(inOrder[n - 1]!.turn);
  const [last] = inOrder.slice(-1);
  expect((await api.dojo.enrolments.standing(edition, last!.person))?.rank).toBe(PEOPLE - PLACES);
});
