import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { DeliveryLog } from './delivery-log.tsx';
import { EndpointFields } from './endpoint-fields.tsx';
import type { EndpointPageProps } from './endpoint-view.ts';
import { SecretOnce } from './secret-once.tsx';
import { webhookWords } from './words.ts';

/** One program that is told: how it goes, what was sent to it, and its settings. */
export function EndpointPage(props: EndpointPageProps) {
  const { title, list, path, url, kinds, off, reached, former, failed, log, older, zone } = props;
  const { secret, said, refused } = props;
  const t = useWords(webhookWords);
  return (
    <PublicFrame path={path}>
      <p className="pt-4 text-soft">
        <a href={list} className="underline">
          {t.title}
        </a>{' '}
        · {title}
      </p>
      <h1 className="text-2xl [overflow-wrap:anywhere]">{url}</h1>
      <p className="pt-1 text-soft">{off === null ? t.on : <b className="text-thread">{off}</b>}</p>
      <p className="pb-4 text-soft">{reached}</p>
      {said !== null && (
        <p role="status" className="mb-4 max-w-3xl rounded-card border border-line bg-sheet px-4 py-3">
          {said}
        </p>
      )}
      {refused !== null && (
        <p role="alert" className="mb-4 max-w-3xl rounded-card border border-thread bg-thread-wash px-4 py-3">
          {refused}
        </p>
      )}
      <SecretOnce secret={secret} />
      <form method="post" className="flex flex-wrap gap-2 pb-6">
        {off === null && (
          <button type="submit" name="do" value="test" className={buttonLook('primary')}>
            {t.test}
          </button>
        )}
        {failed > 0 && (
          <button type="submit" name="do" value="replay-all" className={buttonLook('plain')}>
            {t.replayAll(failed)}
          </button>
        )}
        <button
          type="submit"
          name="do"
          value={off === null ? 'off' : 'on'}
          className={buttonLook(off === null ? 'plain' : 'primary')}
        >
          {off === null ? t.switchOff : t.switchOn}
        </button>
      </form>
      <div className="grid gap-8 lg:grid-cols-[1fr_24rem]">
        <DeliveryLog path={path} log={log} older={older} zone={zone} />
        <aside aria-labelledby="settings" className="grid content-start gap-4 pb-10">
          <h2 id="settings" className="text-xl">
            {t.settings}
          </h2>
          <form method="post" className="grid gap-4">
            <EndpointFields url={url} kinds={kinds} />
            <p>
              <button type="submit" name="do" value="keep" className={buttonLook('plain')}>
                {t.keep}
              </button>
            </p>
          </form>
          <div className="border-line border-t pt-3">
            {former !== null && <p className="text-pretty text-soft text-sm">{former}</p>}
            <Careful label={t.rotate} hint={t.rotateHint} act="rotate" />
            <Careful label={t.remove} hint={t.removeHint} act="remove" />
          </div>
        </aside>
      </div>
    </PublicFrame>
  );
}

/** What one tap too many must not do. */
function Careful({
  label,
  hint,
  act,
}: {
  readonly label: string;
  readonly hint: string;
  readonly act: string;
}) {
  const t = useWords(webhookWords);
  return (
    <details>
      <summary className="flex min-h-9 w-fit cursor-pointer items-center text-soft hover:text-ink">
        {label}
      </summary>
      <form method="post" className="flex flex-wrap items-center gap-3 py-1">
        <span className="text-pretty text-sm">{hint}</span>
        <button type="submit" name="do" value={act} className={buttonLook('danger', true)}>
          {t.confirm}
        </button>
      </form>
    </details>
  );
}
