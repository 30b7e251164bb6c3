import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { ENROLMENT_KINDS, SESSION_KINDS, WEBHOOK_BOUNDS } from './webhook.ts';
import { webhookWords } from './words.ts';

const GROUPS = { enrolment: ENROLMENT_KINDS, session: SESSION_KINDS } as const;

/** Where something is sent, and what. */
export function EndpointFields({ url, kinds }: { readonly url: string; readonly kinds: readonly string[] }) {
  const t = useWords(webhookWords);
  return (
    <>
      <label className="grid gap-1">
        <span className="font-[550]">{t.url}</span>
        <input
          type="url"
          name="url"
          required
          maxLength={WEBHOOK_BOUNDS.url}
          defaultValue={url}
          className={inputLook}
        />
        <span className="text-soft text-sm">{t.urlHint}</span>
      </label>
      <div className="grid gap-4 sm:grid-cols-2">
        {(['enrolment', 'session'] as const).map((group) => (
          <fieldset key={group} className="grid content-start">
            <legend className="pb-1 font-[550]">{t.about[group]}</legend>
            {GROUPS[group].map((kind) => (
              <label key={kind} className="flex min-h-8 items-start gap-2 py-1">
                <input
                  type="checkbox"
                  name="kind"
                  value={kind}
                  defaultChecked={kinds.includes(kind)}
                  className="mt-1.5"
                />
                <span>
                  {t.kinds[kind]}
                  <code className="block text-soft text-sm">{kind}</code>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </>
  );
}
