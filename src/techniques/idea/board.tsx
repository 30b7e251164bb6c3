import { create } from '#product/pen.ts';
import { Button } from '#ui/button.tsx';
import { EditorMark } from '#ui/editor-mark.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { useEntityActions } from '#ui/entity-actions.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { ExampleButton } from '../example-button.tsx';
import technique from './index.ts';
import { ideaWords } from './words.ts';

const QUESTIONS = ['need', 'forWhom', 'context', 'change', 'constraints'] as const;
const BECOMES = ['pitch', 'persona', 'goal'] as const;

function IdeaSheet({ id }: { id: string }) {
  const t = useWords(ideaWords);
  const { canEdit } = useProduct();
  const { promoteEntity } = useEntityActions();
  const editor = useEditor(id);
  return (
    <article
      data-entity={id}
      style={editor ? { outline: `2px solid ${editor.colour}` } : undefined}
      className="relative rounded-card border border-line bg-card px-5 py-6 md:px-10 md:py-9"
    >
      <EditorMark editor={editor} />
      <header className="flex items-start gap-3">
        <span className="mt-1.5">
          <KindIcon kind="idea" size={22} />
        </span>
        <LiveText
          kind="idea"
          id={id}
          field="title"
          label={t.title}
          placeholder={t.titlePlace}
          className="font-[650] font-heading text-2xl"
        />
        <EntityMenu id={id} />
      </header>
      <dl className="mt-6 grid gap-6">
        {QUESTIONS.map((field, at) => (
          <div key={field} className="grid gap-1 md:grid-cols-[1fr_1.6fr] md:gap-6">
            <dt className="grid grid-cols-[auto_1fr] content-start gap-2 text-pretty font-[550] text-soft">
              <span className="text-thread tabular">{at + 1}</span>
              {t[field]}
            </dt>
            <dd>
              <LiveText
                kind="idea"
                id={id}
                field={field}
                label={t[field]}
                placeholder={t[`${field}Place`]}
                multiline
                className={`border-line border-b pb-2 leading-relaxed ${at === 0 ? 'text-lg' : ''}`}
              />
            </dd>
          </div>
        ))}
      </dl>
      {canEdit && (
        <footer className="no-print mt-8 flex flex-wrap items-center gap-2 text-soft text-sm">
          {t.next}
          {BECOMES.map((kind) => (
            <Button key={kind} small onClick={() => promoteEntity(id, kind)}>
              <KindIcon kind={kind} /> {t[kind]}
            </Button>
          ))}
        </footer>
      )}
    </article>
  );
}

/** The idea as a sheet of five questions, before any solution. */
export default function Board() {
  const t = useWords(ideaWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const ideas = useList('idea');
  if (ideas.length === 0)
    return (
      <EmptyBoard
        question={technique.question[locale]}
        actions={
          canEdit && (
            <>
              <Button tone="primary" icon="plus" onClick={() => create(pen, 'idea')}>
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
  return (
    <div className="h-full overflow-y-auto print:h-auto">
      <div className="mx-auto grid max-w-4xl gap-5 px-3 py-6 md:py-10">
        {ideas.map(({ id }) => (
          <IdeaSheet key={id} id={id} />
        ))}
        {canEdit && (
          <Button
            tone="quiet"
            icon="plus"
            className="no-print justify-self-center"
            onClick={() => create(pen, 'idea')}
          >
            {t.another}
          </Button>
        )}
      </div>
    </div>
  );
}
