import { data } from 'react-router';
import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { baseContext, localeContext } from '../base.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/erase.route.ts';
import { Door } from './door.tsx';
import { meWords } from './me-words.ts';
import { readEmail } from './person.ts';
import { leadOn, mustBeSignedIn, ownForm } from './signed-in.server.ts';

export const loader = ({ request, context }: Route.LoaderArgs) => {
  const { person } = mustBeSignedIn(request, context);
  return { email: person.emailWritten, locale: context.get(localeContext) };
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  const { person } = mustBeSignedIn(request, context);
  const form = await ownForm(request, context);
  if (readEmail(form.get('email'))?.email !== person.email) return data({ refused: true }, { status: 422 });
  const base = context.get(baseContext);
  await base.personalData.erase(person.id);
  return leadOn('/erased', base.people.leavingCookies(request));
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${meWords[loaderData?.locale ?? 'fr'].eraseTitle} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function Erase({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(meWords);
  const refused = actionData?.refused === true;
  return (
    <Door path="/me/erase" title={t.eraseTitle} lead={t.eraseLead}>
      <p className="text-pretty text-soft">{t.eraseStays}</p>
      <form method="post" className="grid gap-3">
        <div className="grid gap-1.5">
          <label htmlFor="email" className="font-[550]">
            {t.eraseType(loaderData.email)}
          </label>
          <input
            id="email"
            name="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            aria-invalid={refused}
            aria-describedby={refused ? 'erase-fault' : undefined}
            className={`${inputLook} min-h-12`}
          />
          {refused && (
            <p id="erase-fault" role="alert" className="text-thread">
              {t.eraseWrong}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-3">
          <button type="submit" className={`${buttonLook('danger')} min-h-11`}>
            {t.eraseGo}
          </button>
          <a href="/me/data" className={`${buttonLook('plain')} min-h-11`}>
            {t.eraseKeep}
          </a>
        </div>
      </form>
    </Door>
  );
}

export { PublicFault as ErrorBoundary };
