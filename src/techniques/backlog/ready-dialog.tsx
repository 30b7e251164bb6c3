import type { LiveModel } from '#product/live-model.ts';
import { changeProduct } from '#product/pen.ts';
import { FIRST_READY, READY_CHECKS, type ReadyItem } from '#product/ready.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { inputLook } from '#ui/field.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { backlogWords } from './words.ts';

const definitionOf = (model: LiveModel): readonly ReadyItem[] => model.product.definitionOfReady;

/** Moves a line one place; the same lines at the ends. */
const swapped = (list: readonly ReadyItem[], id: string, by: -1 | 1): readonly ReadyItem[] => {
  const at = list.findIndex((item) => item.id === id);
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((item, index) => (index === at ? other : index === at + by ? one : item));
};

/** The team's definition of ready: lines the model checks by itself, and lines people tick. */
export default function ReadyDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(backlogWords);
  const { pen, canEdit } = useProduct();
  const items = useDerived(definitionOf);
  /** What others did since this was drawn stays. */
  const write = (to: (now: readonly ReadyItem[]) => readonly ReadyItem[]) =>
    changeProduct(pen, { definitionOfReady: to(definitionOf(pen.model)) });
  const unused = READY_CHECKS.filter((check) => !items.some((item) => item.check === check));
  const add = (item: Omit<ReadyItem, 'id'>) =>
    write((now) => [...now, { id: item.check ?? pen.newId(), ...item }]);
  return (
    <Dialog
      title={t.definition}
      onClose={onClose}
      foot={
        <Button tone="primary" onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      <p className="mb-3 text-pretty text-soft">{t.definitionHint}</p>
      <ol className="grid gap-1.5">
        {items.map((item, at) => (
          <li key={item.id} className="flex items-center gap-1">
            <span
              title={item.check ? t.automatic : t.byHand}
              className={item.check ? 'text-good' : 'text-soft'}
            >
              <Icon name={item.check ? 'sparkles' : 'check'} size={16} />
              <span className="sr-only">{item.check ? t.automatic : t.byHand}</span>
            </span>
            <input
              aria-label={t.ownLine}
              placeholder={item.check ? t.checks[item.check] : t.ownLine}
              value={item.text}
              maxLength={300}
              readOnly={!canEdit}
              onChange={(event) =>
                write((now) =>
                  now.map((one) => (one.id === item.id ? { ...one, text: event.target.value } : one)),
                )
              }
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                event.preventDefault();
                const by = event.key === 'ArrowUp' ? -1 : 1;
                write((now) => swapped(now, item.id, by));
              }}
              className={`${inputLook} min-w-0 ${item.check ? 'placeholder:text-ink!' : ''}`}
            />
            {canEdit && (
              <>
                <IconButton
                  icon="arrow-up"
                  size={16}
                  label={t.upLine}
                  disabled={at === 0}
                  onClick={() => write((now) => swapped(now, item.id, -1))}
                />
                <IconButton
                  icon="arrow-down"
                  size={16}
                  label={t.downLine}
                  disabled={at === items.length - 1}
                  onClick={() => write((now) => swapped(now, item.id, 1))}
                />
                <IconButton
                  icon="trash"
                  size={16}
                  label={t.removeLine}
                  onClick={() => write((now) => now.filter(({ id }) => id !== item.id))}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {items.length === 0 && <p className="text-soft">{t.noLines}</p>}
      {canEdit && (
        <div className="mt-4 flex flex-wrap gap-1.5">
          <Button small icon="plus" onClick={() => add({ check: null, text: '' })}>
            {t.addLine}
          </Button>
          {unused.map((check) => (
            <Button key={check} small icon="sparkles" onClick={() => add({ check, text: '' })}>
              {t.checks[check]}
            </Button>
          ))}
          <Button small tone="quiet" icon="rotate-ccw" onClick={() => write(() => FIRST_READY)}>
            {t.backToFirst}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
