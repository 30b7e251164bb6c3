import { Suspense, useState } from 'react';
import { isTechnique } from '#techniques/index.ts';
import { arriving } from '#ui/arriving.tsx';
import { Usable } from '#ui/idle.tsx';
import { withWholeLook } from '#ui/whole-look.tsx';

const BOARD = 'board';
const board = () => import('./board-page.tsx');

const pages = arriving<{ place: string }>({
  home: () => import('./home-page.tsx'),
  thread: withWholeLook(() => import('./thread-page.tsx')),
  games: withWholeLook(() => import('./games-page.tsx')),
  [BOARD]: withWholeLook(board),
});

const pageOf = (place: string): string => (isTechnique(place) ? BOARD : place);

/** What presence calls the place that an address names. */
export const placeOf = (pathname: string): string => pathname.split('/')[3] || 'home';

export const isPlace = (place: string): boolean =>
  isTechnique(place) || (place !== BOARD && pages.of(place) !== null);

/** Loads what a place needs, so that who goes there need not wait. What fails is asked for again on arrival. */
export const preparePlace = (place: string): void => {
  pages.prepare(pageOf(place)).catch(() => {});
  if (isTechnique(place))
    board()
      .then(({ prepareBoard }) => prepareBoard(place))
      .catch(() => {});
};

function Arrived({ place }: { place: string }) {
  const [Page] = useState(() => pages.of(pageOf(place)));
  if (!Page) throw new Error(`no place: ${place}`);
  return <Page place={place} />;
}

/** The page of a place. */
export function PlacePage({ place }: { place: string }) {
  return (
    <Suspense key={place}>
      <Arrived place={place} />
      <Usable />
    </Suspense>
  );
}
