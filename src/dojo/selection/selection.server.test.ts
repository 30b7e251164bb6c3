import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { mails } from '#server/mail/tables.server.ts';
import { editions } from '../editions/tables.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { people } from '../people/tables.server.ts';
import { openTestApi } from '../products/api/api.test-kit.ts';
import { applicationOf, aSelection } from './selections.test-kit.ts';
import { reviewers, reviews } from './tables.server.ts';

const api = await openTestApi();

interface Told {
  readonly type?: string;
  readonly applications?: readonly {
    readonly id: string;
    readonly number: number;
    readonly person: { readonly name: string; readonly email: string } | null;
    readonly declinedBefore: number;
    readonly earlier: readonly unknown[];
    readonly twins: readonly number[];
    readonly mine: { readonly version: number } | null;
    readonly version: number;
    readonly conflict: boolean;
    readonly tally: { readonly n: number; readonly median: number | null } | null;
    readonly others: readonly { readonly note: string; readonly version: number }[];
    readonly decision: unknown;
    readonly shortlisted: boolean;
  }[];
  readonly key?: string;
}
const problem = (name: string) => `urn:po-dojo:problem:${name}`;

/** Everybody, by the name in their address; what must not be told is easy to find. */
const PEOPLE = ['host', 'cohost', 'rita', 'remi', 'awa', 'ben', 'cleo', 'stranger'] as const;
type Name = (typeof PEOPLE)[number];
const cookies = {} as Record<Name, string>;
const ids = {} as Record<Name, string>;
const SECRET = /Secrète|secret-/i;

beforeAll(async () => {
  for (const name of PEOPLE) {
    const address = name === 'awa' || name === 'ben' ? `secret-${name}@example.org` : `${name}@example.org`;
    const called = name === 'awa' || name === 'ben' ? `${name} Secrète` : name;
    const { cookie, person } = await signInAs(api.dojo, api.orm, address, api.origin, { name: called });
    [cookies[name], ids[name]] = [cookie, person.id];
  }
});
const ask = (who: Name | null, method: string, path: string, json?: unknown) =>
  api.ask<Told>(method, path, {
    headers: who ? { Cookie: cookies[who] } : {},
    ...(json === undefined ? {} : { json }),
  });

/** An edition that awa and ben have applied for, with two hosts and a reviewer who was asked by her address. */
const opened = async (given: Parameters<typeof aSelection>[2] = {}) => {
  const slug = await aSelection(api.orm, [ids.host, ids.cohost], { capacity: 3, ...given });
  const path = `/editions/${slug}/selection`;
  for (const who of ['awa', 'ben'] as const)
    await ask(who, 'POST', `/editions/${slug}/enrolment`, {
      answers: { why: who === 'awa' ? 'Apprendre à dire non' : 'Rencontrer des pairs' },
      doing: 'curious',
    });
  expect((await ask('host', 'POST', `${path}/reviewers`, { email: ' Rita@Example.org' })).status).toBe(204);
  const [awa, ben] = [
    await applicationOf(api.orm, slug, ids.awa),
    await applicationOf(api.orm, slug, ids.ben),
  ];
  const at = (application: string, what: string) => `${path}/applications/${application}/${what}`;
  const seen = async (who: Name) => (await ask(who, 'GET', path)).body.applications!;
  const review = (who: Name, application: string, overall: number, note = '', version = 1) =>
    ask(who, 'POST', at(application, 'review'), { scores: { overall }, note, version });
  return { slug, path, awa, ben, at, seen, review };
};

