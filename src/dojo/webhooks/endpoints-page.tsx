import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { EndpointFields } from './endpoint-fields.tsx';
import type { EndpointsPageProps } from './endpoints-view.ts';
import { SecretOnce } from './secret-once.tsx';
import { WEBHOOK_BOUNDS } from './webhook.ts';
import { webhookWords } from './words.ts';

/** The programs that are told what happens in a community or an edition. */
export function EndpointsPage({ title, path, back, endpoints, wish, secret, refused }: EndpointsPageProps) {
  const t = useWords(webhookWords);
  return (
    <PublicFrame path={path}>
      <p className="pt-4">
        <a href={back} className="text-soft underline">
          {title}
        </a>
      </p>
      <h1 className="text-3xl">{t.title}</h1>
      <p className="max-w-2xl text-pretty pt-1 text-soft">{t.lead}</p>
      <p className="pb-6">
        <a href="https://www.standardwebhooks.com" className="text-soft underline" rel="noreferrer">
          {t.docs}
        </a>
      </p>
      {refused !== null && (
        <p role="alert" className="mb-6 max-w-3xl rounded-card border border-thread bg-thread-wash px-4 py-3">
          {refused}
        </p>
      )}
      <SecretOnce secret={secret} />
      <section aria-labelledby="endpoints" className="grid max-w-3xl gap-3 pb-8">
        <h2 id="endpoints" className="text-xl">
          {t.list}
        </h2>
        {endpoints.length === 0 && <p className="text-soft">{t.none}</p>}
        <ul className="grid gap-2">
          {endpoints.map(({ id, url, kinds, off, reached }) => (
            <li key={id} className="grid gap-1 rounded-card border border-line bg-card px-4 py-3">
              <a
                href={`${path}/${id}`}
                className="font-[550] underline [overflow-wrap:anywhere] hover:text-thread"
              >
                {url}
              </a>
              <p className="text-soft text-sm">
                {off === null ? t.on : <b className="text-thread">{off}</b>} · {t.kindsCount(kinds)}
              </p>
              <p className="text-soft text-sm">{reached}</p>
            </li>
          ))}
        </ul>
      </section>
      {endpoints.length < WEBHOOK_BOUNDS.endpoints && (
        <form method="post" className="grid max-w-3xl gap-4 border-line border-t py-6">
          <h2 className="text-xl">{t.add}</h2>
          <EndpointFields {...wish} />
          <p>
            <button type="submit" name="do" value="add" className={buttonLook('primary')}>
              {t.create}
            </button>
          </p>
        </form>
      )}
    </PublicFrame>
  );
}
