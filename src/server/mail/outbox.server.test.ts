import { z } from '@hono/zod-openapi';
import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openTestDb } from '../db/db.test-kit.ts';
import type { MailKind } from './mail-kind.server.ts';
import { enqueueMail } from './outbox.server.ts';
import { mails } from './tables.server.ts';

const db = await openTestDb();
const moved: MailKind<{ from: string; to: string }> = {
  name: 'moved',
  stream: 'service',
  data: z.object({ from: z.string(), to: z.string() }),
};
const now = new Date('2026-11-28T18:00:00Z');
const wish = (subject: string, revision: number, from = 'Mon', to = 'Tue') => ({
  to: { person: 'awa' },
  subject,
  revision,
  data: { from, to },
  now,
});
const rows = (subject: string) =>
  db.orm
    .select({ data: mails.data, revision: mails.revision, notBefore: mails.notBefore })
    .from(mails)
    .orderBy(asc(mails.createdAt), asc(mails.revision))
    .then(async (all) => {
      const of = await db.pool.query<{ n: number }>(
        'select count(*)::int as n from mails where subject_id = $1',
        [subject],
      );
      return { all, count: of.rows[0]!.n };
    });

test('[M1] a mail is kept with what happened, or not at all', async () => {
  await db.orm
    .transaction(async (tx) => {
      await enqueueMail(tx, moved, wish('undone', 1));
      throw new Error('what happened did not happen');
    })
    .catch(() => {});
  expect((await rows('undone')).count).toBe(0);
});

test('[M1] a person is told once of a revision of something, however often and from wherever at once', async () => {
  const told = await Promise.all(
    Array.from({ length: 20 }, () => db.orm.transaction((tx) => enqueueMail(tx, moved, wish('s1', 1)))),
  );
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await enqueueMail(db.orm, moved, wish('s1', 2))).toBe(true);
  expect((await rows('s1')).count).toBe(2);
});

test('[M4] edits that follow one another become one mail, from the first to the last', async () => {
  const merge = (waiting: { from: string }, fresh: { to: string }) => ({ from: waiting.from, to: fresh.to });
  const later = new Date(now.getTime() + 30 * 60_000);
  const edit = (revision: number, from: string, to: string, notBefore = later) =>
    db.orm.transaction((tx) =>
      enqueueMail(tx, moved, { ...wish('s2', revision, from, to), notBefore, merge }),
    );
  await edit(1, 'Mon', 'Tue');
  await edit(2, 'Tue', 'Wed', new Date(later.getTime() + 60_000));
  await edit(3, 'Wed', 'Thu');
  // Told already: nothing changes.
  expect(await edit(3, 'Wed', 'Sun')).toBe(false);
  const { all } = await rows('s2');
  expect(all.at(-1)).toEqual({ data: { from: 'Mon', to: 'Thu' }, revision: '3', notBefore: later });
  expect((await rows('s2')).count).toBe(1);
});

test('[M4] edits that come at once are merged as well', async () => {
  const merge = (waiting: { from: string }, fresh: { to: string }) => ({ from: waiting.from, to: fresh.to });
  await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      db.orm.transaction((tx) => enqueueMail(tx, moved, { ...wish('s3', n), merge })),
    ),
  );
  expect((await rows('s3')).count).toBe(1);
});
