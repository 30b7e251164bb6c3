import { redirect } from 'react-router';
import { isKey } from '#server/secret.server.ts';
import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { baseContext, localeContext } from '../base.server.ts';
import { outboxCookies } from '../mail/outbox-key.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/first-admin.route.ts';
import { Door } from './door.tsx';
import { doorWords } from './door-words.ts';
import { isTooOften } from './entering.server.ts';
import { mustBeSignedIn, ownForm } from './signed-in.server.ts';

/** The one-time address printed at the start: who opens it signs in, and may then become the first admin. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const base = context.get(baseContext);
  const key = new URL(request.url).searchParams.get('token') ?? '';
  const open =
    !isTooOften(context, 'tries') && isKey(key, base.firstAdminKey) && !(await base.profiles.hasAdmin());
  // Whoever has it sits where it was printed: without a mail server, the way in is theirs to read there.
  const { person } = mustBeSignedIn(request, context, open ? outboxCookies(base) : []);
  return {
    key: open ? key : null,
    name: person.name || person.emailWritten,
    locale: context.get(localeContext),
  };
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  const { person } = mustBeSignedIn(request, context);
  const form = await ownForm(request, context);
  const base = context.get(baseContext);
  if (isTooOften(context, 'tries')) throw new Response(null, { status: 429 });
  const isFirst = isKey(String(form.get('token') ?? ''), base.firstAdminKey);
  const became = isFirst && (await base.profiles.becomeFirstAdmin(person.id));
  return redirect(became ? '/admin/communities' : '/first-admin', { status: 303 });
};

export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${doorWords[loaderData?.locale ?? 'fr'].firstTitle} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function FirstAdmin({ loaderData }: Route.ComponentProps) {
  const t = useWords(doorWords);
  const { key, name } = loaderData;
  if (key === null)
    return (
      <Door path="/" title={t.firstOverTitle} lead={t.firstOver}>
        <a href="/" className={buttonLook('plain')}>
          {t.home}
        </a>
      </Door>
    );
  return (
    <Door path="/" title={t.firstTitle} lead={t.firstLead(name)}>
      <form method="post" action="/first-admin" className="grid">
        <input type="hidden" name="token" value={key} />
        <button type="submit" className={`${buttonLook('primary')} min-h-12 text-lg`}>
          {t.firstGo}
        </button>
      </form>
    </Door>
  );
}

export { PublicFault as ErrorBoundary };
