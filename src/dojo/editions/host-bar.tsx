import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { eveningWords } from '../evenings/words.ts';
import { STATUSES, type Status } from './edition.ts';
import { editionWords } from './words.ts';

interface HostBarProps {
  readonly slug: string;
  readonly status: Status;
  readonly next: readonly Status[];
}

/** Where hosts go from the dashboard, the next step of the edition, and what one does once a season under « Plus ». */
export function HostBar({ slug, status, next }: HostBarProps) {
  const [t, v] = [useWords(editionWords), useWords(eveningWords)];
  const at = (one: Status) => STATUSES.indexOf(one);
  const forward = next.filter((one) => at(one) > at(status));
  const [step = null] = forward.length > 0 ? forward : next;
  const link = `${buttonLook('quiet')} min-h-11`;
  const seldom = 'flex min-h-11 w-full items-center rounded-control px-3 text-left hover:bg-sheet';
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-y py-2">
      <nav aria-label={t.places} className="-ml-3.5 flex flex-wrap items-center">
        <a href={`/e/${slug}/edit`} className={link}>
          {t.edit}
        </a>
        <a href={`/e/${slug}/evenings`} className={link}>
          {v.evenings}
        </a>
        <a href={`/e/${slug}/facilitation`} className={link}>
          {t.facilitation}
        </a>
        <details className="relative max-sm:open:basis-full">
          <summary className={`${link} cursor-pointer [&::-webkit-details-marker]:hidden`}>
            {t.more} <span aria-hidden="true">▾</span>
          </summary>
          <form
            method="post"
            className="mt-1 w-72 max-w-full rounded-card border border-line bg-card p-1.5 shadow-float sm:absolute sm:left-0 sm:z-10"
          >
            <a href={`/e/${slug}/webhooks`} className={seldom}>
              {t.webhooks}
            </a>
            <a href={`/e/${slug}/page.md`} className={seldom} download>
              {t.pageFile}
            </a>
            <button type="submit" name="do" value="duplicate" className={seldom}>
              {t.duplicate}
            </button>
            {next
              .filter((one) => one !== step)
              .map((one) => (
                <button key={one} type="submit" name="become" value={one} className={seldom}>
                  {at(one) < at(status) ? t.backTo(t.statuses[one]) : t.become[one]}
                </button>
              ))}
          </form>
        </details>
      </nav>
      {step !== null && (
        <form method="post" className="ml-auto">
          <button type="submit" name="become" value={step} className={buttonLook('primary')}>
            {t.become[step]}
          </button>
        </form>
      )}
    </div>
  );
}