describe('who reads applications', () => {
  it('is who hosts, and who was asked by an address that is shown to be theirs', async () => {
    const { slug, path, at, awa } = await opened();
    for (const who of ['host', 'cohost', 'rita'] as const)
      expect((await ask(who, 'GET', path)).status).toBe(200);
    for (const who of ['remi', 'awa', 'stranger'] as const)
      expect((await ask(who, 'GET', path)).body.type).toBe(problem('not-reviewing'));
    // Who only reads decides nothing, answers nobody and asks nobody.
    for (const [method, to] of [
      ['POST', at(awa, 'decision')],
      ['DELETE', at(awa, 'decision')],
      ['POST', at(awa, 'shortlist')],
      ['GET', `${path}/release`],
      ['POST', `${path}/release`],
      ['PATCH', path],
      ['POST', `${path}/reviewers`],
    ] as const)
      expect([to, (await ask('rita', method, to, method === 'GET' ? undefined : {})).body.type]).toEqual([
        to,
        problem('not-hosting'),
      ]);
    // The answer, and the mail, are the same for an address without an account; nobody is asked twice.
    for (const email of ['nobody-yet@example.org', 'rita@example.org'])
      expect((await ask('host', 'POST', `${path}/reviewers`, { email })).status).toBe(204);
    expect((await ask('host', 'POST', `${path}/reviewers`, { email: 'a@b\r\nBcc: c@d.org' })).body.type).toBe(
      problem('wrong-shape'),
    );
    const asked = await api.orm.select().from(mails).where(eq(mails.subjectId, slug));
    expect(asked.map(({ address }) => address).sort()).toEqual([
      'nobody-yet@example.org',
      'rita@example.org',
    ]);
    await api.orm.update(people).set({ emailVerified: false }).where(eq(people.id, ids.rita));
    expect((await ask('rita', 'GET', path)).body.type).toBe(problem('not-reviewing'));
    await api.orm.update(people).set({ emailVerified: true }).where(eq(people.id, ids.rita));
    const [row] = await api.dojo.selections.reviewers(slug);
    expect(row).toMatchObject({ address: 'nobody-yet@example.org', reviews: 0 });
    for (const one of await api.dojo.selections.reviewers(slug))
      await api.dojo.selections.letGo(slug, one.id);
    expect((await ask('rita', 'GET', path)).body.type).toBe(problem('not-reviewing'));
  });

  it('sees what others think once they have said what they think themselves ([A7])', async () => {
    const { awa, seen, review, path } = await opened();
    await review('host', awa, 5, 'Une envie claire');
    expect((await seen('rita')).find(({ id }) => id === awa)).toMatchObject({
      tally: null,
      others: [],
      mine: null,
    });
    await review('rita', awa, 2, 'Trop vague');
    expect((await seen('rita')).find(({ id }) => id === awa)).toMatchObject({
      tally: { n: 2, median: 3.5, spread: 3 },
      others: [{ name: 'host', note: 'Une envie claire', scores: { overall: 5 } }],
      mine: { note: 'Trop vague' },
    });
    // The order is for who decides: others read in the order in which people came.
    expect((await seen('cohost')).map(({ id }) => id)).toEqual([awa, expect.any(String)]);
    expect((await seen('rita')).map(({ number }) => number)).toEqual([1, 2]);
    for (const wrong of [{ overall: 0 }, { overall: 6 }, { overall: 2.5 }, { overall: '5' }])
      expect(
        (
          await ask('rita', 'POST', `${path}/applications/${awa}/review`, {
            scores: wrong,
            note: '',
            version: 1,
          })
        ).body.type,
      ).toBe(problem('wrong-shape'));
  });

  it('has no part in their own application, nor in that of somebody they know too well ([A6])', async () => {
    const { slug, path, awa, at, seen, review } = await opened();
    await ask('cohost', 'POST', `/editions/${slug}/enrolment`, {});
    const own = await applicationOf(api.orm, slug, ids.cohost);
    expect((await seen('cohost')).map(({ id }) => id)).not.toContain(own);
    expect((await seen('host')).map(({ id }) => id)).toContain(own);
    expect((await review('cohost', own, 5)).body.type).toBe(problem('own-application'));
    const choose = { decision: 'invite', reason: null, why: '' };
    expect((await ask('cohost', 'POST', at(own, 'decision'), choose)).body.type).toBe(
      problem('own-application'),
    );
    expect((await ask('cohost', 'POST', at(own, 'shortlist'))).body.type).toBe(problem('own-application'));
    // What others decide about them does not show, neither there nor on the dashboard.
    await ask('host', 'POST', at(own, 'shortlist'));
    await ask('host', 'POST', at(own, 'decision'), choose);
    const everywhere = [
      await ask('cohost', 'GET', path),
      await ask('cohost', 'GET', `${path}/release`),
      await ask('cohost', 'GET', `/editions/${slug}/enrolments`),
      await ask('cohost', 'GET', `/editions/${slug}/enrolment`),
    ];
    expect(JSON.stringify(everywhere.map(({ body }) => body))).not.toMatch(
      /shortlisted":true|"shortlisted"[^:]/,
    );
    expect((everywhere[1]!.body as { invited?: number }).invited).toBe(0);

    await review('rita', awa, 4, 'Ma voisine');
    await ask('host', 'POST', at(awa, 'decision'), choose);
    expect((await ask('rita', 'POST', at(awa, 'conflict'))).status).toBe(204);
    expect((await ask('host', 'POST', at(awa, 'conflict'))).status).toBe(204);
    for (const who of ['rita', 'host'] as const) {
      expect((await review(who, awa, 5)).body.type).toBe(problem('conflict-of-interest'));
      expect((await seen(who)).find(({ id }) => id === awa)).toMatchObject({
        ...{ conflict: true, tally: null, others: [], mine: null, decision: null },
      });
    }
    expect((await ask('host', 'POST', at(awa, 'decision'), choose)).body.type).toBe(
      problem('conflict-of-interest'),
    );
    // What they said and decided is gone; deciding for the rest leaves out whom they know, and themselves.
    expect((await seen('cohost')).find(({ id }) => id === awa)).toMatchObject({
      tally: { n: 0 },
      decision: null,
    });
    const rest = { decision: 'reserve', reason: null, why: '' } as const;
    expect(await api.dojo.selections.decideRest(slug, ids.host, rest)).toEqual({ ok: true, value: 1 });
    expect(await api.dojo.selections.decideRest(slug, ids.cohost, rest)).toEqual({ ok: true, value: 1 });
  });
});

