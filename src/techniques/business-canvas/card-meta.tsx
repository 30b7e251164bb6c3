import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { personasOf } from '#product/segments.ts';
import { titleOf } from '#product/title.ts';
import { Face } from '#ui/face.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useDerived, useEntity, useEntityOf, useProduct } from '#ui/product.tsx';
import { isMoney } from './blocks.ts';
import { money } from './money.ts';
import { canvasWords } from './words.ts';

/** The faces that stand for a segment. */
function Faces({ segment }: { segment: string }) {
  const personas = useDerived(useCallback((at: LiveModel) => personasOf(at, segment), [segment]));
  if (personas.length === 0) return null;
  return (
    <>
      {personas.map(({ id, name, role, portrait }) => (
        <span key={id} className="inline-flex items-center gap-1">
          <Face id={id} picture={portrait} size={16} />
          {name || role}
        </span>
      ))}
    </>
  );
}

/** For whom a value proposition is. */
function ForWhom({ proposition }: { proposition: EntityOf<'proposition'> }) {
  const t = useWords(canvasWords);
  const { model } = useProduct();
  const whom = useEntity(proposition.segment);
  // The mark of its segment says it already, and a proposition without a name bears theirs.
  if (whom?.kind === 'segment' || (whom && proposition.title.trim() === '')) return null;
  return <span>{whom ? t.forWhom(titleOf(whom, model)) : t.nobodyYet}</span>;
}

/** What something costs or brings, and a way to say it. */
function Amount({ item, onAsk }: { item: EntityOf<'canvasItem'>; onAsk: (id: string) => void }) {
  const t = useWords(canvasWords);
  const locale = useLocale();
  const { canEdit } = useProduct();
  const canvas = useEntityOf('canvas', item.canvas);
  if (!isMoney(item.area) || !canvas) return null;
  const said =
    item.amount === null
      ? t.unsaid
      : `${money(locale, item.amount, canvas.currency)} ${t.each[item.every] ?? ''}`;
  if (!canEdit) return item.amount === null ? null : <span className="tabular text-ink">{said}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      title={t.amountOf(item.text)}
      aria-label={`${said}, ${t.amountOf(item.text)}`}
      onClick={() => onAsk(item.id)}
      className={`tap tabular rounded-full border px-2 ${item.amount === null ? 'border-edge border-dashed text-soft' : 'border-line bg-sheet text-ink'} hover:border-edge`}
    >
      {said}
    </button>
  );
}

/** The quiet line of a card of the canvas. */
export function CardMeta({ id, onAsk }: { id: string; onAsk: (id: string) => void }) {
  const entity = useEntity(id);
  if (entity?.kind === 'segment') return <Faces segment={id} />;
  if (entity?.kind === 'proposition') return <ForWhom proposition={entity} />;
  return entity?.kind === 'canvasItem' ? <Amount item={entity} onAsk={onAsk} /> : null;
}
