import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isAdmissible } from '#product/admission.ts';
import { entitiesOf } from '#product/document.ts';
import { CLOSE, MAX_MESSAGE, MAX_PART, MAX_PRESENCE, MESSAGE, SYNC } from '#product/wire.ts';
import { LIMITS } from './limits.server.ts';
import { PAST } from './live-log.server.ts';
import { memoryLog } from './memory-log.test-kit.ts';
import { type House, openHouse } from './rooms.test-kit.ts';

const page = readFileSync('docs/live-protocol.md', 'utf8');
const run = promisify(execFile);

let house: House;
const log = memoryLog();
beforeAll(async () => {
  const doc = new Y.Doc();
  entitiesOf(doc).set('idea', new Y.Map<unknown>([['kind', 'idea']]));
  await log.create('p', Y.encodeStateAsUpdate(doc));
  house = await openHouse({ log, admits: isAdmissible });
});
afterAll(() => house.close());

const program = (token: string, words: string) =>
  run(process.execPath, ['docs/live-client.mjs', `${house.url}/p?token=${token}`, words]);

test('the program of the docs, which knows the page alone, notes something and hears that it is saved', async () => {
  const { stdout } = await program('edit:robot', 'seen by a machine');
  expect(stdout).toMatch(/^idea\tidea\t$/m);
  expect(stdout).toMatch(/^note-\d+\tnote\tseen by a machine$/m);
  const stored = await house.rooms.read('p', (doc) => JSON.stringify(entitiesOf(doc).toJSON()));
  expect(stored).toContain('seen by a machine');
  expect(log.rows('p')).toHaveLength(1);
});

test('the program is told when it may not write, and when it may not come in', async () => {
  await expect(program('view:robot', 'not mine to say')).rejects.toMatchObject({
    stderr: expect.stringContaining('was refused: view-only'),
  });
  await expect(program('forged', 'who?')).rejects.toMatchObject({
    stderr: expect.stringContaining('closed with 4401'),
  });
});

test('numbers, codes and bounds that the page tells are those of the program', () => {
  const rows = [...page.matchAll(/^\| (\d+)(?: (\d+))? \| (both|server|client) \|/gm)];
  const told = rows.map(([, number, part]) =>
    part === undefined ? [Number(number)] : [Number(number), Number(part)],
  );
  const { sync, denied, ...others } = MESSAGE;
  const known = [
    ...Object.values(SYNC).map((step) => [sync, step]),
    [denied, 0],
    ...Object.values(others).map((one) => [one]),
  ];
  expect(told.toSorted(byNumbers)).toEqual(known.toSorted(byNumbers));
  const codes = [...page.matchAll(/^\| (\d{4}) \| `([a-z-]+)` \|/gm)].map(([, code, name]) => [
    name,
    Number(code),
  ]);
  expect(Object.fromEntries(codes)).toEqual(
    Object.fromEntries(Object.entries(CLOSE).map(([name, { code }]) => [name, code])),
  );
  const MiB = 1024 * 1024;
  const { messages, bytes, crowd, stateWeight, document } = LIMITS;
  for (const said of [
    `${MAX_MESSAGE / MiB} MiB at most`,
    `${MAX_PART / 1024} KiB in parts`,
    `A state is ${MAX_PRESENCE / 1024} KiB`,
    `${messages.perSecond} messages and ${bytes.perSecond / MiB} MiB a second, after ${messages.burst.toLocaleString('en')} messages and ${bytes.burst / MiB} MiB at once`,
    `counts for ${stateWeight}.`,
    `${crowd.sockets.toLocaleString('en')} connections in all`,
    `${crowd.inRoom} in a room, ${crowd.fromAddress} from one address`,
    `at most ${document.full / MiB} MiB. From ${document.nearly / MiB} MiB`,
    `${LIMITS.inbox / MiB} MiB for a room and ${LIMITS.backlog / MiB} MiB for all`,
    `kept for ${PAST.days} days`,
  ])
    expect(page.replace(/\s+/g, ' ')).toContain(said);
});

const byNumbers = (a: readonly number[], b: readonly number[]): number =>
  a[0]! - b[0]! || (a[1] ?? 0) - (b[1] ?? 0);
