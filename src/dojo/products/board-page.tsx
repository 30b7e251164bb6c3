import { useEffect, useState } from 'react';
import { boards } from '#techniques/boards.tsx';
import { techniques } from '#techniques/index.ts';
import { prepareSheets } from '#techniques/sheets.tsx';
import { whenIdle } from '#ui/idle.tsx';
import { useKeptFocus } from '#ui/kept-focus.tsx';

/** A technique's board on this product. */
export default function BoardPage({ place }: { place: string }) {
  const [Board] = useState(() => boards.of(place));
  useKeptFocus();
  useEffect(() => {
    const kinds = techniques.find(({ id }) => id === place)?.kinds ?? [];
    whenIdle(() => prepareSheets(kinds));
  }, [place]);
  if (!Board) throw new Error(`no board: ${place}`);
  return <Board />;
}

export const prepareBoard = boards.prepare;
