import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useCalm, useProduct } from '#ui/product.tsx';
import { EmptyMap } from './empty-map.tsx';
import { NO_FILTER } from './filter.ts';
import { Hand } from './hand.ts';
import { LiveMap } from './live-map.ts';
import { ZOOMS, type Zoom } from './look.ts';
import { useMapActions } from './map-actions.tsx';
import {
  FoldsProvider,
  LookProvider,
  type MapTools,
  SumsProvider,
  ToolsProvider,
  useShape,
} from './map-context.tsx';
import { MapGrid } from './map-grid.tsx';
import { useOwnView } from './own-view.tsx';
import { rollUp } from './rollup.ts';
import { Sight } from './sight.tsx';
import { Toolbar } from './toolbar.tsx';
import { useLookFor, useRoom, useShown } from './use-look.tsx';
import { usePaper } from './use-paper.tsx';
import type { Ground } from './walk.ts';
import './story-map.css';

const MapList = lazy(() => import('./map-list.tsx'));
const MoveDialog = lazy(() => import('./move-dialog.tsx'));

/** Up to so many stories everything is drawn at once; beyond, what is in sight. */
const WHOLE = 250;

const narrow = () => matchMedia('(width < 48rem)');
const onNarrow = (listener: () => void) => {
  const media = narrow();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};
const useNarrow = (): boolean =>
  useSyncExternalStore(
    onNarrow,
    () => narrow().matches,
    () => false,
  );

export default function Board() {
  const { model, canEdit } = useProduct();
  const map = useMemo(() => new LiveMap(model), [model]);
  useEffect(() => map.follow(), [map]);
  const shape = useShape(map);
  const sums = useCalm(rollUp);
  const phone = useNarrow();
  const Sheets = usePaper();

  const [filter, setFilter] = useState(NO_FILTER);
  const calm = useDeferredValue(filter);
  useEffect(() => map.look(calm), [map, calm]);

  const [{ zoom, folded: bands }, see] = useOwnView();
  const zoomTo = useCallback((to: Zoom) => see(() => ({ zoom: to })), [see]);
  const zoomBy = useCallback(
    (by: 1 | -1) => see((now) => ({ zoom: ZOOMS[ZOOMS.indexOf(now.zoom) - by] ?? now.zoom })),
    [see],
  );
  const folded = useMemo<ReadonlySet<string>>(() => new Set(bands), [bands]);
  const folds = useMemo(
    () => ({
      folded,
      toggle: (band: string) =>
        see((now) => ({
          folded: now.folded.includes(band)
            ? now.folded.filter((one) => one !== band)
            : [...now.folded, band],
        })),
    }),
    [folded, see],
  );

  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [asked, ask] = useState<readonly string[] | null>(null);

  const ground = useMemo<Ground>(
    () => ({
      get shape() {
        return map.shape;
      },
      ids: (key) => map.ids(key),
      cellOf: (id) => map.cellOf(id),
      collapsed: folded,
      canEdit,
    }),
    [map, folded, canEdit],
  );
  const hand = useMemo(() => new Hand(), []);
  const actions = useMapActions(map, hand, ground, scroller, ask);
  const whole = sums.stories <= WHOLE;
  const sight = useMemo(() => new Sight(whole), [whole]);
  const tools = useMemo<MapTools>(
    () => ({ map, hand, sight, actions, canEdit }),
    [map, hand, sight, actions, canEdit],
  );

  const empty = shape.columns.length === 0 && shape.bands.length === 1 && filter === NO_FILTER;
  const room = useRoom(scroller, !empty && !phone);
  const look = useLookFor(zoom, room, map, folded);
  const shown = useShown(map);

  return (
    <ToolsProvider value={tools}>
      <LookProvider value={look}>
        <SumsProvider value={sums}>
          <FoldsProvider value={folds}>
            {empty ? (
              <EmptyMap />
            ) : (
              <section className={`flex h-full flex-col ${Sheets ? 'print:hidden' : ''}`}>
                <Toolbar
                  filter={filter}
                  look={setFilter}
                  shown={shown}
                  search={search}
                  {...(phone ? {} : { zoom, zoomTo })}
                />
                {phone ? (
                  <Suspense>
                    <MapList scroller={scroller} />
                  </Suspense>
                ) : (
                  <MapGrid
                    scroller={scroller}
                    grid={grid}
                    ground={ground}
                    zoomBy={zoomBy}
                    search={() => search.current?.focus()}
                  />
                )}
              </section>
            )}
            {Sheets && <Sheets map={map} />}
            <Suspense>{asked && <MoveDialog ids={asked} onClose={() => ask(null)} />}</Suspense>
          </FoldsProvider>
        </SumsProvider>
      </LookProvider>
    </ToolsProvider>
  );
}
