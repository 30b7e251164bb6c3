import { data, redirect } from 'react-router';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import { administered } from '../communities/administered.server.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { planFrom } from '../sessions/plan-from.ts';
import { planWords } from '../sessions/plan-words.ts';
import { programmeIn } from '../sessions/programme.ts';
import { sayRemark } from '../sessions/remark-words.ts';
import { worthSaying } from '../sessions/rhythm.ts';
import type { Route } from './+types/new-edition.route.ts';
import { blankWish, EDITION_BOUNDS } from './edition.ts';
import { NewEditionPage, type NewEditionProps } from './new-edition-page.tsx';
import { readPage } from './page.server.ts';
import { renderProse } from './prose.server.ts';
import { sayWrong } from './say-wrong.ts';
import { type FilledIn, filledIn, wishOf } from './wish-of-form.ts';
import { editionWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => {
  const { community } = await administered(args);
  const { slug, name, locale, zone, region } = community;
  const pageLocale = args.context.get(localeContext);
  const zones = Intl.supportedValuesOf('timeZone');
  return { pageLocale, slug, name, zones, wish: { ...blankWish(locale, zone), region } };
};

/** The page as it is before anybody has done anything on it. */
const untouched = (wish: FilledIn): Omit<NewEditionProps, 'path' | 'community' | 'zones'> => ({
  ...{ wish, preview: '', page: '', leftOut: [] },
  ...{ first: '', count: 10, start: '18:30', end: '20:30', dates: null, refused: null },
});

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { community, person } = await administered(args);
  const { editions, sessions, now } = context.get(baseContext);
  const locale = context.get(localeContext);
  const [t, p] = [editionWords[locale], planWords[locale]];
  const form = await ownForm(request, context);
  const said = (name: string) => String(form.get(name) ?? '');
  const blank = { ...blankWish(community.locale, community.zone), region: community.region };
  if (said('do') === 'read') {
    const page = said('page');
    const read = readPage(page);
    if (!read.ok)
      return data({ ...untouched(blank), page, refused: t.pageRefusals[read.reason] }, { status: 422 });
    const { wish, leftOut, date, sessions: count } = read.value;
    const understood = { wish: { ...blank, ...wish }, page, leftOut };
    return data({ ...untouched(blank), ...understood, first: date ?? '', count: count ?? 10 });
  }
  const filled = filledIn(form);
  const [first, count, start, end] = [said('first'), Number(said('count')), said('start'), said('end')];
  const again = { ...untouched(filled), first, count, start, end };
  if (said('do') === 'preview')
    return data({ ...again, preview: renderProse(filled.description.slice(0, EDITION_BOUNDS.description)) });
  const where = { zone: filled.zone, region: filled.region };
  const planned = first === '' ? null : planFrom({ first, count, start, end, ...where }, now());
  if (said('do') === 'plan') {
    const plan = planned ?? planFrom({ first, count, start, end, ...where }, now());
    if (!plan.ok) return data({ ...again, refused: p.refusals[plan.reason] }, { status: 422 });
    const remarks = worthSaying(plan.value, now());
    const dates = plan.value.map(({ date, start: from, end: to }, n) => ({
      ...{ date, start: from, end: to },
      remarks: remarks[n]!.map((remark) => sayRemark(locale, remark, from)),
    }));
    return data({ ...again, dates });
  }
  const wish = wishOf(filled);
  if (!wish.ok) return data({ ...again, refused: sayWrong(t, wish.fields) }, { status: 422 });
  if (planned && !planned.ok) return data({ ...again, refused: p.refusals[planned.reason] }, { status: 422 });
  const edition = await editions.create(community.id, wish.value, person);
  if (planned) await sessions.add(edition.id, planned.value, programmeIn(wish.value.locale));
  return redirect(`/e/${edition.slug}/host`, 303);
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${editionWords[loaderData?.pageLocale ?? 'fr'].newEdition} · ${loaderData?.name ?? ''} · PO Dojo`,
  },
  { name: 'robots', content: 'noindex' },
];

export default function NewEditionRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, name, zones, wish } = loaderData;
  const said = actionData ?? untouched(wish);
  return <NewEditionPage path={`/c/${slug}/new`} community={name} zones={zones} {...said} />;
}

export { PublicFault as ErrorBoundary };
