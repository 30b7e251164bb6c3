import { DATE_TAGS } from '#core/words.ts';
import { useLocale, useWords } from '#ui/language.tsx';
import { meWords } from './me-words.ts';

/** What is held about somebody, as anybody reads it: names in their language, days as days, pictures as pictures. */
export function Told({
  told,
  labels,
  timeZone,
  name,
  nested = false,
}: {
  told: unknown;
  /** By name; by name and value, as `state seated`, where a value is a word of ours. */
  labels: Readonly<Record<string, string>>;
  timeZone: string;
  /** What it is told as. */
  name?: string;
  /** Within something told: names stand above what they name, so that columns never run out of the page. */
  nested?: boolean;
}) {
  const t = useWords(meWords);
  const locale = useLocale();
  if (told === null || told === undefined || told === '')
    return <span className="text-soft">{t.nothing}</span>;
  if (typeof told === 'boolean') return told ? t.yes : t.no;
  if (typeof told === 'string' && told.startsWith('data:image/'))
    return <img src={told} alt="" width={88} height={88} className="rounded-full" />;
  if (typeof told === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(told))
    return (
      <time dateTime={told}>
        {new Intl.DateTimeFormat(DATE_TAGS[locale], {
          dateStyle: 'long',
          timeStyle: 'short',
          timeZone,
        }).format(new Date(told))}
      </time>
    );
  if (Array.isArray(told))
    return told.length === 0 ? (
      <span className="text-soft">{t.nothing}</span>
    ) : (
      <ul className="grid gap-3">
        {told.map((one, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is told has no other name, and never moves.
          <li key={n} className="border-line border-l-2 pl-3">
            <Told told={one} labels={labels} timeZone={timeZone} {...(name && { name })} nested />
          </li>
        ))}
      </ul>
    );
  if (typeof told === 'object')
    return (
      <dl className={nested ? 'flex flex-wrap gap-x-6 gap-y-1.5' : 'grid gap-1.5'}>
        {Object.entries(told).map(([called, value]) => (
          <div
            key={called}
            className={nested ? 'min-w-32 max-w-full' : 'grid gap-x-6 sm:grid-cols-[11rem_minmax(0,1fr)]'}
          >
            <dt className="text-soft text-sm">{labels[called] ?? called}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <Told told={value} labels={labels} timeZone={timeZone} name={called} nested />
            </dd>
          </div>
        ))}
      </dl>
    );
  return <span className="whitespace-pre-line">{labels[`${name} ${told}`] ?? String(told)}</span>;
}
