import { Suspense, useState } from 'react';
import { changeProduct } from '#product/changes.ts';
import { latestChanges } from '#product/history.ts';
import type { LiveModel } from '#product/live-model.ts';
import { titleOf } from '#product/title.ts';
import { Link } from '#ui/address.tsx';
import { buttonLook } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { later } from '#ui/idle.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { usePeople } from '#ui/presence.tsx';
import { useCalm, useDerived, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { kindWords } from '#ui/words.ts';
import { useFindings } from './findings.tsx';
import { gamesWords } from './games-words.ts';
import { useLastVisit } from './last-visit.tsx';
import { Initial } from './people-row.tsx';
import { RedThread } from './red-thread.tsx';
import { stationsOf } from './stations.ts';
import { useTechniqueName } from './technique-name.tsx';
import { sayWhen } from './when.ts';
import { productWords } from './words.ts';

const AdviceList = later(() => import('./advice.tsx'));

const titleOfProduct = (model: LiveModel) => model.product.title;
const recent = (model: LiveModel) => latestChanges(model, 8);

function ProductTitle() {
  const t = useWords(productWords);
  const { pen, canEdit } = useProduct();
  const title = useDerived(titleOfProduct);
  const [typed, setTyped] = useState<string | null>(null);
  if (!canEdit) return <h1 className="grow text-3xl">{title || t.untitled}</h1>;
  return (
    <h1 className="min-w-0 grow">
      <textarea
        rows={1}
        aria-label={t.rename}
        placeholder={t.untitled}
        maxLength={200}
        value={typed ?? title}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed?.trim() && typed.trim() !== title)
            changeProduct(pen, { title: typed.replace(/\s+/g, ' ').trim() });
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            event.currentTarget.blur();
          }
        }}
        className="field-sizing-content block w-full resize-none rounded-control bg-transparent font-[650] font-heading text-2xl leading-tight md:text-3xl"
      />
    </h1>
  );
}

function HereNow() {
  const t = useWords(productWords);
  const people = usePeople();
  const nameOf = useTechniqueName();
  return (
    <section aria-labelledby="here" className="no-print">
      <h2 id="here" className="pb-1.5 text-lg">
        {t.here}
      </h2>
      {people.length < 2 && <p className="text-pretty text-soft text-sm">{t.alone}</p>}
      <ul className="grid gap-1.5">
        {people.map((person) => (
          <li key={person.client} className="flex items-center gap-2 text-sm">
            <Initial person={person} size={24} />
            <span>
              {person.name || t.nameless} {person.self && <span className="text-soft">({t.you})</span>}
              {!person.self && person.place && <span className="text-soft"> · {nameOf(person.place)}</span>}
              {!person.canEdit && <span className="text-soft"> · {t.readsOnly}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Latest() {
  const t = useWords(productWords);
  const kinds = useWords(kindWords);
  const locale = useLocale();
  const { model, pen } = useProduct();
  const { open } = useSelection();
  const changes = useCalm(recent);
  const lastVisit = useLastVisit();
  const now = Date.parse(pen.now());
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="pb-1.5 text-lg">
        {t.latest}
      </h2>
      {changes.length === 0 && <p className="text-soft text-sm">{t.noChanges}</p>}
      <ul className="grid">
        {changes.map(({ entity, at, by, what }) => (
          <li key={entity.id}>
            <button
              type="button"
              onClick={() => open(entity.id)}
              className="flex w-full items-start gap-2 rounded-control px-1 py-1 text-left text-sm hover:bg-sheet"
            >
              <span className="mt-0.5">
                <KindIcon kind={entity.kind} />
              </span>
              <span className="min-w-0 grow">
                <span className="sr-only">{kinds[entity.kind]}. </span>
                <span className="text-soft">{what === 'created' ? t.created(by) : t.changed(by)} </span>
                <span className="wrap-anywhere">{titleOf(entity, model) || kinds[entity.kind]}</span>
                <span className="block text-soft text-xs">
                  {sayWhen(at, now, locale)}
                  {lastVisit !== '' && at > lastVisit && (
                    <span className="ml-1.5 text-thread">
                      ● <span className="sr-only">{t.since}</span>
                    </span>
                  )}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one would naturally do now: begin the first station where nothing is yet, else take up what waits at one. */
function NextStation() {
  const t = useWords(productWords);
  const games = useWords(gamesWords);
  const locale = useLocale();
  const { id, canEdit } = useProduct();
  const stations = useCalm(stationsOf);
  const empty = stations.find(({ holds }) => holds === 0);
  const next = empty ?? stations.find(({ waiting }) => waiting && waiting.count > 0);
  if (!next || !canEdit) return null;
  const first = stations.every(({ holds }) => holds === 0);
  const why =
    next.waiting && next.waiting.count > 0
      ? next.waiting.say[locale](next.waiting.count)
      : next.techniques.length === 1
        ? next.techniques[0]!.purpose[locale]
        : games.lead;
  return (
    <p className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      <Link to={`/p/${id}/${next.id}`} className={buttonLook('primary')}>
        {(first ? t.beginWith : t.next)(next.name[locale])}
        <Icon name="arrow-right" />
      </Link>
      <span className="min-w-0 text-pretty text-soft">{why}</span>
    </p>
  );
}

/** Comes when the page is idle, and the checks have something to say. */
function Advice() {
  return (
    useFindings() && (
      <Suspense>
        <AdviceList most={3} />
      </Suspense>
    )
  );
}

/** The product's home: the red thread, and beside it who is here, what changed, what a seasoned PO would say. */
export default function Home() {
  const t = useWords(productWords);
  const { id } = useProduct();
  return (
    <div className="h-full overflow-y-auto bg-paper print:h-auto">
      <div className="mx-auto grid max-w-[1500px] gap-x-10 gap-y-8 px-4 py-6 md:px-8 lg:py-10">
        <header className="grid gap-4">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <ProductTitle />
            <Link
              to={`/p/${id}/thread`}
              className="rounded-control py-1 text-thread text-sm underline-offset-4 hover:underline"
            >
              {t.weave} · {t.weaveHint}
            </Link>
          </div>
          <NextStation />
        </header>
        <RedThread />
        <div className="grid gap-8 border-line border-t pt-6 md:grid-cols-2 xl:grid-cols-[1fr_1.2fr_1.6fr] print:grid-cols-2">
          <HereNow />
          <Latest />
          <section aria-labelledby="advice" className="max-xl:md:col-span-2 print:col-span-1">
            <h2 id="advice" className="pb-1.5 text-lg">
              {t.advice}
            </h2>
            <Advice />
          </section>
        </div>
      </div>
    </div>
  );
}
