import { redirect } from 'react-router';
import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { baseContext, localeContext } from '../base.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/sign-in-link.route.ts';
import { Door } from './door.tsx';
import { doorWords } from './door-words.ts';
import { comeIn, isTooOften } from './entering.server.ts';
import { ownForm } from './signed-in.server.ts';

const tokenOf = (said: unknown): string => String(said ?? '').slice(0, 100);

/** The page of a mailed link: looking at it changes nothing, whoever looks; the button lets one in. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const token = tokenOf(new URL(request.url).searchParams.get('token'));
  const email = isTooOften(context, 'tries') ? null : await context.get(baseContext).entries.look(token);
  return { token, email, locale: context.get(localeContext) };
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await ownForm(request, context);
  if (isTooOften(context, 'tries')) throw new Response(null, { status: 429 });
  const token = tokenOf(form.get('token'));
  const entered = await context.get(baseContext).entries.byLink(token);
  return entered.ok
    ? comeIn(entered.value, request, context)
    : redirect('/sign-in/link', { status: 303, headers: { 'Cache-Control': 'no-store' } });
};

export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${doorWords[loaderData?.locale ?? 'fr'].title} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function SignInLink({ loaderData }: Route.ComponentProps) {
  const t = useWords(doorWords);
  const { email, token } = loaderData;
  if (email === null)
    return (
      <Door path="/sign-in" title={t.linkOverTitle} lead={t.linkOver}>
        <a href="/sign-in" className={`${buttonLook('primary')} min-h-12 text-lg`}>
          {t.again}
        </a>
      </Door>
    );
  return (
    <Door path="/sign-in" title={t.linkTitle} lead={t.linkLead(email)}>
      <form method="post" action="/sign-in/link" className="grid">
        <input type="hidden" name="token" value={token} />
        <button type="submit" className={`${buttonLook('primary')} min-h-12 text-lg`}>
          {t.linkGo}
        </button>
      </form>
    </Door>
  );
}

export { PublicFault as ErrorBoundary };
