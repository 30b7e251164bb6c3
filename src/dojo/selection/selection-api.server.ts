import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Verdict } from '#core/verdict.ts';
import { LOCALES } from '#core/words.ts';
import { readJson } from '#server/http/body.server.ts';
import type { Base } from '../base.server.ts';
import { EDITION_BOUNDS } from '../editions/edition.ts';
import type { Edition } from '../editions/editions.server.ts';
import { editionFor } from '../editions/editions-api.server.ts';
import { DECISIONS, REASONS } from '../enrolment/enrolment.ts';
import { DOINGS } from '../people/person.ts';
import { type Call, type Mounted, mount, readShape } from '../products/api/endpoint.server.ts';
import type { ProblemName } from '../products/api/refuse.server.ts';
import { criteriaOf, DecisionWish, ReviewWish, SettingsWish, type Viewer } from './selection.ts';

const SummaryTold = z.object({
  n: z.number().int(),
  median: z.number().nullable(),
  spread: z.number().nullable(),
});
const Scores = z.record(z.string(), z.number().int());
const SaidTold = z.object({
  scores: Scores.openapi({ description: 'By criterion, 1 to 5; what is missing was not judged' }),
  note: z.string(),
  version: z.number().int().openapi({ description: 'The wording they read' }),
});
const ApplicationTold = z
  .object({
    id: z.string(),
    number: z.number().int(),
    person: z
      .object({ name: z.string(), email: z.string() })
      .nullable()
      .openapi({ description: 'Null while the selection is blind' }),
    shortlisted: z.boolean(),
    doing: z.enum(DOINGS).nullable(),
    answers: z.array(z.object({ question: z.string(), answer: z.string() })),
    version: z.number().int(),
    declinedBefore: z.number().int(),
    earlier: z.array(z.object({ edition: z.string(), reason: z.enum(REASONS).nullable() })),
    twins: z.array(z.number().int()).openapi({ description: 'Numbers of those who may be the same person' }),
    mine: SaidTold.nullable(),
    conflict: z.boolean(),
    tally: SummaryTold.extend({
      mean: z.number().nullable(),
      criteria: z.record(z.string(), SummaryTold),
    })
      .nullable()
      .openapi({ description: 'For hosts, and for who has said what they think' }),
    others: z.array(SaidTold.extend({ name: z.string() })),
    decision: z
      .object({
        decision: z.enum(DECISIONS),
        reason: z.enum(REASONS).nullable(),
        why: z.string(),
        by: z.string(),
      })
      .nullable()
      .openapi({ description: 'For hosts; told to nobody else before the release' }),
  })
  .openapi('Application');
const SelectionTold = z
  .object({
    blind: z.boolean(),
    begun: z.boolean().openapi({ description: 'Somebody has scored: criteria and blindness stay' }),
    criteria: z.array(z.object({ id: z.string(), label: z.string(), weight: z.number().int() })),
    applications: z.array(ApplicationTold).openapi({ description: 'For hosts the best judged first' }),
  })
  .openapi('Selection');
const Counts = z.object({
  invited: z.number().int(),
  reserved: z.number().int(),
  declined: z.number().int(),
});
const ReleaseTold = z
  .object({
    key: z.string().openapi({ description: 'What to send to release exactly this' }),
    ...Counts.shape,
    undecided: z.number().int(),
    free: z.number().int(),
    refusal: z.string().nullable().openapi({ description: 'Why it cannot leave yet' }),
    letters: z.array(
      z.object({
        decision: z.enum(DECISIONS),
        locale: z.enum(LOCALES),
        subject: z.string(),
        to: z.array(z.object({ number: z.number().int(), name: z.string().nullable() })),
      }),
    ),
  })
  .openapi('Release');

// What the form of a page reads, as JSON says it.
const ReviewSent = z
  .object({ scores: Scores, note: z.string(), version: z.number().int() })
  .openapi('Review');
const DecisionSent = z
  .object({ decision: z.enum(DECISIONS), reason: z.enum(REASONS).nullable(), why: z.string() })
  .openapi('Decision');
const SettingsSent = z.object({
  blind: z.boolean(),
  criteria: z
    .array(z.object({ label: z.string(), weight: z.number().int().min(1).max(5) }))
    .max(EDITION_BOUNDS.criteria),
});
const KeySent = z.object({ key: z.string().max(100) });
const AddressSent = z.object({ email: z.string().max(300) });

