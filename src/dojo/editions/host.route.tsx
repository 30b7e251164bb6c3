import { data, redirect } from 'react-router';
import { offsetAt, wallClockAt } from '#core/zone.ts';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import { freeSeats, isAllowed } from '../enrolment/enrolment.ts';
import { enrolmentWords } from '../enrolment/words.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { decisionOfForm, isOpen, whyOfForm } from '../selection/selection.ts';
import { planWords } from '../sessions/plan-words.ts';
import { sayRemark } from '../sessions/remark-words.ts';
import { planOne, worthSaying } from '../sessions/rhythm.ts';
import { sessionWords } from '../sessions/words.ts';
import type { Route } from './+types/host.route.ts';
import { isStatus, NEXT, SessionWish } from './edition.ts';
import { HostPage } from './host-page.tsx';
import { hosted } from './hosted.server.ts';
import { waitingFor } from './waiting.ts';
import { editionWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => {
  const { edition, person } = await hosted(args);
  const base = args.context.get(baseContext);
  const { editions, enrolments, keptProducts, sessions, now } = base;
  const locale = args.context.get(localeContext);
  const e = enrolmentWords[locale];
  const ground = (await enrolments.ground(edition.id))!;
  const all = await sessions.of(edition.id);
  const products = await editions.products(edition.id);
  const own = await keptProducts.of(person.id);
  const listed = await enrolments.list(edition.id, person.id);
  // Applications that hosts choose among are read on a page of their own, blindly if it is so.
  const known = listed.flatMap(({ personId, ...one }) =>
    personId === null || (edition.mode === 'selection' && isOpen(one.state)) ? [] : [{ ...one, personId }],
  );
  const unreached = await base.people.unreached(known.map(({ personId }) => personId));
  const present = await sessions.present(edition.id);
  const today = wallClockAt(now(), edition.zone).date;
  const { zone, region } = edition;
  let before: number | null = null;
  const planned = all.map(({ date, start, end }) => {
    const one = planOne({ date, start, end, zone, region }, now(), before);
    before = offsetAt(one.startsAt, zone);
    return one;
  });
  const remarks = worthSaying(planned, now());
  const seated = known.flatMap(({ personId: id, name, state }) => (state === 'seated' ? [{ id, name }] : []));
  // Who took a chair for once is noted as all others are (H3).
  const guests = new Map<string, readonly { readonly id: string; readonly name: string }[]>();
  for (const one of all)
    if (one.question !== '' && one.date <= today) {
      const there = await sessions.guests(one.id);
      guests.set(
        one.id,
        there.filter(({ id }) => !seated.some((other) => other.id === id)),
      );
    }
  return {
    locale,
    ...{ slug: edition.slug, title: edition.title, status: edition.status, next: NEXT[edition.status] },
    ...{ capacity: edition.capacity, taken: ground.taken },
    offers:
      edition.mode === 'first-come' && (edition.status === 'published' || edition.status === 'running')
        ? edition.paused
          ? ('paused' as const)
          : ('flow' as const)
        : null,
    waiting: waitingFor({
      today,
      seated: seated.length > 0,
      sessions: all.map((one) => ({
        ...{ number: one.number, title: one.title, date: one.date, cancelled: one.cancelledAt !== null },
        facilitated: one.facilitatorId !== null,
        asks: one.question !== '',
        noted: (present.get(one.id)?.size ?? 0) > 0,
      })),
    }),
    products,
    mine: own
      .filter(({ id, begun }) => begun && !products.some((one) => one.id === id))
      .map(({ id, title }) => ({ id, title })),
    selection:
      edition.mode === 'selection'
        ? { waiting: listed.filter(({ state }) => isOpen(state)).length, decided: ground.undisclosed }
        : null,
    people: known.map(({ personId, name, state, doing, answers }) => ({
      ...{ personId, name, state },
      doing: doing && e.doings[doing],
      unreached: unreached.has(personId),
      answers: Object.values(answers).filter((answer) => answer !== ''),
      mayBeOffered: isAllowed('invite', 'host', state),
      mayBeDeclined: isAllowed('decline', 'host', state),
      mayBeSeated: isAllowed('seat', 'host', state),
    })),
    sessions: all.map((one, n) => {
      const { date, start, end } = one;
      return {
        ...{ id: one.id, number: one.number, title: one.title, date, start, end },
        ...{ venue: one.venue, wayIn: one.wayIn, video: one.video },
        cancelled: one.cancelledAt !== null,
        today: date === today && one.cancelledAt === null,
        remarks: remarks[n]!.map((remark) => sayRemark(locale, remark, start)),
        techniques: one.techniques,
        attendance:
          date > today || one.cancelledAt
            ? null
            : [...seated, ...(guests.get(one.id) ?? [])].map(({ id, name }) => ({
                ...{ personId: id, name },
                present: present.get(one.id)?.has(id) ?? false,
              })),
      };
    }),
  };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { edition, person } = await hosted(args);
  const { editions, enrolments, keptProducts, products, sessions } = context.get(baseContext);
  const locale = context.get(localeContext);
  const [t, e] = [editionWords[locale], enrolmentWords[locale]];
  const form = await ownForm(request, context);
  const said = (name: string) => String(form.get(name) ?? '');
  const here = `/e/${edition.slug}/host`;
  const tell = (text: string, wished: number | null = null) => data({ said: text, wished }, { status: 422 });
  const backTo = ({ number }: { readonly number: number }) => redirect(`${here}#session-${number}`, 303);
  /** Whom a blind selection hides is found by nobody, not even by who guesses [A5]. */
  const isSeen = async () =>
    (await enrolments.list(edition.id, person.id)).some(({ personId }) => personId === said('person'));
  if (isStatus(form.get('become'))) {
    const became = await editions.become(edition.id, form.get('become') as typeof edition.status);
    return became.ok ? redirect(here, 303) : tell(became.reason === 'no-session' ? t.noSession : t.wrong);
  }
  if (form.has('present') || form.has('away')) {
    const who = said(form.has('present') ? 'present' : 'away');
    const session = (await sessions.of(edition.id)).find(({ id }) => id === said('session'));
    if (!session) return tell(t.wrong);
    const noted = await sessions.attend(session.id, who, form.has('present'), person.id);
    if (!noted.ok) return tell(sessionWords[locale].refusals[noted.reason]);
    return redirect(`${here}#session-${session.number}`, 303);
  }
  switch (said('do')) {
    case 'begin-product': {
      const need = said('need').trim().slice(0, 2_000);
      if (need === '') return tell(t.wrong);
      const begun = await products.create({ title: '', need, locale: edition.locale, by: person.name });
      await editions.takeProduct(edition.id, begun.id);
      return redirect(here, 303);
    }
    case 'take-product': {
      // Only what is theirs to bring: what they keep by somebody's link ends with the link.
      if (!(await keptProducts.began(person.id, said('product')))) return tell(t.wrong);
      await editions.takeProduct(edition.id, said('product'));
      return redirect(here, 303);
    }
    case 'duplicate': {
      const next = await editions.duplicate(edition.id, person);
      return redirect(next ? `/e/${next.slug}/host` : here, 303);
    }
    case 'try-capacity':
    case 'set-capacity': {
      const capacity = Number(said('capacity'));
      const dryRun = said('do') === 'try-capacity';
      const change = await enrolments.changeCapacity(edition.id, capacity, { dryRun });
      const listed = await enrolments.list(edition.id, person.id);
      const names = (ids: readonly string[]) =>
        ids.map((id) => listed.find(({ personId }) => personId === id)?.name || t.noName).join(', ');
      if (change.ok)
        return dryRun
          ? data({ said: t.wouldOffer(names(change.value.offered)), wished: capacity })
          : redirect(here, 303);
      if (change.reason === 'occupied')
        return tell(t.occupied('people' in change ? names(change.people) : ''));
      return tell(change.reason === 'how-many' ? t.howMany : e.refusals[change.reason]);
    }
    case 'invite': {
      if (!(await isSeen())) return tell(e.refusals['not-now']);
      const invited = await enrolments.invite(edition.id, said('person'), person.id, '');
      return invited.ok ? redirect(here, 303) : tell(e.refusals[invited.reason]);
    }
    case 'decline': {
      if (!(await isSeen())) return tell(e.refusals['not-now']);
      const wish = decisionOfForm(form);
      if (!wish?.reason) return tell(t.wrong);
      const { reason, why } = wish;
      const declined = await enrolments.decline(edition.id, said('person'), person.id, reason, why);
      return declined.ok ? redirect(here, 303) : tell(e.refusals[declined.reason]);
    }
    case 'seat': {
      if (!(await isSeen())) return tell(e.refusals['not-now']);
      const extra = freeSeats((await enrolments.ground(edition.id))!) === 0;
      const seated = await enrolments.seat(edition.id, said('person'), person.id, {
        extra,
        why: whyOfForm(form),
      });
      return seated.ok ? redirect(here, 303) : tell(e.refusals[seated.reason]);
    }
    case 'pause':
    case 'go-on': {
      const paused = await enrolments.pause(edition.id, said('do') === 'pause');
      return paused.ok ? redirect(here, 303) : tell(e.refusals[paused.reason]);
    }
    case 'move-session': {
      const hours = { date: said('date'), start: said('start'), end: said('end') };
      const moved = await sessions.move(edition.id, said('session'), hours);
      return moved.ok ? backTo(moved.value) : tell(planWords[locale].refusals[moved.reason]);
    }
    case 'tell-session': {
      const techniques = form.getAll('technique').map(String).filter(Boolean);
      const told = SessionWish.safeParse({ ...Object.fromEntries(form), techniques });
      if (!told.success) return tell(t.wrong);
      const kept = await sessions.tell(edition.id, said('session'), told.data);
      return kept.ok ? backTo(kept.value) : tell(planWords[locale].refusals[kept.reason]);
    }
    case 'cancel-session': {
      const cancelled = await sessions.cancel(edition.id, said('session'));
      return cancelled.ok ? backTo(cancelled.value) : tell(planWords[locale].refusals[cancelled.reason]);
    }
    default:
      return redirect(here, 303);
  }
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${editionWords[loaderData?.locale ?? 'fr'].dash} · ${loaderData?.title ?? ''} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function HostRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <HostPage {...loaderData} said={actionData?.said ?? null} wished={actionData?.wished ?? null} />;
}

export { PublicFault as ErrorBoundary };
