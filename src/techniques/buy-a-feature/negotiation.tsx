import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import { inputLook } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { uiWords } from '#ui/words.ts';
import type { Move, Sale, SaleLine } from './use-sale.tsx';
import { marketWords } from './words.ts';

interface NegotiationProps {
  sale: Sale;
  titleOfPiece: (piece: string | null) => string;
  /** The card one argues about; null for all. */
  about: string | null;
  setAbout: (piece: string | null) => void;
  move: (move: Move) => Promise<boolean>;
}

/** What was said and moved, the newest at the bottom; what one says here is kept with the purchase. */
export function Negotiation({ sale, titleOfPiece, about, setAbout, move }: NegotiationProps) {
  const t = useWords(marketWords);
  const ui = useWords(uiWords);
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const last = sale.lines.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what brings the end into view
  useLayoutEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [last]);
  useLayoutEffect(() => {
    if (about) input.current?.focus();
  }, [about]);
  const speaks = !sale.closed && (sale.role === 'player' || sale.role === 'facilitator');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const text = typed.trim();
    if (text === '') return;
    if (await move({ kind: 'say', text, ...(about ? { piece: about } : {}) })) {
      setTyped('');
      setAbout(null);
    }
  };
  const nameOf = (seat: number | null) => sale.purses.find((purse) => purse.seat === seat)?.name || '…';
  const tell = ({ kind, coins, piece, to }: SaleLine): string => {
    if (kind === 'close') return t.line.close;
    if (kind === 'release') return t.line.release(titleOfPiece(piece));
    if (kind === 'give') return t.line.give(coins ?? 0, nameOf(to));
    return kind === 'say' ? '' : t.line[kind](coins ?? 0, titleOfPiece(piece));
  };
  return (
    <section aria-label={t.talk} className="flex min-h-0 flex-col rounded-card border border-line bg-paper">
      <h3 className="border-line border-b px-3 py-2 text-base">{t.talk}</h3>
      <ol
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
        tabIndex={0}
        aria-live="polite"
        className="grid max-h-80 min-h-24 content-start gap-1.5 overflow-y-auto px-3 py-2 text-sm lg:max-h-[60vh] print:max-h-none"
      >
        {sale.lines.length === 0 && <li className="text-soft">{t.nothingSaid}</li>}
        {sale.lines.map((line) => (
          <li key={line.id} className={line.kind === 'say' ? '' : 'text-soft'}>
            <b className="font-[650]">{line.by || '…'}</b>{' '}
            {line.kind === 'say' ? (
              <>
                {line.piece && <span className="text-soft">{t.about(titleOfPiece(line.piece))} </span>}
                <span className="block whitespace-pre-line wrap-anywhere">{line.text}</span>
              </>
            ) : (
              tell(line)
            )}
          </li>
        ))}
      </ol>
      {speaks && (
        <form
          onSubmit={(event) => void send(event)}
          className="no-print grid gap-1.5 border-line border-t p-2"
        >
          {about && (
            <p className="flex items-center justify-between gap-2 text-sm">
              <span className="truncate">{t.argueFor(titleOfPiece(about))}</span>
              <IconButton icon="x" size={14} label={ui.cancel} onClick={() => setAbout(null)} />
            </p>
          )}
          <div className="flex gap-1.5">
            <input
              ref={input}
              aria-label={about ? t.argueFor(titleOfPiece(about)) : t.talk}
              placeholder={t.talkHint}
              maxLength={1000}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              className={inputLook}
            />
            <Button type="submit" disabled={typed.trim() === ''}>
              {t.send}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
