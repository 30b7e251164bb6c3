import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { harvest } from '#product/play/harvest.ts';
import { Button } from '#ui/button.tsx';
import { inputLook } from '#ui/field.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { Became, PieceMenu, type Target } from '#ui/play/became.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { type Piece, REACTIONS, type Reaction, react, tableOf, takeBack } from './tub.ts';
import { tubWords } from './words.ts';

/** The card that is read out, and what people do with it. */
function Now({ piece, left }: { piece: Piece; left: number }) {
  const t = useWords(tubWords);
  const ui = useWords(uiWords);
  const { pen, canEdit } = useProduct();
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const take = (reaction: Reaction) => {
    // A transformation without words would lose the one thing one came for.
    if (reaction === 'transformed' && typed.trim() === '') return box.current?.focus();
    react(pen, piece, reaction, typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const reaction = REACTIONS[Number(event.key) - 1];
    if (!reaction || !canEdit || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    take(reaction);
  };
  return (
    <section
      aria-label={t.now}
      data-entity={piece.id}
      onKeyDown={onKeyDown}
      className="mx-auto grid w-full max-w-2xl gap-4 rounded-card border-2 border-thread bg-card p-5 md:p-8"
    >
      <p className="flex flex-wrap justify-between gap-2 text-soft text-sm">
        <span>{t.watch}</span>
        <span className="tabular">{t.left(left)}</span>
      </p>
      <h3 aria-live="polite" className="text-balance wrap-anywhere text-center text-3xl">
        {piece.text || ui.untitled}
      </h3>
      {canEdit && (
        <>
          <label className="grid gap-1">
            <span className="font-[550] text-sm">{t.transform}</span>
            <textarea
              ref={box}
              rows={2}
              maxLength={1000}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                take('transformed');
              }}
              className={`${inputLook} field-sizing-content resize-none`}
            />
          </label>
          <div className="grid gap-2 sm:grid-cols-2">
            {REACTIONS.map((reaction, at) => (
              <Button
                key={reaction}
                tone={reaction === 'transformed' ? 'primary' : 'plain'}
                aria-keyshortcuts={String(at + 1)}
                onClick={() => take(reaction)}
              >
                {t.reaction[reaction]}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

/** A card that was shown: what people did with it, what they said, what it became. */
function Shown({ piece, became }: { piece: Piece; became: readonly Piece[] }) {
  const t = useWords(tubWords);
  const ui = useWords(uiWords);
  const { pen, canEdit } = useProduct();
  const { open } = useSelection();
  const targetsOf = (one: Piece): readonly Target[] =>
    (['idea', 'creator', 'story'] as const).map((to) => ({
      to,
      take: () => {
        const made = harvest(pen, one.id, to);
        if (made) open(made);
      },
    }));
  const title = piece.text || ui.untitled;
  return (
    <li
      data-entity={piece.id}
      style={hueOf('piece')}
      className="spine grid content-start gap-1.5 rounded-card border border-line bg-card px-3 py-2.5"
    >
      <div className="flex items-start gap-2">
        <h4 className={`min-w-0 grow wrap-anywhere ${became.length > 0 ? 'text-soft' : ''}`}>{title}</h4>
        <PieceMenu
          id={piece.id}
          label={title}
          items={() => [{ label: t.again, icon: 'rotate-ccw', onSelect: () => void takeBack(pen, piece.id) }]}
          targets={targetsOf(piece)}
        />
      </div>
      <p className="text-soft text-sm">{piece.reaction === 'none' ? '' : t.reaction[piece.reaction]}</p>
      {became.map((one) => (
        <div
          key={one.id}
          data-entity={one.id}
          className="flex items-start gap-2 border-thread border-l-2 pl-2"
        >
          <div className="min-w-0 grow">
            <LiveText kind="piece" id={one.id} field="text" label={`${t.transform} (${title})`} multiline />
            <Became id={one.id} />
          </div>
          <PieceMenu id={one.id} label={one.text || ui.untitled} targets={targetsOf(one)} />
        </div>
      ))}
      {(canEdit || piece.why) && (
        <LiveText
          kind="piece"
          id={piece.id}
          field="why"
          label={`${t.why} (${title})`}
          placeholder={t.why}
          className="text-soft text-sm"
        />
      )}
      <Became id={piece.id} />
    </li>
  );
}

/** One card at a time, as if it were quite reasonable; and what came of those before. */
export function Table({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(tubWords);
  const table = useDerived(useCallback((model: LiveModel) => tableOf(model, play.id), [play.id]));
  const none: readonly Piece[] = [];
  return (
    <div className="grid gap-6">
      {table.now ? (
        <Now key={table.now.id} piece={table.now} left={table.waiting - 1} />
      ) : (
        <p className="py-4 text-center text-soft">{t.done}</p>
      )}
      {table.shown.length > 0 && (
        <section aria-label={t.shown} className="grid gap-3">
          <h3 className="text-lg">{t.shown}</h3>
          <ul className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {table.shown.map((piece) => (
              <Shown key={piece.id} piece={piece} became={table.became.get(piece.id) ?? none} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
