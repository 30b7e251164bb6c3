import { expect, test } from 'vitest';
import { createLog, type LogOptions } from './log.server.ts';

function listen(options: Partial<LogOptions> = {}) {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    shape: 'lines',
    write: (line) => lines.push(line),
    now: () => new Date('2026-11-22T19:00:00Z'),
    ...options,
  });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') };
}

test('each event is one line of JSON with its time, level, message and facts', () => {
  const { log, lines } = listen();
  log.with({ product: 'p1' }).info('Room opened', { people: 3 });
  expect(lines).toEqual([
    '{"time":"2026-11-22T19:00:00.000Z","level":"info","message":"Room opened","product":"p1","people":3}\n',
  ]);
});

test('what is below the level is not said', () => {
  const { log, lines } = listen({ level: 'warn' });
  log.debug('a');
  log.info('b');
  log.warn('c');
  expect(lines).toHaveLength(1);
});

test('[Security 6] secrets never reach the log, whether a name or a shape betrays them', () => {
  const { log, lines } = listen();
  log.info('GET /live/p1?token=hush-1&x=2', {
    databaseUrl: 'hush-2',
    headers: { Authorization: 'Bearer hush-3', cookie: 'hush-4' },
    said: 'could not reach postgres://me:hush-5@host/db',
    error: new Error('smtp://me:hush-6@host failed'),
  });
  expect(lines[0]).not.toContain('hush');
  expect(lines[0]).toContain('x=2');
});

test('an error is told with its code, its stack and its cause', () => {
  const { log, last } = listen();
  const cause = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
  log.error('Not stored', { error: new Error('no database', { cause }) });
  expect(last().error).toMatchObject({ message: 'no database', cause: { code: 'ECONNREFUSED' } });
  expect(last().error.stack).toContain('log.server.test.ts');
});

test('for eyes, the line begins with what happened', () => {
  const { log, lines } = listen({ shape: 'plain' });
  log.info('Room closed', { people: 0 });
  log.warn('Slow');
  expect(lines).toEqual(['Room closed  (people=0)\n', 'warn: Slow\n']);
});
