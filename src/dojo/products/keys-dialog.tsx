import { useEffect, useState } from 'react';
import type { BoardKey } from '#techniques/board-key.ts';
import { boardKeysOf } from '#techniques/board-keys.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { menuWords } from './menu-words.ts';
import { paletteWords } from './palette-words.ts';
import { productWords } from './words.ts';

function KeyTable({ heading, rows }: { heading: string; rows: readonly { keys: string; does: string }[] }) {
  return (
    <section className="pb-3">
      <h3 className="pb-1 text-base">{heading}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {rows.map(({ keys, does }) => (
          <div key={keys + does} className="contents">
            <dt>
              <kbd className="rounded-control border border-line bg-sheet px-1.5 py-0.5 font-text text-sm">
                {keys}
              </kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The keys of this board, and those that work everywhere. */
export default function KeysDialog({
  technique,
  onClose,
}: {
  technique: string | undefined;
  onClose: () => void;
}) {
  const t = useWords(productWords);
  const menu = useWords(menuWords);
  const own = useWords(paletteWords);
  const locale = useLocale();
  const [board, setBoard] = useState<readonly BoardKey[]>([]);
  useEffect(() => {
    if (technique) boardKeysOf(technique).then(setBoard);
  }, [technique]);
  return (
    <Dialog title={menu.keys} onClose={onClose}>
      {board.length > 0 && (
        <KeyTable
          heading={own.keysHere}
          rows={board.map(({ keys, does }) => ({ keys, does: does[locale] }))}
        />
      )}
      <KeyTable
        heading={own.keysEverywhere}
        rows={[
          { keys: 'Ctrl K', does: own.keyPalette },
          { keys: 'Ctrl Z', does: t.keyUndo },
          { keys: 'Ctrl ⇧ Z', does: t.keyRedo },
          { keys: '?', does: own.keyHelp },
        ]}
      />
    </Dialog>
  );
}
