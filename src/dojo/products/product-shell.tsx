import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Locale } from '#core/words.ts';
import { useLocation, useSearchParams } from '#ui/address.tsx';
import { EntityActionsProvider } from '#ui/entity-actions.tsx';
import { later, onceSettled, onDemand } from '#ui/idle.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { PlayedContext } from '#ui/played.tsx';
import { PresenceProvider } from '#ui/presence.tsx';
import { type OpenProduct, ProductProvider, useProduct } from '#ui/product.tsx';
import { Selection, SelectionProvider, useSelection } from '#ui/selection.tsx';
import { ToastsProvider } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { useKeptOffline } from '../offline/offline.tsx';
import { ConnectionBanner } from './connection-state.tsx';
import { ConnectionProvider, useConnection, useLiveState, useOpenedProduct } from './open-product.tsx';
import { OpeningPage } from './opening.tsx';
import type { Panel } from './panel.ts';
import { PlacePage, placeOf } from './places.tsx';
import { loadPlayed } from './played.tsx';
import { changeVisitor } from './product-api.tsx';
import { useTakeBack } from './take-back.tsx';
import { ThreadStrip } from './thread-strip.tsx';
import { TopBar, useTechniqueHere } from './top-bar.tsx';
import { productWords } from './words.ts';

const Cursors = onceSettled(() => import('./cursors.tsx'));
const EntityDrawer = later(() => import('./entity-drawer.tsx'));
const AdvicePanel = later(() => import('./advice-panel.tsx'));
const NameDialog = later(() => import('./name-dialog.tsx'));
const ShareDialog = onDemand(() => import('./share-dialog.tsx'));
const VersionsDialog = onDemand(() => import('./versions-dialog.tsx'));
const GuidePanel = onDemand(() => import('./guide-panel.tsx'));
const Palette = later(() => import('./palette.tsx'));
const PictureDialog = onDemand(() => import('./picture/picture-dialog.tsx'));
const KeysDialog = later(() => import('./keys-dialog.tsx'));

export interface ShellData {
  readonly id: string;
  readonly title: string;
  readonly right: 'edit' | 'view';
  readonly name: string;
}

