import { data } from 'react-router';
import { ownPath } from '#server/http/origin.server.ts';
import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { baseContext, localeContext, signedInContext } from '../base.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/sign-in.route.ts';
import { wayToProvider } from './by-provider.server.ts';
import { Door } from './door.tsx';
import { doorWords } from './door-words.ts';
import { entryCookie, isTooOften } from './entering.server.ts';
import { readEmail } from './person.ts';
import { faultOfProvider } from './provider-fault.ts';
import { leadOn, ownForm } from './signed-in.server.ts';

export const loader = ({ request, context }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const back = ownPath(asked.get('back') ?? '/me');
  if (context.get(signedInContext)) throw leadOn(back);
  const { settings, mail } = context.get(baseContext);
  return {
    back,
    provider: settings.oidc?.name ?? null,
    fault: asked.has('error') ? faultOfProvider(asked.get('error') ?? '') : null,
    mailLeaves: mail.leaves,
    locale: context.get(localeContext),
  };
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await ownForm(request, context);
  const base = context.get(baseContext);
  const back = ownPath(form.get('back') ?? '/me');
  const written = String(form.get('email') ?? '');
  const refuse = (refused: 'email' | 'tooOften' | 'tooMany', status: number) =>
    data({ refused, written: written.slice(0, 300) }, { status });
  if (isTooOften(context, 'knocks')) return refuse('tooOften', 429);
  if (form.get('do') === 'provider' && base.settings.oidc) {
    const way = await wayToProvider(base, request, back);
    if (!way) return leadOn(`/sign-in?error=away&back=${encodeURIComponent(back)}`);
    // A page of ours leads there: browsers do not let a form of ours end on another site (form-action).
    const headers = new Headers(way.cookies.map((cookie) => ['Set-Cookie', cookie]));
    return data({ leaving: way.url }, { headers });
  }
  const address = readEmail(written);
  if (!address) return refuse('email', 422);
  // Only a program fills in what nobody sees: it is told what everybody is told.
  const asked =
    form.get('website') === ''
      ? await base.entries.ask({ ...address, locale: context.get(localeContext), back })
      : { ok: true as const, value: base.entries.decoy() };
  if (!asked.ok) return refuse('tooMany', 429);
  // Whoever comes from the page of an edition has asked for a place there now [W12].
  if (form.get('website') === '') await base.enrolments.claim(back, address.email);
  return leadOn('/sign-in/code', [entryCookie(asked.value, context)]);
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${doorWords[loaderData?.locale ?? 'fr'].title} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(doorWords);
  const { back, provider, fault, mailLeaves } = loaderData;
  if (actionData && 'leaving' in actionData)
    return (
      <Door path="/sign-in" title={t.leavingTitle(provider ?? '')} lead={t.leaving}>
        <meta httpEquiv="refresh" content={`0; url=${actionData.leaving}`} />
        <a href={actionData.leaving} className={`${buttonLook('primary')} min-h-12 text-lg`}>
          {t.leave}
        </a>
      </Door>
    );
  const refused = actionData?.refused;
  return (
    <Door path="/sign-in" title={t.title} lead={t.lead}>
      {provider !== null && fault !== null && (
        <p role="alert" className="text-pretty rounded-control bg-thread-wash px-4 py-3">
          {t.providerFault[fault](provider)}
        </p>
      )}
      {mailLeaves ? (
        <form method="post" className="grid gap-3">
          <input type="hidden" name="back" value={back} />
          <div className="grid gap-1.5">
            <label htmlFor="email" className="font-[550]">
              {t.email}
            </label>
            <input
              id="email"
              name="email"
              type="text"
              inputMode="email"
              autoComplete="username webauthn"
              autoCapitalize="none"
              spellCheck={false}
              required
              maxLength={254}
              defaultValue={actionData?.written}
              aria-invalid={refused === 'email'}
              aria-describedby={refused ? 'email-fault' : 'email-hint'}
              className={`${inputLook} min-h-12 text-lg`}
            />
            {refused ? (
              <p id="email-fault" role="alert" className="text-thread">
                {t.refused[refused]}
              </p>
            ) : (
              <p id="email-hint" className="text-soft text-sm">
                {t.hint}
              </p>
            )}
          </div>
          <div hidden>
            <label htmlFor="website">{t.leaveEmpty}</label>
            <input id="website" name="website" tabIndex={-1} autoComplete="off" />
          </div>
          <button
            type="submit"
            name="do"
            value="mail"
            className={`${buttonLook('primary')} min-h-12 text-lg`}
          >
            {t.send}
          </button>
        </form>
      ) : (
        <p role="alert">{t.noMail}</p>
      )}
      <script src="/passkey.js" defer />
      <div className="grid gap-2 border-line border-t pt-5">
        <button
          type="button"
          hidden
          data-passkey="enter"
          data-back={back}
          data-fault={t.passkeyFault}
          className={buttonLook('plain')}
        >
          {t.passkey}
        </button>
        <p data-passkey-fault role="alert" hidden className="text-thread text-sm" />
        {provider !== null && (
          <form method="post" className="grid">
            <input type="hidden" name="back" value={back} />
            <button type="submit" name="do" value="provider" className={buttonLook('plain')}>
              {t.by(provider)}
            </button>
          </form>
        )}
        <p className="text-pretty text-soft text-sm">
          {t.whatIsKept}{' '}
          <a href="/privacy" className="underline">
            {t.whatIsKeptMore}
          </a>
        </p>
      </div>
    </Door>
  );
}

export { PublicFault as ErrorBoundary };
