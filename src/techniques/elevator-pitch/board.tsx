import { useState } from 'react';
import type { EntityOf, FieldsOf } from '#product/kinds/index.ts';
import { change, create } from '#product/pen.ts';
import { promote } from '#product/promote.ts';
import { spokenSeconds } from '#product/speech.ts';
import { Button } from '#ui/button.tsx';
import { EditorMark } from '#ui/editor-mark.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { Labelled, TextField } from '#ui/field.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { PersonaField } from '#ui/persona-field.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { ExampleButton } from '../example-button.tsx';
import technique from './index.ts';
import { Rehearsal } from './rehearsal.tsx';
import { pitchSentence, SLOTS } from './sentence.ts';
import { SentenceView } from './sentence-view.tsx';
import { isTaken } from './take.ts';
import { TakeFrom } from './take-from.tsx';
import { pitchWords } from './words.ts';

const MINUTE = 60;

function SpokenTime({ pitch }: { pitch: EntityOf<'pitch'> }) {
  const t = useWords(pitchWords);
  const { model } = useProduct();
  const seconds = spokenSeconds(pitchSentence(pitch, model), pitch.language);
  const long = seconds > MINUTE;
  return (
    <p className={`flex items-center gap-2 text-sm ${long ? 'text-thread' : 'text-soft'}`}>
      <span aria-hidden="true" className="h-1.5 w-20 overflow-hidden rounded-full bg-line">
        <span
          className={`block h-full origin-left ${long ? 'bg-thread' : 'bg-good'}`}
          style={{ transform: `scaleX(${Math.min(1, seconds / MINUTE)})` }}
        />
      </span>
      <span className="tabular">{t.seconds(seconds)}</span>
      {long && t.tooLong}
    </p>
  );
}

function Variant({
  pitch,
  place,
  fresh,
  onRehearse,
}: {
  pitch: EntityOf<'pitch'>;
  /** What it is called while it has no name. */
  place: string;
  /** Just begun here: one goes on by writing. */
  fresh: boolean;
  onRehearse: () => void;
}) {
  const t = useWords(pitchWords);
  const { model, pen, canEdit } = useProduct();
  const say = useSay();
  const editor = useEditor(pitch.id);
  const { id } = pitch;
  const duplicate = () => {
    const { id: _id, kind: _kind, order: _order, createdAt: _at, createdBy: _by, ...fields } = pitch;
    create(pen, 'pitch', fields, { after: id });
  };
  return (
    <article
      data-entity={id}
      aria-label={pitch.title || place}
      style={editor ? { outline: `2px solid ${editor.colour}` } : undefined}
      className="@container relative grid min-w-0 grid-cols-1 grid-rows-[auto_auto_1fr] gap-4 rounded-card border border-line bg-card p-5 md:p-6"
    >
      <EditorMark editor={editor} />
      <header className="grid grid-cols-1">
        <div className="flex items-start gap-2">
          <span className="mt-1">
            <KindIcon kind="pitch" size={18} />
          </span>
          <LiveText
            kind="pitch"
            id={id}
            field="title"
            label={t.variant}
            placeholder={place}
            className="font-[650]"
          />
          <select
            aria-label={t.language}
            disabled={!canEdit}
            value={pitch.language}
            onChange={(event) => change(pen, 'pitch', id, { language: event.target.value as 'fr' | 'en' })}
            className="no-print min-h-7 rounded-control border border-line bg-card px-1 text-sm"
          >
            <option value="fr">{t.french}</option>
            <option value="en">{t.english}</option>
          </select>
          <EntityMenu
            id={id}
            items={canEdit ? [{ label: t.duplicate, icon: 'copy', onSelect: duplicate }] : []}
          />
        </div>
        <div className="no-print">
          <TakeFrom pitch={id} slot="title" />
        </div>
      </header>
      <div className="grid grid-cols-1 content-between gap-3 rounded-card bg-sheet p-4">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, this is a sentence */}
        <div role="group" aria-label={t.sentence}>
          <SentenceView pitch={pitch} />
        </div>
        <footer className="no-print flex flex-wrap items-center gap-x-3 gap-y-1">
          <SpokenTime pitch={pitch} />
          <span className="ml-auto flex gap-1">
            <Button
              small
              tone="quiet"
              icon="copy"
              onClick={() =>
                navigator.clipboard.writeText(pitchSentence(pitch, model)).then(() => say(t.copied))
              }
            >
              {t.copySentence}
            </Button>
            <Button small icon="clock" onClick={onRehearse}>
              {t.rehearse}
            </Button>
          </span>
        </footer>
      </div>
      <div className="no-print grid grid-cols-1 content-start items-start gap-x-5 gap-y-3 @3xl:grid-cols-2">
        {SLOTS.map((slot) =>
          slot === 'target' ? (
            <Labelled key={slot} label={t.target} hint={t.targetHint}>
              {(inputId) => (
                <PersonaField kind="pitch" id={id} label={t.target} inputId={inputId} autoFocus={fresh} />
              )}
            </Labelled>
          ) : (
            <div key={slot} className="min-w-0">
              <TextField
                kind="pitch"
                id={id}
                field={slot as keyof FieldsOf<'pitch'> & string}
                label={t[slot]}
                placeholder={t[`${slot}Hint`]}
              />
              {isTaken(slot) && <TakeFrom pitch={id} slot={slot} />}
            </div>
          ),
        )}
      </div>
    </article>
  );
}

/** Moore's seven slots as one live sentence, variants side by side. */
export default function Board() {
  const t = useWords(pitchWords);
  const locale = useLocale();
  const { model, pen, canEdit } = useProduct();
  const pitches = useList('pitch');
  const [rehearsed, setRehearsed] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const begin = () => {
    const idea = model.list('idea')[0];
    setFresh(
      idea
        ? promote(pen, idea.id, 'pitch', { language: locale })
        : create(pen, 'pitch', { language: locale, product: model.product.title.slice(0, 120) }),
    );
  };
  if (pitches.length === 0)
    return (
      <EmptyBoard
        question={technique.question[locale]}
        actions={
          canEdit && (
            <>
              <Button tone="primary" icon="plus" onClick={begin}>
                {t.begin}
              </Button>
              <ExampleButton technique={technique} />
            </>
          )
        }
      >
        {t.teach}
      </EmptyBoard>
    );
  const pitch = pitches.find(({ id }) => id === rehearsed);
  return (
    <div className="h-full overflow-y-auto print:h-auto">
      <div className="mx-auto grid max-w-[1500px] grid-cols-[repeat(auto-fit,minmax(min(100%,400px),1fr))] items-start gap-5 px-3 py-5 md:p-8">
        {pitches.map((one, at) => (
          <Variant
            key={one.id}
            pitch={one}
            place={pitches.length > 1 ? t.variantPlace(at + 1) : t.alone}
            fresh={one.id === fresh}
            onRehearse={() => setRehearsed(one.id)}
          />
        ))}
      </div>
      {canEdit && (
        <div className="no-print flex justify-center pb-10">
          <Button
            tone="quiet"
            icon="plus"
            onClick={() =>
              setFresh(create(pen, 'pitch', { language: locale, product: pitches[0]?.product ?? '' }))
            }
          >
            {t.add}
          </Button>
        </div>
      )}
      {pitch && <Rehearsal pitch={pitch} onClose={() => setRehearsed(null)} />}
    </div>
  );
}
