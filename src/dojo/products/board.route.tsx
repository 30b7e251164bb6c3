import { Suspense, useEffect } from 'react';
import { boardOf } from '#techniques/boards.tsx';
import { techniques } from '#techniques/index.ts';
import { prepareSheets } from '#techniques/sheets.tsx';
import { Usable, whenIdle } from '#ui/idle.tsx';
import type { Route } from './+types/board.route.ts';

/** A technique's board on this product. */
export default function BoardPage({ params }: Route.ComponentProps) {
  const { technique } = params;
  const Board = boardOf(technique);
  useEffect(() => {
    const kinds = techniques.find(({ id }) => id === technique)?.kinds ?? [];
    whenIdle(() => prepareSheets(kinds));
  }, [technique]);
  if (!Board) throw new Response(null, { status: 404 });
  return (
    <Suspense>
      <Board key={technique} />
      <Usable />
    </Suspense>
  );
}
