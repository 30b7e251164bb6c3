import { type FormEvent, useCallback, useRef, useState } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { create, together } from '#product/pen.ts';
import { piecesOf } from '#product/play/games.ts';
import { Button } from '../../button.tsx';
import { inputLook } from '../../field.tsx';
import { useLocale, useWords } from '../../language.tsx';
import { useDerived, useProduct } from '../../product.tsx';
import { EntryCard } from './entry-card.tsx';
import type { LogForm } from './form.tsx';
import { logWords } from './words.ts';

/** A log kept in the field, in the order in which things were noted; made for one thumb on a phone. */
export function FieldLog({ play, form }: { play: string; form: LogForm }) {
  const t = useWords(logWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const entries = useDerived(useCallback((model: LiveModel) => piecesOf(model, play), [play]));
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState(form.sorts?.[0].id ?? 'entry');
  const box = useRef<HTMLTextAreaElement>(null);
  const note = (event?: FormEvent) => {
    event?.preventDefault();
    const lines = typed.split(/\n{2,}/).map((line) => line.trim());
    const said = lines.filter((line) => line !== '');
    if (said.length === 0) return;
    together(pen, () => {
      for (const text of said)
        create(pen, 'piece', {
          play,
          sort,
          text,
          ...(form.at === 'moment' ? { at: pen.now() } : {}),
        });
    });
    setTyped('');
    box.current?.focus();
  };
  return (
    <div className="grid w-full max-w-3xl gap-3">
      {entries.length === 0 && <p className="py-4 text-pretty text-soft">{t.none}</p>}
      <ol aria-label={t.entries} className="grid gap-2.5">
        {entries.map((entry, at) => (
          <EntryCard
            key={entry.id}
            entry={entry}
            form={form}
            before={entries[at - 1]?.id}
            after={entries[at + 1]?.id}
          />
        ))}
      </ol>
      {canEdit && (
        <form
          onSubmit={note}
          className="no-print sticky bottom-0 grid gap-2 rounded-card border border-edge bg-paper p-2.5 shadow-float"
        >
          {form.sorts && form.sorts.length > 1 && (
            <fieldset className="flex flex-wrap gap-1.5">
              <legend className="sr-only">{t.sort}</legend>
              {form.sorts.map((choice) => (
                <button
                  key={choice.id}
                  type="button"
                  aria-pressed={sort === choice.id}
                  onClick={() => setSort(choice.id)}
                  className="tap min-h-7 rounded-full border border-line bg-card px-3 text-sm aria-pressed:border-thread aria-pressed:bg-thread-wash aria-pressed:text-thread"
                >
                  {choice.label[locale]}
                </button>
              ))}
            </fieldset>
          )}
          <div className="flex items-end gap-2">
            <textarea
              ref={box}
              rows={1}
              aria-label={form.what[locale]}
              placeholder={form.what[locale]}
              maxLength={1000}
              value={typed}
              enterKeyHint="send"
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                note();
              }}
              className={`${inputLook} field-sizing-content max-h-40 resize-none`}
            />
            <Button type="submit" tone="primary" disabled={typed.trim() === ''}>
              {t.note}
            </Button>
          </div>
          <p className="text-pretty text-soft text-xs">{t.amongUs}</p>
        </form>
      )}
    </div>
  );
}
