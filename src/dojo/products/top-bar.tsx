import { Suspense } from 'react';
import { techniques } from '#techniques/index.ts';
import { Link, useLocation } from '#ui/address.tsx';
import { Button, IconButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { onceSettled } from '#ui/idle.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { ConnectionState } from './connection-state.tsx';
import { useFindings } from './findings.tsx';
import { Logo } from './logo.tsx';
import type { Panel } from './panel.ts';
import { PeopleRow } from './people-row.tsx';
import { placeOf } from './places.tsx';
import { useTakeBack } from './take-back.tsx';
import { productWords } from './words.ts';

const ProductMenu = onceSettled(() => import('./product-menu.tsx'));

const titleOfProduct = (model: { product: { title: string } }) => model.product.title;

/** The technique of the board one is at, from the address. */
export const useTechniqueHere = () => {
  const place = placeOf(useLocation().pathname);
  return techniques.find(({ id }) => id === place);
};

/** 48 px at the top of every page of a product: where one is, who is here, whether it is safe, what one can ask. */
export function TopBar({
  show,
  speak,
}: {
  show: (panel: Panel) => void;
  speak: (locale: 'fr' | 'en') => void;
}) {
  const t = useWords(productWords);
  const locale = useLocale();
  const { id, canEdit } = useProduct();
  const { undo, redo } = useTakeBack();
  const title = useDerived(titleOfProduct);
  const technique = useTechniqueHere();
  // The home says the product's name itself.
  const isHome = placeOf(useLocation().pathname) === 'home';
  const advice = useFindings(technique?.id)?.open.length ?? 0;
  return (
    <header className="no-print flex h-12 shrink-0 items-center gap-1 border-line border-b bg-paper px-2 md:gap-2 md:px-3">
      <Link
        to={`/p/${id}`}
        aria-label={t.backHome}
        title={t.backHome}
        className="tap mr-1 inline-flex shrink-0 items-center rounded-control text-thread"
      >
        <Logo />
        {isHome && <span className="ml-2 font-[700] font-heading text-ink text-lg">PO Dojo</span>}
      </Link>
      <div className={`flex min-w-0 items-baseline gap-2 ${isHome ? 'hidden' : ''}`}>
        {technique && <h1 className="truncate text-lg sm:shrink-0">{technique.name[locale]}</h1>}
        <span
          className={`truncate ${technique ? 'text-soft text-sm max-sm:hidden' : 'font-[650] font-heading'}`}
        >
          {title || t.untitled}
        </span>
      </div>
      <div className="ml-auto flex shrink-0 items-center gap-1">
        <ConnectionState />
        <span className="mx-1 max-sm:hidden">
          <PeopleRow />
        </span>
        {canEdit && (
          <span className="flex max-md:hidden">
            <IconButton icon="undo" label={`${t.keyUndo} (Ctrl Z)`} onClick={undo} />
            <IconButton icon="redo" label={`${t.keyRedo} (Ctrl ⇧ Z)`} onClick={redo} />
          </span>
        )}
        <IconButton
          icon="search"
          label={`${t.palette} (Ctrl K)`}
          onClick={() => show('palette')}
          className="max-sm:hidden"
        />
        {technique && <IconButton icon="book-open" label={t.guide} onClick={() => show('guide')} />}
        <button
          type="button"
          onClick={() => show('advice')}
          aria-label={t.adviceCount(advice)}
          title={t.adviceCount(advice)}
          className="tap inline-flex h-8 items-center gap-1 rounded-control px-1.5 text-soft hover:bg-sheet hover:text-ink"
        >
          <Icon name="lightbulb" size={18} />
          {advice > 0 && <span className="text-sm tabular">{advice}</span>}
        </button>
        <Button small tone="primary" icon="share" onClick={() => show('share')} aria-label={t.share}>
          <span className="max-sm:hidden">{t.share}</span>
        </Button>
        <Suspense
          fallback={
            <button
              type="button"
              disabled
              aria-label={t.menu}
              className="inline-flex size-8 items-center justify-center text-soft"
            >
              <Icon name="ellipsis" />
            </button>
          }
        >
          <ProductMenu onBoard={technique !== undefined} show={show} speak={speak} />
        </Suspense>
      </div>
    </header>
  );
}
