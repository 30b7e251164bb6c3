import { addressContext, baseContext, localeContext, signedInContext } from '#dojo/base.server.ts';
import { Rate } from '#server/http/rate.server.ts';
import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Door } from '../people/door.tsx';
import { leadOn, mustBeSignedIn, ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/invitation.route.ts';
import { teamWords } from './words.ts';

/** Who tries keys asks more often than who was sent one. */
const knocks = new Rate({ burst: 30, perSecond: 0.05, remembered: 10_000 });

/** Looking changes nothing (rules.md, G1). */
export const loader = async ({ params, context }: Route.LoaderArgs) => {
  const { teams, now } = context.get(baseContext);
  if (knocks.take(context.get(addressContext), 1, now().getTime()) > 0)
    throw new Response(null, { status: 429, headers: { 'Retry-After': '60' } });
  const person = context.get(signedInContext)?.person ?? null;
  return {
    locale: context.get(localeContext),
    path: `/invitation/${params.key}`,
    offered: await teams.offered(params.key),
    me: person && { name: person.name },
  };
};

export const action = async ({ params, request, context }: Route.ActionArgs) => {
  const { person } = mustBeSignedIn(request, context);
  await ownForm(request, context);
  const joined = await context.get(baseContext).teams.join(params.key, person);
  if (!joined.ok) return leadOn(`/invitation/${encodeURIComponent(params.key)}`);
  const { kind, slug } = joined.value;
  return leadOn(kind === 'community' ? `/c/${slug}` : `/e/${slug}/host`);
};

export const meta: Route.MetaFunction = () => [{ title: 'PO Dojo' }, { name: 'robots', content: 'noindex' }];

export default function Invitation({ loaderData }: Route.ComponentProps) {
  const t = useWords(teamWords);
  const { offered, me, path } = loaderData;
  if (!offered)
    return (
      <Door path={path} title={t.gone} lead={t.goneLead}>
        <a href="/" className={buttonLook('plain')}>
          {t.home}
        </a>
      </Door>
    );
  const { kind, title, by } = offered;
  return (
    <Door path={path} title={t.invitedTitle[kind](title)} lead={t.invitedLead[kind](by || t.noName)}>
      {me ? (
        <form method="post" className="grid gap-2">
          <button type="submit" className={`${buttonLook('primary')} min-h-12 text-lg`}>
            {t.accept}
          </button>
          <p className="text-soft">{t.as(me.name || t.noName)}</p>
        </form>
      ) : (
        <a
          href={`/sign-in?back=${encodeURIComponent(path)}`}
          className={`${buttonLook('primary')} min-h-12 text-lg`}
        >
          {t.signIn}
        </a>
      )}
    </Door>
  );
}

export { PublicFault as ErrorBoundary };