describe('a blind selection', () => {
  it('tells nobody who applied, in nothing they are answered; then tells it ([A5])', async () => {
    const { slug, path, awa, ben, at, review } = await opened({ blind: true });
    await review('rita', awa, 4);
    await ask('host', 'POST', at(awa, 'decision'), { decision: 'invite', reason: null, why: '' });
    await ask('host', 'POST', at(ben, 'decision'), { decision: 'reserve', reason: null, why: '' });
    const looked = async () => {
      const answers = [];
      for (const who of ['host', 'cohost', 'rita'] as const)
        for (const [method, to, sent] of [
          ['GET', path],
          ['GET', `${path}/release`],
          ['GET', `/editions/${slug}`],
          ['GET', `/editions/${slug}/enrolments`],
          ['GET', '/me/export'],
          ['POST', at(awa, 'review'), {}],
          ['POST', at('nobody', 'review'), { scores: {}, note: '', version: 1 }],
          ['POST', `${path}/release`, { key: 'another' }],
        ] as const) {
          const answer = await ask(who, method, to, sent);
          answers.push(`${who} ${method} ${to} ${JSON.stringify(answer.body)} ${[...answer.headers]}`);
        }
      return answers;
    };
    const tells = (all: readonly string[]) =>
      all.filter((one) => SECRET.test(one) || one.includes(ids.awa) || one.includes(ids.ben));
    expect(tells(await looked())).toEqual([]);
    // Those who wait for their answer do see themselves; and the test does see a name where there is one.
    await api.orm.update(editions).set({ blind: false }).where(eq(editions.id, slug));
    expect(tells(await looked()).map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
      ...['host', 'cohost', 'rita'].flatMap((who) => [
        `${who} GET ${path}`,
        ...(who === 'rita' ? [] : [`${who} GET ${path}/release`, `${who} GET /editions/${slug}/enrolments`]),
      ]),
    ]);
    await api.orm.update(editions).set({ blind: true }).where(eq(editions.id, slug));
    const { key } = (await ask('host', 'GET', `${path}/release`)).body;
    expect((await ask('host', 'POST', `${path}/release`, { key })).status).toBe(200);
    const after = await ask('host', 'GET', `/editions/${slug}/enrolments`);
    expect(after.body).toMatchObject([{ name: 'awa Secrète', state: 'offered' }, { name: 'ben Secrète' }]);
  });

  it('is set, with its criteria, until somebody has scored', async () => {
    const { path, awa, review } = await opened();
    const wish = { blind: true, criteria: [{ label: 'Envie', weight: 3 }] };
    expect((await ask('host', 'PATCH', path, wish)).status).toBe(204);
    expect((await ask('host', 'GET', path)).body).toMatchObject({
      ...{ blind: true, begun: false, criteria: [{ id: 'c1', label: 'Envie', weight: 3 }] },
    });
    // A criterion that is none of the edition's is left out.
    await ask('rita', 'POST', `${path}/applications/${awa}/review`, {
      ...{ scores: { c1: 4, overall: 1 }, note: '', version: 1 },
    });
    expect((await ask('host', 'GET', path)).body.applications![0]!.tally).toMatchObject({ n: 1, median: 4 });
    expect((await ask('host', 'PATCH', path, { ...wish, blind: false })).body.type).toBe(
      problem('selection-begun'),
    );
    await review('rita', awa, 1);
  });
});

