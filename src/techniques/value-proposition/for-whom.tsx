import { useState } from 'react';
import { clamp } from '#core/text.ts';
import { makeSegment, personasOf } from '#product/segments.ts';
import { titleOf } from '#product/title.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Face } from '#ui/face.tsx';
import { inputLook, Labelled } from '#ui/field.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { valueWords } from './words.ts';

/** For whom: a segment that is there, or one made of personas on the spot; `onTake` is told its id. */
export function ForWhom({ onTake, onClose }: { onTake: (segment: string) => void; onClose: () => void }) {
  const t = useWords(valueWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model, pen, undo } = useProduct();
  const personas = useList('persona');
  const segments = useList('segment');
  const served = new Set(useList('proposition').map(({ segment }) => segment));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const free = segments.filter(({ id }) => !served.has(id));
  const picked = personas.filter(({ id }) => chosen.has(id));
  const names = new Intl.ListFormat(locale).format(picked.map((one) => one.name || one.role || ui.untitled));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const take = (segment: () => string) => {
    undo.stopCapturing();
    onTake(segment());
    undo.stopCapturing();
    onClose();
  };
  return (
    <Dialog
      title={t.forWhom}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button
            tone="primary"
            disabled={picked.length === 0 && name.trim() === ''}
            onClick={() =>
              take(() =>
                makeSegment(
                  pen,
                  clamp(name.trim() || names, 160),
                  picked.map(({ id }) => id),
                ),
              )
            }
          >
            {t.start}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-soft">{personas.length === 0 ? t.noPersona : t.forWhomHint}</p>
        {free.length > 0 && (
          <section aria-label={t.orSegment} className="grid gap-1.5">
            <h3 className="text-base">{t.orSegment}</h3>
            <ul className="flex flex-wrap gap-2">
              {free.map((segment) => (
                <li key={segment.id}>
                  <Button icon="users" onClick={() => take(() => segment.id)}>
                    <span className="max-w-72 truncate">
                      {titleOf(segment, model) ||
                        personasOf(model, segment.id)
                          .map((one) => one.name)
                          .join(', ') ||
                        ui.untitled}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {personas.length > 0 && (
          <ul aria-label={t.people} className="flex flex-wrap gap-2">
            {personas.map((persona) => (
              <li key={persona.id}>
                <button
                  type="button"
                  aria-pressed={chosen.has(persona.id)}
                  onClick={() => toggle(persona.id)}
                  className="flex min-h-10 items-center gap-2 rounded-full border border-line py-0.5 pr-3.5 pl-1 hover:bg-sheet aria-pressed:border-thread aria-pressed:bg-thread-wash"
                >
                  <Face id={persona.id} picture={persona.portrait} size={32} />
                  <span className="max-w-48 truncate">{persona.name || persona.role || ui.untitled}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <Labelled label={t.segmentName}>
          {(id) => (
            <input
              id={id}
              value={name}
              maxLength={160}
              placeholder={names || t.segmentNamePlace}
              onChange={(event) => setName(event.target.value)}
              className={inputLook}
            />
          )}
        </Labelled>
      </div>
    </Dialog>
  );
}
