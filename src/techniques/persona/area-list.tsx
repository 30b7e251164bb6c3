import { useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { pastedLines } from '#product/paste.ts';
import { change, create, move, remove, together } from '#product/pen.ts';
import { EditorMark } from '#ui/editor-mark.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { Icon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import type { Area } from './areas.ts';
import { personaWords } from './words.ts';

type Note = EntityOf<'note'>;

interface StatementProps {
  note: Note;
  fresh: boolean;
  onEnter: () => void;
  onEmpty: () => void;
  onPasteLines: (text: string) => void;
  onNudge: (by: 1 | -1) => void;
}

/** One statement: a dotted mark while it is believed, a full one once somebody knows it from somewhere. */
function Statement({ note, fresh, onEnter, onEmpty, onPasteLines, onNudge }: StatementProps) {
  const t = useWords(personaWords);
  const ui = useWords(uiWords);
  const { pen, canEdit } = useProduct();
  const editor = useEditor(note.id);
  const known = note.standing === 'evidence';
  const standing = known ? ui.evidence : ui.assumption;
  return (
    <li
      data-entity={note.id}
      style={{ ...hueOf('note'), ...(editor ? { outline: `2px solid ${editor.colour}` } : {}) }}
      className={`group/card relative rounded-r-control bg-card py-1 pr-1 ${known ? 'spine' : 'spine-dotted'}`}
    >
      <EditorMark editor={editor} />
      <div className="flex items-start gap-1 pl-1">
        <button
          type="button"
          disabled={!canEdit}
          title={t.mark(standing)}
          aria-label={t.mark(standing)}
          onClick={() => change(pen, 'note', note.id, { standing: known ? 'assumption' : 'evidence' })}
          className="tap mt-px grid size-6 shrink-0 place-items-center rounded-control hover:bg-sheet"
        >
          <span className={`size-3 rounded-full border-2 border-hue ${known ? 'bg-hue' : 'border-dotted'}`} />
        </button>
        <LiveText
          kind="note"
          id={note.id}
          field="text"
          label={t.statement}
          autoFocus={fresh}
          onEnter={onEnter}
          onPasteLines={onPasteLines}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && event.currentTarget.value === '') {
              event.preventDefault();
              onEmpty();
            } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
              event.preventDefault();
              onNudge(event.key === 'ArrowUp' ? -1 : 1);
            }
          }}
          className="py-0.5"
        />
        <EntityMenu id={note.id} />
      </div>
      {known && (
        <div className="pl-8">
          <LiveText
            kind="note"
            id={note.id}
            field="source"
            label={t.source}
            placeholder={t.source}
            className="text-soft text-sm italic"
          />
        </div>
      )}
    </li>
  );
}

/** An area of a persona's fiche: its statements in order. */
export function AreaList({ persona, area, notes }: { persona: string; area: Area; notes: readonly Note[] }) {
  const t = useWords(personaWords);
  const { pen, canEdit } = useProduct();
  const [fresh, setFresh] = useState<string | null>(null);
  const add = (after?: string, text = '') =>
    create(pen, 'note', { subject: persona, area, text }, after ? { after } : undefined);
  const paste = (note: Note, text: string) =>
    together(pen, () => {
      const [first = '', ...rest] = pastedLines(text).lines;
      change(pen, 'note', note.id, { text: note.text + first });
      let last = note.id;
      for (const line of rest) last = add(last, line);
    });
  const nudge = (at: number, by: 1 | -1) => {
    const other = notes[at + by];
    if (other) move(pen, notes[at]!.id, by === 1 ? { after: other.id } : { before: other.id });
  };
  return (
    <section className="grid content-start gap-1.5" aria-label={t.areas[area]}>
      <h2 className="text-base">{t.areas[area]}</h2>
      <ul className="grid gap-1">
        {notes.map((note, at) => (
          <Statement
            key={note.id}
            note={note}
            fresh={fresh === note.id}
            onEnter={() => setFresh(add(note.id))}
            onEmpty={() => {
              remove(pen, [note.id]);
              setFresh(notes[at - 1]?.id ?? null);
            }}
            onPasteLines={(text) => paste(note, text)}
            onNudge={(by) => nudge(at, by)}
          />
        ))}
      </ul>
      {canEdit && (
        <button
          type="button"
          onClick={() => setFresh(add(notes.at(-1)?.id))}
          aria-label={t.addTo(t.areas[area])}
          className="no-print flex min-h-7 items-start gap-1.5 rounded-control px-1 py-0.5 text-left text-soft text-sm hover:bg-sheet hover:text-ink"
        >
          <Icon name="plus" size={15} className="mt-0.5" />
          {notes.length === 0 ? t.areaHints[area] : ''}
        </button>
      )}
    </section>
  );
}
