import { data, redirect } from 'react-router';
import { addMonths, nthWeekday, weekdayOf } from '#core/calendar.ts';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { hosted } from '../editions/hosted.server.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import type { Route } from './+types/plan.route.ts';
import { nthOf, planFrom } from './plan-from.ts';
import { PlanPreview } from './plan-preview.tsx';
import { planWords } from './plan-words.ts';
import { programmeIn } from './programme.ts';
import { sayRemark } from './remark-words.ts';
import { MOST_SESSIONS, worthSaying } from './rhythm.ts';

export const handle = { static: true };

/** What the form begins with: sessions that go on as the last one went. */
export const loader = async (args: Route.LoaderArgs) => {
  const { edition } = await hosted(args);
  const all = await args.context.get(baseContext).sessions.of(edition.id);
  const last = all.at(-1);
  return {
    locale: args.context.get(localeContext),
    ...{ slug: edition.slug, title: edition.title, zone: edition.zone },
    after: Math.max(0, ...all.map(({ number }) => number)),
    begun: {
      first: last ? nthWeekday(addMonths(last.date, 1), weekdayOf(last.date), nthOf(last.date)) : '',
      count: Math.max(1, 10 - all.length),
      ...{ start: last?.start ?? '18:30', end: last?.end ?? '20:30' },
    },
  };
};

const markOf = ({ first, count, start, end }: { first: string; count: number; start: string; end: string }) =>
  [first, count, start, end].join(' ');

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { edition } = await hosted(args);
  const { sessions, now } = context.get(baseContext);
  const locale = context.get(localeContext);
  const { refusals } = planWords[locale];
  const form = await ownForm(request, context);
  const said = (name: string) => String(form.get(name) ?? '').slice(0, 40);
  const wished = {
    first: said('first'),
    count: Number(said('count')),
    start: said('start'),
    end: said('end'),
  };
  const refuse = (reason: keyof typeof refusals, status = 422) =>
    data({ wished, dates: null, refused: refusals[reason] }, { status });
  const { zone, region } = edition;
  const planned = planFrom({ ...wished, zone, region }, now());
  if (!planned.ok) return refuse(planned.reason);
  const all = await sessions.of(edition.id);
  if (all.length + planned.value.length > MOST_SESSIONS) return refuse('how-many');
  // What was changed since it was read is read first.
  if (said('do') === 'add' && said('read') === markOf(wished)) {
    const added = await sessions.add(
      edition.id,
      planned.value,
      programmeIn(edition.locale),
      Number(said('after')),
    );
    return added.length === 0 ? refuse('changed', 409) : redirect(`/e/${edition.slug}/host#sessions`, 303);
  }
  const remarks = worthSaying(planned.value, now());
  const dates = planned.value.map(({ date, start, end }, n) => ({
    ...{ date, start, end },
    remarks: remarks[n]!.map((one) => sayRemark(locale, one, start)),
  }));
  return data({ wished, dates, refused: null });
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${planWords[loaderData?.locale ?? 'fr'].title} · ${loaderData?.title ?? ''} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function PlanRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, title, zone, after, begun } = loaderData;
  const { wished, dates, refused } = actionData ?? { wished: begun, dates: null, refused: null };
  const t = useWords(planWords);
  const fields = [
    ['first', 'date', t.first],
    ['count', 'number', t.count],
    ['start', 'time', t.start],
    ['end', 'time', t.end],
  ] as const;
  return (
    <PublicFrame path={`/e/${slug}/plan`}>
      <p className="pt-4">
        <a href={`/e/${slug}/host`} className="text-soft underline">
          {t.back}
        </a>{' '}
        <span className="text-soft">· {title}</span>
      </p>
      <h1 className="pb-2 text-3xl">{t.title}</h1>
      <p className="max-w-prose text-pretty pb-6 text-soft">{t.lead}</p>
      {refused !== null && (
        <p role="alert" className="mb-4 max-w-3xl rounded-card border border-thread bg-thread-wash px-4 py-3">
          {refused}
        </p>
      )}
      <form method="post" action="#dates" className="grid max-w-3xl gap-4 pb-8">
        <input type="hidden" name="after" value={after} />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {fields.map(([name, type, label]) => (
            <label key={name} className="grid content-between gap-1">
              <span className="font-[550]">{label}</span>
              <input
                type={type}
                name={name}
                defaultValue={wished[name]}
                required
                {...(type === 'number' ? { min: 1, max: MOST_SESSIONS } : {})}
                className={inputLook}
              />
            </label>
          ))}
        </div>
        <p className="text-pretty text-soft text-sm">
          {t.how} {t.programme}
        </p>
        <p>
          <button type="submit" name="do" value="look" className={buttonLook(dates ? 'plain' : 'primary')}>
            {t.look}
          </button>
        </p>
        {dates && (
          <>
            <input type="hidden" name="read" value={markOf(wished)} />
            <PlanPreview dates={dates} zone={zone} />
            <p>
              <button
                type="submit"
                name="do"
                value="add"
                className={`${buttonLook('primary')} min-h-12 text-lg`}
              >
                {t.add(dates.length)}
              </button>
            </p>
          </>
        )}
      </form>
    </PublicFrame>
  );
}

export { PublicFault as ErrorBoundary };