describe('what was decided', () => {
  it('shows nowhere before it is released: not to who applied, nor in public ([A2])', async () => {
    const { slug, path, awa, ben, at, review } = await opened();
    const looked = async () => {
      const all = [];
      for (const [who, to] of [
        ['awa', `/editions/${slug}/enrolment`],
        ['ben', `/editions/${slug}/enrolment`],
        ['awa', '/me/export'],
        ['stranger', `/editions/${slug}`],
        [null, `/editions/${slug}`],
        [null, '/editions'],
        [null, '/communities/gironde'],
      ] as const)
        all.push([to, (await ask(who, 'GET', to)).body]);
      const [edition] = await api.orm.select().from(editions).where(eq(editions.id, slug));
      const [mine] = await api.orm.select().from(enrolments).where(eq(enrolments.id, awa));
      return JSON.stringify([
        all,
        [edition!.revision, edition!.changedAt, mine!.changedAt],
        await api.orm.$count(mails),
      ]).replace(/"(?:exported|seen|at)":"[^"]*"/g, '');
    };
    const before = await looked();
    await review('rita', awa, 5, 'Oui');
    await ask('host', 'POST', at(awa, 'shortlist'));
    await ask('host', 'POST', at(ben, 'shortlist'));
    await ask('host', 'DELETE', at(ben, 'shortlist'));
    await ask('host', 'POST', at(awa, 'decision'), { decision: 'invite', reason: null, why: 'Bravo' });
    await ask('host', 'POST', at(ben, 'decision'), { decision: 'decline', reason: 'balance', why: '' });
    expect(await looked()).toBe(before);

    const { key } = (await ask('host', 'GET', `${path}/release`)).body;
    await ask('host', 'POST', `${path}/release`, { key });
    expect((await ask('awa', 'GET', `/editions/${slug}/enrolment`)).body).toMatchObject({ state: 'offered' });
    // Once they have their answer, what was said of them is theirs to read; not who said it ([Privacy 3]).
    const told = JSON.stringify((await ask('awa', 'GET', '/me/export')).body);
    expect(told).toContain('"note":"Oui"');
    expect(told).not.toMatch(/rita/i);
    expect(JSON.stringify((await ask('ben', 'GET', '/me/export')).body)).toContain('"reason":"balance"');
  });

  it('was about a wording, and so was what reviewers said ([A8])', async () => {
    const { slug, awa, seen, review } = await opened();
    await review('rita', awa, 3, 'À préciser');
    await api.dojo.enrolments.amend(slug, ids.awa, { why: 'Apprendre à dire non, et comment' });
    await review('cohost', awa, 4, 'Plus clair', 2);
    const [one] = (await seen('host')).filter(({ id }) => id === awa);
    expect(one).toMatchObject({
      version: 2,
      answers: [{ answer: 'Apprendre à dire non, et comment' }],
      others: [
        { name: 'cohost', version: 2 },
        { name: 'rita', version: 1 },
      ],
    });
    // Nobody has read what is not written yet.
    await review('cohost', awa, 4, '', 9);
    expect((await seen('cohost')).find(({ id }) => id === awa)!.mine).toMatchObject({ version: 2 });
  });

  it('is fair to who was declined before, and forgotten in time ([A10], Privacy 5)', async () => {
    const first = await opened();
    for (const [one, decision] of [
      [first.awa, { decision: 'decline', reason: 'no-room', why: '' }],
      [first.ben, { decision: 'reserve', reason: null, why: '' }],
    ] as const)
      await ask('host', 'POST', first.at(one, 'decision'), decision);
    expect(
      (await ask('host', 'POST', first.at(first.ben, 'decision'), { decision: 'decline', why: '' })).body
        .type,
    ).toBe(problem('wrong-shape'));
    const { key } = (await ask('host', 'GET', `${first.path}/release`)).body;
    await ask('host', 'POST', `${first.path}/release`, { key });

    const second = await opened();
    // Others were declined in this file too, in editions of the same community.
    const before = (await second.seen('host')).find(({ id }) => id === second.awa)!;
    expect(before.declinedBefore).toBe(1);
    expect(before.earlier).toEqual([{ edition: 'PO Dojo 2026', reason: 'no-room' }]);
    expect((await second.seen('rita')).find(({ id }) => id === second.awa)).toMatchObject({
      declinedBefore: 1,
      earlier: [],
    });
    const long = new Date(Date.now() - 600 * 24 * 3600_000);
    await second.review('rita', second.awa, 3);
    await api.orm.update(enrolments).set({ changedAt: long }).where(eq(enrolments.id, first.awa));
    await api.dojo.selections.sweep();
    expect((await second.seen('host')).find(({ id }) => id === second.awa)!.declinedBefore).toBe(0);
    expect(await api.orm.$count(reviews, eq(reviews.enrolmentId, second.awa))).toBe(1);
  });
});

