import { titleOf } from '#product/title.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntity, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import type { Fit } from './fit.ts';
import { answerAnew, switchAnswer } from './hand.ts';
import { ANSWER_TO, ASKED_BY, isAnswer, isAsked } from './lists.ts';
import { valueWords } from './words.ts';

/** What a card may be tied to, each with a box: the keyboard's way to draw threads. */
export function TieDialog({ fit, id, onClose }: { fit: Fit; id: string; onClose: () => void }) {
  const t = useWords(valueWords);
  const ui = useWords(uiWords);
  const { model, pen } = useProduct();
  const entity = useEntity(id);
  const kind = entity?.kind ?? '';
  if (!entity || !(isAsked(kind) || isAnswer(kind))) return null;
  const facing = isAsked(kind) ? fit.map[ANSWER_TO[kind]] : fit.profile[ASKED_BY[kind]];
  const tied = (isAsked(kind) ? fit.answersOf : fit.askedOf).get(id) ?? [];
  const title = titleOf(entity, model) || ui.untitled;
  return (
    <Dialog
      title={t.tie[kind]}
      onClose={onClose}
      foot={
        <>
          {isAsked(kind) && (
            <Button icon="plus" onClick={() => answerAnew(pen, fit, kind, id)}>
              {t.tieNew[kind]}
            </Button>
          )}
          <Button tone="primary" onClick={onClose}>
            {t.done}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-soft">{t.tieTitle(title)}</p>
      {facing.length === 0 && <p>{t.tieNone}</p>}
      <ul className="grid gap-0.5">
        {facing.map((other) => (
          <li key={other.id}>
            <label className="flex min-h-9 cursor-pointer items-start gap-2.5 rounded-control px-2 py-1.5 hover:bg-sheet">
              <input
                type="checkbox"
                className="mt-1 size-4 shrink-0"
                checked={tied.includes(other.id)}
                onChange={() =>
                  isAsked(kind) ? switchAnswer(pen, id, other.id) : switchAnswer(pen, other.id, id)
                }
              />
              <span className="min-w-0 wrap-anywhere">{titleOf(other, model) || ui.untitled}</span>
              {other.weight !== null && (
                <span className="ml-auto tabular text-soft text-sm">{t.weight(other.weight)}</span>
              )}
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
