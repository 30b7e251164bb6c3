import { isChoice } from '#server/mail/choices.server.ts';
import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { baseContext, localeContext } from '../base.server.ts';
import { Door } from '../people/door.tsx';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/mail-stop.route.ts';
import { mailPageWords } from './words.ts';

const streamOf = ({ params, context }: Pick<Route.LoaderArgs, 'params' | 'context'>) => {
  const { stream, person, key } = params;
  const { choices } = context.get(baseContext).mail;
  return isChoice(stream) && choices.isStopKey(person, stream, key) ? stream : null;
};

/** Looking changes nothing: programs that check links look as well. */
export const loader = ({ params, context }: Route.LoaderArgs) => ({
  stream: streamOf({ params, context }),
  locale: context.get(localeContext),
});

/**
 * One click in a mail program, or our button [M5]: no login, no cookie, no redirect, and twice is as once. The key says
 * who means it, so whoever sends it may.
 */
export const action = async ({ params, context }: Route.ActionArgs) => {
  const stream = streamOf({ params, context });
  if (!stream) throw new Response(null, { status: 404 });
  await context.get(baseContext).mail.choices.choose(params.person, stream, false, 'one-click');
  return { done: true };
};

export const meta: Route.MetaFunction = () => [{ title: 'PO Dojo' }, { name: 'robots', content: 'noindex' }];

export default function MailStop({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(mailPageWords);
  const { stream } = loaderData;
  if (stream === null)
    return (
      <Door path="/" title={t.stopWrongTitle} lead={t.stopWrong}>
        <a href="/me#mail" className={buttonLook('plain')}>
          {t.profile}
        </a>
      </Door>
    );
  return (
    <Door path="/" title={t.stopTitle[stream]} lead={actionData?.done ? t.stoppedDone : t.stopLead}>
      {actionData?.done ? (
        <a href="/me#mail" className={buttonLook('plain')}>
          {t.profile}
        </a>
      ) : (
        <form method="post" className="grid">
          <button type="submit" className={`${buttonLook('primary')} min-h-12 text-lg`}>
            {t.stopGo}
          </button>
        </form>
      )}
    </Door>
  );
}

export { PublicFault as ErrorBoundary };
