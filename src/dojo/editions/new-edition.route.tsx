import { data, redirect } from 'react-router';
import { type Nth, weekdayOf } from '#core/calendar.ts';
import { baseContext, localeContext, signedInContext } from '#dojo/base.server.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { programmeIn } from '../sessions/programme.ts';
import { planSessions } from '../sessions/rhythm.ts';
import type { Route } from './+types/new-edition.route.ts';
import { blankWish } from './edition.ts';
import { NewEditionPage } from './new-edition-page.tsx';
import { readPage } from './page.server.ts';
import { wishOfForm } from './wish-of-form.ts';
import { editionWords } from './words.ts';

export const handle = { static: true };

/** The community, to who may open an edition in it; for everybody else there is no such page. */
const communityOf = async ({ params, context }: Pick<Route.LoaderArgs, 'params' | 'context'>) => {
  const { communities } = context.get(baseContext);
  const person = context.get(signedInContext)?.person ?? null;
  const community = await communities.bySlug(params.slug);
  if (!community || !person || !(await communities.mayRun(community.id, person)))
    throw new Response(null, { status: 404 });
  return { community, person };
};

export const loader = async (args: Route.LoaderArgs) => {
  const { community } = await communityOf(args);
  const { slug, name, locale, zone, region } = community;
  const pageLocale = args.context.get(localeContext);
  return { pageLocale, slug, name, wish: { ...blankWish(locale, zone), region } };
};

const nthOf = (date: string): Nth => {
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  return nth > 4 ? 'last' : (nth as Nth);
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { community, person } = await communityOf(args);
  const { editions, sessions, now } = context.get(baseContext);
  const t = editionWords[context.get(localeContext)];
  const form = await ownForm(request, context);
  const said = (name: string) => String(form.get(name) ?? '');
  const blank = { ...blankWish(community.locale, community.zone), region: community.region };
  const shown = { wish: blank, page: '', leftOut: [], first: '', count: 10, refused: null };
  if (said('do') === 'read') {
    const page = said('page');
    const read = readPage(page);
    if (!read.ok) return data({ ...shown, page, refused: t.pageRefusals[read.reason] }, { status: 422 });
    const { wish, leftOut, date, sessions: count } = read.value;
    return data({
      ...shown,
      page,
      wish: { ...blank, ...wish },
      leftOut,
      first: date ?? '',
      count: count ?? 10,
    });
  }
  const wish = wishOfForm(form);
  const [first, count] = [said('first'), Number(said('count'))];
  if (!wish) return data({ ...shown, first, count, refused: t.wrong }, { status: 422 });
  const planned =
    first === ''
      ? null
      : planSessions(
          {
            ...{ weekday: weekdayOf(first), nth: nthOf(first), start: said('start'), end: said('end') },
            ...{ zone: wish.zone, from: first, count },
          },
          now(),
        );
  if (planned && !planned.ok)
    return data({ ...shown, wish, first, count, refused: t.wrong }, { status: 422 });
  const edition = await editions.create(community.id, wish, person);
  if (planned) await sessions.add(edition.id, planned.value, programmeIn(wish.locale));
  return redirect(`/e/${edition.slug}/host`, 303);
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${editionWords[loaderData?.pageLocale ?? 'fr'].newEdition} · ${loaderData?.name ?? ''} · PO Dojo`,
  },
  { name: 'robots', content: 'noindex' },
];

export default function NewEditionRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, name, wish } = loaderData;
  const shown = actionData ?? { wish, page: '', leftOut: [], first: '', count: 10, refused: null };
  return <NewEditionPage path={`/c/${slug}/new`} community={name} {...shown} />;
}

export { PublicFault as ErrorBoundary };
