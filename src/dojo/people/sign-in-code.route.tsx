import { data } from 'react-router';
import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { baseContext, localeContext } from '../base.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/sign-in-code.route.ts';
import { Door } from './door.tsx';
import { doorWords } from './door-words.ts';
import { comeIn, entryIn, isTooOften } from './entering.server.ts';
import { ownForm } from './signed-in.server.ts';

export const loader = ({ context }: Route.LoaderArgs) => ({
  local: context.get(baseContext).mail.local !== null,
  locale: context.get(localeContext),
});

export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await ownForm(request, context);
  if (isTooOften(context, 'tries')) return data({ refused: 'tooOften' as const }, { status: 429 });
  const code = String(form.get('code') ?? '').slice(0, 40);
  const entered = await context.get(baseContext).entries.byCode(entryIn(request), code);
  return entered.ok
    ? comeIn(entered.value, request, context)
    : data({ refused: entered.reason }, { status: 422 });
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${doorWords[loaderData?.locale ?? 'fr'].codeTitle} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function SignInCode({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(doorWords);
  const refused = actionData?.refused;
  return (
    <Door path="/sign-in/code" title={t.codeTitle} lead={t.codeLead}>
      <form method="post" className="grid gap-3">
        <div className="grid gap-1.5">
          <label htmlFor="code" className="font-[550]">
            {t.code}
          </label>
          <input
            id="code"
            name="code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={12}
            aria-invalid={refused !== undefined}
            aria-describedby={refused ? 'code-fault' : 'code-hint'}
            className={`${inputLook} min-h-14 text-center text-2xl tracking-[0.3em] tabular`}
          />
          {refused ? (
            <p id="code-fault" role="alert" className="text-thread">
              {t.codeRefused[refused]}
            </p>
          ) : (
            <p id="code-hint" className="text-soft text-sm">
              {t.codeHint}
            </p>
          )}
        </div>
        <button type="submit" className={`${buttonLook('primary')} min-h-12 text-lg`}>
          {t.codeGo}
        </button>
      </form>
      <p className="grid gap-2 border-line border-t pt-5 text-sm">
        <a href="/sign-in" className="underline underline-offset-3">
          {t.again}
        </a>
        {loaderData.local && (
          <a href="/outbox" className="underline underline-offset-3">
            {t.outbox}
          </a>
        )}
      </p>
    </Door>
  );
}

export { PublicFault as ErrorBoundary };