/** The names by which the API refuses what a selection refuses. */
const PROBLEM: Readonly<Record<string, ProblemName>> = {
  busy: 'enrolment-busy',
  'no-such-edition': 'no-such-edition',
  'no-such-application': 'no-such-application',
  'not-selection': 'not-selecting',
  own: 'own-application',
  conflict: 'conflict-of-interest',
  answered: 'already-answered',
  begun: 'selection-begun',
  'no-address': 'wrong-shape',
  'too-many-reviewers': 'too-many-reviewers',
  'nothing-decided': 'nothing-decided',
  undecided: 'undecided',
  'too-many': 'too-many-chosen',
  changed: 'release-changed',
};

const PATH = '/editions/{edition}/selection';
const ONE = `${PATH}/applications/{application}`;
const BODY = ['not-json', 'too-large', 'unsupported-media-type', 'wrong-shape'] as const;
const JUDGING = [
  ...(['no-such-application', 'own-application', 'conflict-of-interest', 'already-answered'] as const),
  ...(['not-selecting', 'enrolment-busy'] as const),
];
const DONE = { 204: { about: 'Done' } } as const;

/** Reading, scoring, deciding and answering the applications of an edition. */
export const mountSelection = (api: OpenAPIHono, base: Base): Mounted[] => {
  const { selections } = base;
  type Seen = { readonly edition: Edition; readonly viewer: Viewer };
  type Handle = (call: Call<unknown>, seen: Seen) => Promise<Response>;

  /** Lets in who may look, or who decides. */
  const seenBy =
    (who: 'reviewer' | 'host', handle: Handle) =>
    async (call: Call<unknown>): Promise<Response> => {
      const refusal = who === 'host' ? 'not-hosting' : 'not-reviewing';
      const found = await editionFor(base, call.param('edition'), call.caller);
      if (!found) return call.refuse('no-such-edition');
      const viewer = await selections.viewer(found.edition, call.caller.person, found.role);
      if (!viewer || (who === 'host' && !viewer.decides)) return call.refuse(refusal);
      return handle(call, { edition: found.edition, viewer });
    };
  const done = ({ context, refuse }: Call<unknown>, answer: Verdict<unknown, string>): Response =>
    answer.ok ? context.body(null, 204) : refuse(PROBLEM[answer.reason] ?? 'not-possible-now');
  /** Reads what was sent by its schema before anything is done with it. */
  const sent =
    <T>(
      schema: z.ZodType<T>,
      then: (call: Call<unknown>, seen: Seen, value: T) => Promise<Response>,
    ): Handle =>
    async (call, seen) => {
      const body = await readJson(call.context.req.raw, 64 * 1024);
      if (!body.ok) return call.refuse(body.reason, body.faults);
      const read = readShape(schema, body.value);
      return read.ok ? then(call, seen, read.value) : call.refuse('wrong-shape', read.faults);
    };
  const reading = { signedIn: true, scope: 'editions:read' } as const;
  const writing = { signedIn: true, scope: 'editions:write' } as const;
  const byHost = ['no-such-edition', 'not-hosting'] as const;
  const byReviewer = ['no-such-edition', 'not-reviewing'] as const;

  return [
    mount(api, base, {
      ...reading,
      method: 'get',
      path: PATH,
      about: 'The applications of an edition, for who reads them',
      more: 'While the selection is blind nothing in it tells who applied, but what they wrote themselves.',
      answers: { 200: { about: 'What one may see', content: { 'application/json': SelectionTold } } },
      refusals: byReviewer,
      handle: seenBy('reviewer', async ({ context }, { edition, viewer }) =>
        context.json({
          blind: edition.blind,
          begun: await selections.hasBegun(edition.id),
          criteria: criteriaOf(edition.criteria),
          applications: await selections.applications(edition, viewer),
        }),
      ),
    }),
    mount(api, base, {
      ...writing,
      method: 'patch',
      path: PATH,
      about: 'Change the criteria and whether one reads blindly',
      more: 'Until the first score.',
      sends: { 'application/json': SettingsSent },
      answers: DONE,
      refusals: [...byHost, ...BODY, 'selection-begun', 'enrolment-busy'],
      handle: seenBy(
        'host',
        sent(SettingsWish, async (call, { edition }, wish) =>
          done(call, await selections.change(edition.id, wish)),
        ),
      ),
    }),
    mount(api, base, {
      ...writing,
      method: 'post',
      path: `${PATH}/reviewers`,
      about: 'Ask somebody to read applications',
      more: 'The answer is the same whether the address has an account or not.',
      sends: { 'application/json': AddressSent },
      answers: DONE,
      refusals: [...byHost, ...BODY, 'too-many-reviewers'],
      handle: seenBy(
        'host',
        sent(AddressSent, async (call, { edition }, { email }) =>
          done(call, await selections.ask(edition, email)),
        ),
      ),
    }),
    mount(api, base, {
      ...writing,
      method: 'post',
      path: `${ONE}/review`,
      about: 'Say what I think of an application',
      more: 'Once more says it anew.',
      sends: { 'application/json': ReviewSent },
      answers: DONE,
      refusals: [...byReviewer, ...BODY, ...JUDGING],
      handle: seenBy(
        'reviewer',
        sent(ReviewWish, async (call, { edition, viewer }, wish) =>
          done(call, await selections.review(edition.id, call.param('application'), viewer.personId, wish)),
        ),
      ),
    }),
    mount(api, base, {
      ...writing,
      method: 'post',
      path: `${ONE}/conflict`,
      about: 'Say that I know this person too well to judge',
      more: 'For good: what one said of them goes, and one sees no more of what others say.',
      answers: DONE,
      refusals: [...byReviewer, ...JUDGING],
      handle: seenBy('reviewer', async (call, { edition, viewer }) =>
        done(call, await selections.declareConflict(edition.id, call.param('application'), viewer.personId)),
      ),
    }),
    ...(['post', 'delete'] as const).map((method) =>
      mount(api, base, {
        ...writing,
        method,
        path: `${ONE}/shortlist`,
        about: method === 'post' ? 'Shortlist an application' : 'Take an application off the shortlist',
        answers: DONE,
        refusals: [...byHost, ...JUDGING],
        handle: seenBy('host', async (call, { edition, viewer }) =>
          done(
            call,
            await selections.shortlist(
              edition.id,
              call.param('application'),
              viewer.personId,
              method === 'post',
            ),
          ),
        ),
      }),
    ),
    mount(api, base, {
      ...writing,
      method: 'post',
      path: `${ONE}/decision`,
      about: 'Decide about an application',
      more: 'It is told to nobody before the release. Declining takes a reason.',
      sends: { 'application/json': DecisionSent },
      answers: DONE,
      refusals: [...byHost, ...BODY, ...JUDGING],
      handle: seenBy(
        'host',
        sent(DecisionWish, async (call, { edition, viewer }, wish) =>
          done(call, await selections.decide(edition.id, call.param('application'), viewer.personId, wish)),
        ),
      ),
    }),
    mount(api, base, {
      ...writing,
      method: 'delete',
      path: `${ONE}/decision`,
      about: 'Take a decision back',
      answers: DONE,
      refusals: [...byHost, ...JUDGING],
      handle: seenBy('host', async (call, { edition, viewer }) =>
        done(call, await selections.decide(edition.id, call.param('application'), viewer.personId, null)),
      ),
    }),
    mount(api, base, {
      ...reading,
      method: 'get',
      path: `${PATH}/release`,
      about: 'What would leave, and to whom, were the decisions released now',
      answers: { 200: { about: 'The mails', content: { 'application/json': ReleaseTold } } },
      refusals: byHost,
      handle: seenBy('host', async ({ context, caller }, { edition, viewer }) => {
        const preview = await selections.preview(edition, viewer, caller.origin);
        const { key, counts, undecided, free, refusal, letters } = preview;
        return context.json({
          ...{ key, ...counts, undecided, free, refusal },
          letters: letters.map(({ decision, locale, content, to }) => ({
            ...{ decision, locale, subject: content.subject, to },
          })),
        });
      }),
    }),
    mount(api, base, {
      ...writing,
      method: 'post',
      path: `${PATH}/release`,
      about: 'Tell everybody what was decided, at once',
      more: 'With the key of what was looked at. The same key once more does nothing, and has the same answer.',
      sends: { 'application/json': KeySent },
      answers: {
        200: { about: 'How many were told what', content: { 'application/json': Counts } },
      },
      refusals: [
        ...[...byHost, ...BODY],
        ...(['nothing-decided', 'undecided', 'too-many-chosen', 'release-changed'] as const),
        ...(['not-selecting', 'enrolment-busy'] as const),
      ],
      handle: seenBy(
        'host',
        sent(KeySent, async (call, { edition, viewer }, { key }) => {
          const released = await selections.release(edition.id, viewer.personId, key);
          if (!released.ok) return done(call, released);
          const { invited, reserved, declined } = released.value;
          return call.context.json({ invited, reserved, declined });
        }),
      ),
    }),
  ];
};
