import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import type { LoggedDelivery } from './endpoint-view.ts';
import { webhookWords } from './words.ts';

const pre =
  'max-h-64 overflow-auto whitespace-pre-wrap rounded-card bg-sheet p-3 text-sm [overflow-wrap:anywhere]';

function Delivery({ id, event, label, at, state, said, body, mayReplay, tries }: LoggedDelivery) {
  const t = useWords(webhookWords);
  return (
    <li className="rounded-card border border-line bg-card px-4 py-1">
      <details>
        <summary className="cursor-pointer py-1.5">
          <b className="font-[550]">{label}</b> <span className="text-soft">· {at}</span>
          <span className={`block text-sm ${state === 'failed' ? 'text-thread' : 'text-soft'}`}>
            {said} · {t.tries(tries.length)}
          </span>
        </summary>
        <div className="grid gap-3 pt-1 pb-3">
          <p className="text-sm">
            {t.id} <code className="[overflow-wrap:anywhere]">{event}</code>
          </p>
          <div className="grid gap-1">
            <p className="font-[550] text-sm">{t.sent}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
            <pre className={pre} tabIndex={0}>
              {body}
            </pre>
          </div>
          <ol className="grid gap-2">
            {tries.map((one) => (
              <li key={one.number} className="grid gap-1 text-sm">
                <span>{one.said}</span>
                {one.answer !== '' && (
                  <details>
                    <summary className="flex min-h-8 w-fit cursor-pointer items-center text-soft">
                      {t.answer}
                    </summary>
                    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
                    <pre className={pre} tabIndex={0}>
                      {one.answer}
                    </pre>
                  </details>
                )}
              </li>
            ))}
          </ol>
          {mayReplay && (
            <form method="post">
              <input type="hidden" name="delivery" value={id} />
              <button type="submit" name="do" value="replay" className={buttonLook('plain', true)}>
                {t.replay}
              </button>
            </form>
          )}
        </div>
      </details>
    </li>
  );
}

/** What was sent, and what came of it. */
export function DeliveryLog({
  path,
  log,
  older,
  zone,
}: {
  readonly path: string;
  readonly log: readonly LoggedDelivery[];
  readonly older: string | null;
  readonly zone: string;
}) {
  const t = useWords(webhookWords);
  return (
    <section aria-labelledby="log" className="grid content-start gap-2 pb-10">
      <h2 id="log" className="text-xl">
        {t.log}
      </h2>
      <p className="text-soft text-sm">{log.length === 0 ? t.empty : t.logHint(zone)}</p>
      <ol className="grid gap-2">
        {log.map((one) => (
          <Delivery key={one.id} {...one} />
        ))}
      </ol>
      {older !== null && (
        <p>
          <a href={`${path}?after=${older}`} className={buttonLook('plain')}>
            {t.older}
          </a>
        </p>
      )}
    </section>
  );
}
