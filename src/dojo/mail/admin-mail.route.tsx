import { data } from 'react-router';
import { DATE_TAGS, LOCALES } from '#core/words.ts';
import { examplesOf } from '#server/mail/mail-kind.server.ts';
import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { baseContext, localeContext, originContext } from '../base.server.ts';
import { MeFrame, MeSection } from '../people/me-frame.tsx';
import { readEmail } from '../people/person.ts';
import { leadOn, mustBeAdmin, ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/admin-mail.route.ts';
import { mailPageWords } from './words.ts';

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { person } = mustBeAdmin(request, context);
  const { mail } = context.get(baseContext);
  const [stopped, troubles] = await Promise.all([mail.stopped.list(), mail.troubles()]);
  const locale = context.get(localeContext);
  return {
    timeZone: person.timeZone,
    leaves: mail.leaves,
    stopped,
    troubles,
    previews: mail.makers.flatMap((maker) =>
      examplesOf(maker, locale, context.get(originContext)).map(({ subject }, shape) => ({
        ...{ kind: maker.kind.name, stream: maker.kind.stream, subject, shape },
      })),
    ),
    locale,
  };
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  mustBeAdmin(request, context);
  const form = await ownForm(request, context);
  const { stopped } = context.get(baseContext).mail;
  const said = String(form.get('address') ?? '');
  if (form.get('do') === 'release') {
    await stopped.release(said.slice(0, 300));
    return leadOn('/admin/mail');
  }
  const address = readEmail(said);
  if (!address) return data({ refused: true }, { status: 422 });
  await stopped.stop(address.email, 'complaint', '');
  return leadOn('/admin/mail');
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${mailPageWords[loaderData?.locale ?? 'fr'].adminTitle} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function AdminMail({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(mailPageWords);
  const locale = useLocale();
  const when = new Intl.DateTimeFormat(DATE_TAGS[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: loaderData.timeZone,
  });
  const { leaves, stopped, troubles, previews } = loaderData;
  return (
    <MeFrame tab="admin" title={t.adminTitle} lead={t.adminLead} isAdmin>
      {!leaves && (
        <p role="alert" className="max-w-xl rounded-control bg-thread-wash px-4 py-3">
          {t.noMail}
        </p>
      )}
      <MeSection id="troubles" title={t.troublesTitle}>
        {troubles.length === 0 ? (
          <p className="text-soft">{t.noTroubles}</p>
        ) : (
          <ul>
            {troubles.map(({ id, kind, state, reason, at }) => (
              <li key={id} className="grid border-line border-b py-2.5">
                <span>
                  {kind} · {t.states[state]} · <time dateTime={at.toISOString()}>{when.format(at)}</time>
                </span>
                <span className="wrap-anywhere text-soft text-sm">{reason}</span>
              </li>
            ))}
          </ul>
        )}
      </MeSection>
      <MeSection id="stopped" title={t.stoppedTitle} hint={t.stoppedHint}>
        {stopped.length === 0 ? (
          <p className="text-soft">{t.noneStopped}</p>
        ) : (
          <ul>
            {stopped.map(({ address, reason, detail, at }) => (
              <li
                key={address}
                className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b py-2.5"
              >
                <span className="grid min-w-0">
                  <span className="break-all">{address}</span>
                  <span className="wrap-anywhere text-soft text-sm">
                    {t.reasons[reason]} · {when.format(at)} {detail && `· ${detail}`}
                  </span>
                </span>
                <form method="post">
                  <input type="hidden" name="address" value={address} />
                  <button type="submit" name="do" value="release" className={buttonLook('quiet', true)}>
                    {t.release}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <form method="post" className="grid gap-2">
          <label htmlFor="stop-address" className="font-[550]">
            {t.stopAddress}
          </label>
          <div className="flex flex-wrap gap-2 sm:flex-nowrap">
            <input
              id="stop-address"
              name="address"
              required
              maxLength={254}
              aria-describedby="stop-hint"
              className={inputLook}
            />
            <button type="submit" name="do" value="stop" className={buttonLook('plain')}>
              {t.stop}
            </button>
          </div>
          <p id="stop-hint" role={actionData?.refused ? 'alert' : undefined} className="text-soft text-sm">
            {actionData?.refused ? t.wrongAddress : t.stopHint}
          </p>
        </form>
      </MeSection>
      <MeSection id="previews" title={t.previewTitle} hint={t.previewHint}>
        <ul>
          {previews.map(({ kind, stream, subject, shape }) => (
            <li key={`${kind} ${shape}`} className="grid border-line border-b py-2">
              <span className="text-pretty">{subject}</span>
              <span className="flex flex-wrap items-center justify-between gap-x-4">
                <span className="text-soft text-sm">
                  {kind} · {t.streams[stream]}
                </span>
                <span className="-mr-2.5 flex">
                  {LOCALES.flatMap((one) =>
                    (['html', 'text'] as const).map((form) => (
                      <a
                        key={one + form}
                        href={`/admin/mail/${kind}/${one}?shape=${shape}${form === 'text' ? '&text' : ''}`}
                        aria-label={`${subject}, ${one}, ${t.forms[form]}`}
                        className={buttonLook('quiet', true)}
                      >
                        {one}
                        {form === 'text' && ` ${t.forms.text}`}
                      </a>
                    )),
                  )}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </MeSection>
    </MeFrame>
  );
}

export { PublicFault as ErrorBoundary };
