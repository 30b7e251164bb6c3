import { useState } from 'react';
import { Button, IconButton } from '../button.tsx';
import { inputLook } from '../field.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../language.tsx';
import type { NotebookHands } from './notebook-api.tsx';
import { playWords } from './words.ts';

/** What observers note while others play. It comes from the server, and only to those who may read it. */
export function NotebookPanel({ hands, closed }: { hands: NotebookHands; closed: boolean }) {
  const t = useWords(playWords);
  const [text, setText] = useState('');
  const { notebook } = hands;
  if (!notebook?.observations) return null;
  const { observations, published, role } = notebook;
  if (published && observations.length === 0) return null;
  const writes = !published && role !== 'player' && role !== null;
  const send = async () => {
    const said = text.trim();
    if (said && (await hands.note(said))) setText('');
  };
  return (
    <section
      aria-label={t.notebook}
      className="grid content-start gap-2 rounded-card border border-edge border-dashed bg-paper p-3"
    >
      <h3 className="flex items-center gap-2 text-base">
        <Icon name="eye" size={16} /> {t.notebook}
      </h3>
      <p className="text-soft text-sm">{published ? t.notebookPublished : t.notebookHidden}</p>
      {writes && (
        <div className="no-print flex items-start gap-2">
          <textarea
            value={text}
            rows={2}
            maxLength={1000}
            aria-label={t.note}
            placeholder={t.note}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void send();
            }}
            className={`${inputLook} field-sizing-content`}
          />
          <Button onClick={() => void send()}>{t.noteIt}</Button>
        </div>
      )}
      {observations.length === 0 && <p className="text-soft text-sm">{t.noObservation}</p>}
      <ul className="grid gap-1.5">
        {observations.map(({ id, by, text: said, mine }) => (
          <li key={id} className="flex items-start gap-2 rounded-control bg-card px-2.5 py-1.5">
            <p className="min-w-0 grow whitespace-pre-line wrap-anywhere">
              {said}
              {by && <span className="block text-soft text-xs">{by}</span>}
            </p>
            {mine && !published && (
              <IconButton icon="x" size={14} label={t.takeBack} onClick={() => void hands.takeBack(id)} />
            )}
          </li>
        ))}
      </ul>
      {role === 'facilitator' && !published && (
        <div className="no-print grid justify-items-start gap-1">
          {closed && (
            <Button small icon="megaphone" onClick={() => void hands.publish()}>
              {t.publish}
            </Button>
          )}
          <p className="text-soft text-xs">{closed ? t.publishHint : t.publishLater}</p>
        </div>
      )}
    </section>
  );
}
