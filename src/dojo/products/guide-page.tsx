import { techniques } from '#techniques/index.ts';
import type { Technique } from '#techniques/technique.ts';
import { buttonLook } from '#ui/button-look.tsx';
import { Icon, isIcon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { guideWords } from './guide-words.ts';
import { PublicFrame } from './public-frame.tsx';
import { STOPS, stopAt } from './stations.ts';

/** What the page needs of a guide, already rendered. */
export interface GuideText {
  readonly minutes: number;
  readonly people: string;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly html: string }[];
}

/** The guide's sections, the same beside a board and on a page of their own. */
export function GuideSections({ guide }: { guide: GuideText }) {
  return guide.sections.map(({ id, title, html }) => (
    <section key={id} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own guide, rendered and cleaned by the server */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  ));
}

/** A guide reads like a good page of a practical book: short, with its facts in the margin, printable. */
export function GuidePage({
  technique,
  guide,
  picture,
}: {
  technique: Technique;
  guide: GuideText;
  /** The board with its example. */
  picture: { readonly address: string; readonly width: number; readonly height: number } | null;
}) {
  const t = useWords(guideWords);
  const locale = useLocale();
  const at = techniques.findIndex(({ id }) => id === technique.id);
  const stop = stopAt(technique.id)!;
  const [before, after] = [techniques[at - 1], techniques[at + 1]];
  return (
    <PublicFrame path={`/guides/${technique.id}`}>
      <article
        className="grid gap-x-12 gap-y-6 pb-12 lg:grid-cols-[1fr_240px]"
        style={hueOf(technique.kinds[0])}
      >
        <header className="border-line border-b pb-5 max-lg:-order-2 lg:col-span-2">
          <p className="flex items-center gap-2 text-soft text-sm">
            <span className="text-hue">
              <Icon name={isIcon(technique.icon) ? technique.icon : 'map'} size={20} />
            </span>
            {t.station(STOPS.indexOf(stop) + 1)}
            {stop.techniques.length > 1 && ` · ${stop.name[locale]}`}
          </p>
          <h1 className="pt-1 text-4xl">{technique.name[locale]}</h1>
          <p className="max-w-2xl pt-2 text-lg text-pretty text-soft">{technique.purpose[locale]}</p>
        </header>
        <div className="guide min-w-0 max-w-2xl">
          {picture && (
            <figure className="mb-8">
              <img
                src={picture.address}
                width={picture.width}
                height={picture.height}
                alt={t.pictureOf(technique.name[locale])}
                className="h-auto w-full rounded-card border border-line"
              />
              <figcaption className="pt-1.5 text-soft text-sm">{t.pictureSays}</figcaption>
            </figure>
          )}
          <GuideSections guide={guide} />
        </div>
        <aside className="grid content-start gap-4 max-lg:-order-1 lg:sticky lg:top-6 lg:self-start">
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
            <dt className="text-soft">{t.minutes}</dt>
            <dd className="tabular">{t.minutesOf(guide.minutes)}</dd>
            <dt className="text-soft">{t.people}</dt>
            <dd className="tabular">{guide.people}</dd>
          </dl>
          <nav aria-label={t.contents} className="no-print max-lg:hidden">
            <ul className="grid gap-1 border-thread border-l-2 pl-3 text-sm">
              {guide.sections.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`} className="text-soft underline-offset-4 hover:text-ink hover:underline">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a href="/" className={`${buttonLook('primary')} no-print`}>
            {t.begin}
          </a>
        </aside>
        <nav
          aria-label={t.thread}
          className="no-print flex justify-between gap-4 border-line border-t pt-4 lg:col-span-2"
        >
          {before ? (
            <a href={`/guides/${before.id}`} className={buttonLook('quiet')}>
              ← {before.name[locale]}
            </a>
          ) : (
            <span />
          )}
          {after && (
            <a href={`/guides/${after.id}`} className={buttonLook('quiet')}>
              {after.name[locale]} →
            </a>
          )}
        </nav>
      </article>
    </PublicFrame>
  );
}