it('tells hosts who may be one person that came twice, and merges nobody ([A9])', async () => {
  const { slug, seen } = await opened();
  const { person } = await signInAs(api.dojo, api.orm, 'Secret.Cleo+2@example.org', api.origin);
  const twin = await signInAs(api.dojo, api.orm, 'secretcleo@example.org', api.origin);
  for (const one of [person, twin.person])
    await api.dojo.enrolments.apply(slug, one.id, { answers: {}, doing: null, shown: false });
  const numbers = async (who: Name) =>
    (await seen(who)).toSorted((a, b) => a.number - b.number).map(({ number, twins }) => [number, twins]);
  expect(await numbers('host')).toEqual([
    [1, []],
    [2, []],
    [3, [4]],
    [4, [3]],
  ]);
  expect((await numbers('rita')).map(([, twins]) => twins)).toEqual([[], [], [], []]);
});

it('what somebody said and was asked to read goes with their account ([Privacy 4])', async () => {
  const { slug, awa, seen, review, path } = await opened();
  const gone = await signInAs(api.dojo, api.orm, 'gone@example.org', api.origin, { name: 'Gone' });
  await ask('host', 'POST', `${path}/reviewers`, { email: 'gone@example.org' });
  await api.dojo.selections.review(slug, awa, gone.person.id, {
    scores: { overall: 1 },
    note: 'Non',
    version: 1,
  });
  await review('rita', awa, 5);
  const told = JSON.stringify(await api.dojo.personalData.export(gone.person));
  expect(told).toContain('"note":"Non"');
  expect(told).toContain('"address":"gone@example.org"');
  await api.dojo.personalData.erase(gone.person.id);
  expect((await seen('host'))[0]!.tally).toMatchObject({ n: 1, median: 5 });
  expect(await api.orm.$count(reviewers, eq(reviewers.email, 'gone@example.org'))).toBe(0);
  // Who erases their application takes what was said of it along.
  await api.dojo.enrolments.erase(ids.awa);
  expect(await api.orm.$count(reviews, eq(reviews.enrolmentId, awa))).toBe(0);
});
