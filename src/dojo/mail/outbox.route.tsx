import { data } from 'react-router';
import { DATE_TAGS } from '#core/words.ts';
import { isKey } from '#server/secret.server.ts';
import { isLoopback } from '#server/settings.server.ts';
import { buttonLook } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { addressContext, baseContext, localeContext, signedInContext } from '../base.server.ts';
import { Door } from '../people/door.tsx';
import { DEFAULT_ZONE } from '../people/person.ts';
import { leadOn } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import type { Route } from './+types/outbox.route.ts';
import { mayReadOutbox, outboxCookies } from './outbox-key.server.ts';
import { mailPageWords } from './words.ts';

/** Names under which this machine reaches itself: no other name, so that no page elsewhere can pretend to be here. */
const isOwnName = (host: string): boolean => host === '[::1]' || isLoopback(host);

/** The mails of a local instance: for whoever started it, at this machine, and nobody else. */
export const loader = ({ request, context }: Route.LoaderArgs) => {
  const base = context.get(baseContext);
  const address = context.get(addressContext);
  const isHere = address === '0:0:0:0::/64' || isLoopback(address);
  const direct = request.headers.get('x-forwarded-for') === null && request.headers.get('forwarded') === null;
  const { hostname, searchParams } = new URL(request.url);
  const { local } = base.mail;
  if (!local || !isHere || !direct || !isOwnName(hostname)) throw new Response(null, { status: 404 });
  if (isKey(searchParams.get('key') ?? '', base.outboxKey)) throw leadOn('/outbox', outboxCookies(base));
  const locale = context.get(localeContext);
  if (!mayReadOutbox(request, base)) return data({ mails: null, timeZone: '', locale }, { status: 403 });
  return {
    mails: local.list().map(({ at, message }) => ({
      id: message.messageId,
      at: at.toISOString(),
      to: message.to.address,
      subject: message.rendered.subject,
      text: message.rendered.text,
    })),
    timeZone: context.get(signedInContext)?.person.timeZone ?? DEFAULT_ZONE,
    locale,
  };
};

export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${mailPageWords[loaderData?.locale ?? 'fr'].outboxTitle} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

/** A text with its web addresses as links. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, n) =>
    n % 2 === 1 ? (
      <a key={part} href={part} className="break-all text-thread underline underline-offset-3">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

export default function Outbox({ loaderData }: Route.ComponentProps) {
  const t = useWords(mailPageWords);
  const locale = useLocale();
  const { mails, timeZone } = loaderData;
  if (mails === null)
    return (
      <Door path="/outbox" title={t.outboxClosedTitle} lead={t.outboxClosed}>
        <a href="/sign-in/code" className={`${buttonLook('plain')} min-h-12`}>
          {t.typeCode}
        </a>
      </Door>
    );
  const when = new Intl.DateTimeFormat(DATE_TAGS[locale], { timeStyle: 'medium', timeZone });
  return (
    <PublicFrame path="/outbox">
      <header className="grid max-w-2xl gap-2 py-8">
        <h1 className="text-3xl md:text-4xl">{t.outboxTitle}</h1>
        <p className="text-pretty text-lg text-soft">{t.outboxLead}</p>
      </header>
      {mails.length === 0 && <p className="pb-8 text-soft">{t.outboxEmpty}</p>}
      <ol className="grid max-w-2xl gap-5 pb-12">
        {mails.map(({ id, at, to, subject, text }) => (
          <li key={id}>
            <article className="overflow-hidden rounded-card border border-line bg-card">
              <header className="grid gap-0.5 border-thread border-t-3 px-5 pt-4">
                <h2 className="text-lg">{subject}</h2>
                <p className="text-soft text-sm">
                  <time dateTime={at}>{when.format(new Date(at))}</time> · {to}
                </p>
              </header>
              <p className="whitespace-pre-wrap wrap-anywhere px-5 py-4">
                <Linked text={text} />
              </p>
            </article>
          </li>
        ))}
      </ol>
    </PublicFrame>
  );
}

export { PublicFault as ErrorBoundary };