/** Everything around the pages of a product: opened once, kept while one goes from board to board. */
export function ProductShell({
  id,
  title,
  right,
  name: known,
  setLocale,
}: ShellData & { setLocale: (locale: Locale) => void }) {
  const [name, setName] = useState(known);
  const opened = useOpenedProduct(id, right === 'edit', name);
  const [params, setParams] = useSearchParams();
  const [selection] = useState(() => new Selection());
  const entity = params.get('e');
  const open = useCallback(
    (to: string | null) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          if (to) next.set('e', to);
          else next.delete('e');
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  if (!opened) return <OpeningPage title={title} />;
  return (
    <ConnectionProvider value={opened.connection}>
      <PresenceProvider value={opened.connection.presence}>
        <OpenDoor product={opened.product}>
          <SelectionProvider selection={selection} opened={entity} open={open}>
            <ToastsProvider>
              <EntityActionsProvider>
                <PlayedContext value={loadPlayed}>
                  <Rooms name={name} setName={setName} setLocale={setLocale} entity={entity} title={title} />
                </PlayedContext>
              </EntityActionsProvider>
            </ToastsProvider>
          </SelectionProvider>
        </OpenDoor>
      </PresenceProvider>
    </ConnectionProvider>
  );
}

/** The product, to be changed as long as the door is open: what is written behind a closed one would reach nobody. */
function OpenDoor({ product, children }: { product: OpenProduct; children: ReactNode }) {
  const closed = useLiveState().status === 'refused';
  const value = useMemo(() => (closed ? { ...product, canEdit: false } : product), [product, closed]);
  return <ProductProvider value={value}>{children}</ProductProvider>;
}

// « Later » holds for the visit: a page loaded again does not ask again.
const LATER = 'po-dojo-name-later';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function Rooms({
  name,
  setName,
  setLocale,
  entity,
  title,
}: {
  name: string;
  setName: (name: string) => void;
  setLocale: (locale: Locale) => void;
  entity: string | null;
  title: string;
}) {
  const t = useWords(productWords);
  const ui = useWords(uiWords);
  const technique = useTechniqueHere();
  const locale = useLocale();
  const place = placeOf(useLocation().pathname);
  const { canEdit } = useProduct();
  const { undo, redo } = useTakeBack();
  const { selection } = useSelection();
  useKeptOffline();
  const connection = useConnection();
  const { presence } = connection;
  const [panel, show] = useState<Panel | null>(null);
  const [room, setRoom] = useState<HTMLElement | null>(null);
  const [declined, setDeclined] = useState(() => sessionStorage.getItem(LATER) !== null);
  const close = useCallback(() => show(null), []);

  useEffect(() => {
    presence.at(place);
    selection.clear();
  }, [presence, selection, place]);
  useEffect(
    () => selection.subscribe(() => presence.selected([...selection.ids].slice(0, 20))),
    [presence, selection],
  );
  // Opening something puts its sheet where the guide or the advice was.
  useEffect(() => {
    if (entity) show((now) => (now === 'advice' || now === 'guide' ? null : now));
  }, [entity]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && key === 'k') show((now) => (now === 'palette' ? null : 'palette'));
      else if (command && key === 'z') event.shiftKey ? redo() : undo();
      else if (command && key === 'y') redo();
      else if (event.key === '?' && !isTyping(event.target)) show('keys');
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);

  const speak = useCallback(
    (locale: Locale) =>
      void changeVisitor({ locale })
        .then(() => setLocale(locale))
        .catch(() => {}),
    [setLocale],
  );

  const { ready, status } = useLiveState();
  if (!ready) return <OpeningPage title={title} />;

  const asksName = name === '' && panel === null && canEdit && !declined;
  return (
    <div className="flex h-dvh flex-col print:h-auto">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-card focus:p-2"
      >
        {t.skip}
      </a>
      <TopBar show={show} speak={speak} />
      <ConnectionBanner />
      {!canEdit && status !== 'refused' && (
        <p className="no-print border-line border-b bg-sheet px-4 py-1 text-soft text-sm">{ui.readOnly}</p>
      )}
      <div className="flex min-h-0 flex-1 max-md:flex-col print:block">
        <ThreadStrip />
        <main
          id="content"
          tabIndex={-1}
          className="relative min-h-0 min-w-0 flex-1 overflow-hidden bg-sheet outline-none print:overflow-visible"
        >
          <div ref={setRoom} className="relative h-full print:h-auto">
            <PlacePage place={place} />
            <Suspense>{room && <Cursors place={place} room={room} />}</Suspense>
          </div>
        </main>
        <Suspense>
          {panel === 'guide' && technique ? (
            <GuidePanel technique={technique.id} onClose={close} />
          ) : panel === 'advice' ? (
            <AdvicePanel technique={technique?.id} onClose={close} />
          ) : (
            entity && <EntityDrawer id={entity} />
          )}
        </Suspense>
      </div>
      <Suspense>
        {panel === 'share' && <ShareDialog onClose={close} />}
        {panel === 'versions' && <VersionsDialog onClose={close} />}
        {panel === 'palette' && (
          <Palette onBoard={technique !== undefined} show={show} speak={speak} onClose={close} />
        )}
        {panel === 'keys' && <KeysDialog technique={technique?.id} onClose={close} />}
        {panel === 'picture' && technique && <PictureDialog board={technique.name[locale]} onClose={close} />}
        {(panel === 'name' || asksName) && (
          <NameDialog
            name={name}
            onNamed={(given) => {
              setName(given);
              connection.reconnect();
              close();
            }}
            onClose={() => {
              setDeclined(true);
              sessionStorage.setItem(LATER, '');
              close();
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
