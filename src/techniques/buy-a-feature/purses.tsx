import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { inputLook } from '#ui/field.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { uiWords } from '#ui/words.ts';
import type { Move, Sale } from './use-sale.tsx';
import { marketWords } from './words.ts';

function Give({
  to,
  name,
  most,
  onClose,
  move,
}: {
  to: number;
  name: string;
  most: number;
  onClose: () => void;
  move: (move: Move) => Promise<boolean>;
}) {
  const t = useWords(marketWords);
  const ui = useWords(uiWords);
  const [coins, setCoins] = useState(1);
  const give = async () => {
    if (await move({ kind: 'give', to, coins })) onClose();
  };
  return (
    <Dialog
      title={t.giveTo(name)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button tone="primary" disabled={coins < 1 || coins > most} onClick={() => void give()}>
            {t.give}
          </Button>
        </>
      }
    >
      <label className="grid gap-1">
        {t.giveHowMany}
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          value={coins}
          autoFocus
          onChange={({ target }) => setCoins(Math.round(Number(target.value)))}
          onKeyDown={(event) => event.key === 'Enter' && coins >= 1 && coins <= most && void give()}
          className={`${inputLook} tabular w-28!`}
        />
      </label>
    </Dialog>
  );
}

/** Everybody's purse, one's own first; coins can be given to the others. */
export function Purses({ sale, move }: { sale: Sale; move: (move: Move) => Promise<boolean> }) {
  const t = useWords(marketWords);
  const [giving, setGiving] = useState<{ seat: number; name: string } | null>(null);
  const mine = sale.purses.find(({ seat }) => seat === sale.seat);
  const others = sale.purses.filter((purse) => purse !== mine);
  const canGive = !sale.closed && sale.role === 'player' && (mine?.coins ?? 0) > 0;
  return (
    <section aria-label={t.purses} className="flex flex-wrap items-center gap-2">
      {mine && (
        <p
          aria-live="polite"
          className="flex items-center gap-2 rounded-card border border-thread bg-thread-wash px-3 py-1.5"
        >
          <Icon name="coins" size={18} />
          <span>
            {t.yourPurse} <b className="tabular font-[650] text-lg">{t.coins(mine.coins)}</b>
          </span>
        </p>
      )}
      <ul className="flex flex-wrap gap-1.5">
        {others.map(({ seat, name, coins }) => (
          <li
            key={seat}
            className="flex items-center gap-1 rounded-control border border-line bg-card pl-2.5 text-sm"
          >
            <span className="py-1 pr-2">
              {name || '…'} <span className="tabular text-soft">{t.coins(coins)}</span>
            </span>
            {canGive && (
              <button
                type="button"
                aria-label={t.giveTo(name || '…')}
                title={t.giveTo(name || '…')}
                onClick={() => setGiving({ seat, name: name || '…' })}
                className="tap grid size-7 place-items-center rounded-control text-soft hover:bg-sheet hover:text-ink"
              >
                <Icon name="gift" size={15} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {giving && mine && (
        <Give
          to={giving.seat}
          name={giving.name}
          most={mine.coins}
          move={move}
          onClose={() => setGiving(null)}
        />
      )}
    </section>
  );
}
