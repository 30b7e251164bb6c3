import { Suspense } from 'react';
import { boardOf } from '#techniques/boards.tsx';
import type { Route } from './+types/board.route.ts';

/** A technique's board on this product. */
export default function BoardPage({ params }: Route.ComponentProps) {
  const Board = boardOf(params.technique);
  if (!Board) throw new Response(null, { status: 404 });
  return (
    <Suspense>
      <Board key={params.technique} />
    </Suspense>
  );
}
