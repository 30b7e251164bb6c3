import { useState } from 'react';
import { together } from '#product/pen.ts';
import { standsFor } from '#product/play/stands-for.ts';
import { Button } from '#ui/button.tsx';
import { inputLook } from '#ui/field.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntity, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { compare, narrowed, type Piece, place, type Range, rival, type Side } from './wall.ts';
import { visionWords } from './words.ts';

/** The card in the group's hands: compared with one ranked card after another until its place is known. */
export function Hand({ play, card, ranked }: { play: string; card: Piece; ranked: readonly Piece[] }) {
  const t = useWords(visionWords);
  const ui = useWords(uiWords);
  const { model, pen } = useProduct();
  const [range, setRange] = useState<Range>({ low: 0, high: ranked.length });
  const [answers, setAnswers] = useState<readonly { other: string; side: Side; why: string }[]>([]);
  const [why, setWhy] = useState('');
  const [tied, setTied] = useState(false);
  // Somebody else may have changed the wall meanwhile: what was asked may no longer fit.
  const bound = { low: Math.min(range.low, ranked.length), high: Math.min(range.high, ranked.length) };
  const other = rival(ranked, bound);
  const of = standsFor(model, card.id);
  const kind = useEntity(of)?.kind;
  const settle = (all: typeof answers, at: number) =>
    together(pen, () => {
      for (const answer of all) compare(pen, play, card.id, answer.side, answer.other, answer.why);
      const below = ranked[at];
      if (below) place(pen, card.id, 'above', below.id);
      else place(pen, card.id, 'below', ranked.at(-1)?.id ?? null);
    });
  const answer = (side: Side) => {
    if (!other) return;
    const all = [...answers, { other: other.id, side, why: why.trim() }];
    const next = narrowed(bound, side);
    setTied(false);
    setWhy('');
    if (rival(ranked, next)) {
      setAnswers(all);
      setRange(next);
    } else settle(all, next.low);
  };
  return (
    <section
      aria-label={t.inHand}
      data-entity={card.id}
      className="grid gap-3 rounded-card border-2 border-thread bg-card p-4 shadow-float"
    >
      <p className="flex items-center gap-2 text-soft text-sm">
        {kind && <KindIcon kind={kind} />} {t.inHand}
      </p>
      <h3 className="wrap-anywhere text-xl">{card.text || ui.untitled}</h3>
      {other ? (
        <>
          <p aria-live="polite" className="text-pretty">
            {t.versus(other.text || ui.untitled)}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" icon="arrow-up" onClick={() => answer('above')}>
              {t.more}
            </Button>
            <Button tone="primary" icon="arrow-down" onClick={() => answer('below')}>
              {t.less}
            </Button>
            <Button tone="quiet" onClick={() => setTied(true)}>
              {t.same}
            </Button>
          </div>
          {tied && (
            <p role="alert" className="text-pretty rounded-control bg-thread-wash px-3 py-2 text-sm">
              {t.tie}
            </p>
          )}
          <input
            value={why}
            maxLength={1000}
            aria-label={t.why}
            placeholder={t.why}
            onChange={(event) => setWhy(event.target.value)}
            className={inputLook}
          />
        </>
      ) : (
        <Button tone="primary" className="justify-self-start" onClick={() => settle(answers, bound.low)}>
          {ranked.length === 0 ? t.placeFirst : t.put}
        </Button>
      )}
    </section>
  );
}
