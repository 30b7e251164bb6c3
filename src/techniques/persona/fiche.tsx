import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { BringIn } from '#ui/bring-in.tsx';
import { EditorMark } from '#ui/editor-mark.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useDerived, useList } from '#ui/product.tsx';
import { AreaList } from './area-list.tsx';
import { AREAS, type Area } from './areas.ts';
import { BECOME_EVIDENCE } from './brings.ts';
import { Portrait } from './portrait.tsx';
import { personaWords } from './words.ts';

/** How many things of the model name a persona, besides what is said about it. */
const servesIn = (model: LiveModel, id: string): number =>
  model.referring(id).filter(({ from }) => {
    const kind = model.get(from)?.kind;
    return kind !== 'note' && kind !== 'comment' && kind !== 'link';
  }).length;

/** The fiche of a persona. Beside others its areas stand in one column, so that they can be compared row by row. */
export function Fiche({ persona, beside }: { persona: EntityOf<'persona'>; beside: boolean }) {
  const t = useWords(personaWords);
  const notes = useList('note').filter(({ subject }) => subject === persona.id);
  const editor = useEditor(persona.id);
  const { id } = persona;
  const inArea = (area: Area) =>
    notes.filter((note) => (AREAS.includes(note.area as Area) ? note.area === area : area === 'context'));
  const aboutThem = useCallback(() => ({ subject: id }), [id]);
  const serves = useDerived(useCallback((model: LiveModel) => servesIn(model, id), [id]));
  return (
    <article
      data-entity={id}
      aria-label={persona.name}
      style={{ ...hueOf('persona'), ...(editor ? { outline: `2px solid ${editor.colour}` } : {}) }}
      className={`relative min-w-0 rounded-card border border-line border-t-4 border-t-hue bg-card p-5 md:p-7 ${beside ? 'row-span-6 grid grid-rows-subgrid gap-y-5' : 'mx-auto w-full max-w-5xl'}`}
    >
      <EditorMark editor={editor} />
      <header className="flex items-start gap-4 md:gap-6">
        <Portrait id={id} size={beside ? 72 : 112} />
        <div className="min-w-0 grow">
          <div className="flex items-start gap-1">
            <LiveText
              kind="persona"
              id={id}
              field="name"
              label={t.name}
              placeholder={t.namePlace}
              className="font-[650] font-heading text-2xl"
            />
            <EntityMenu id={id} />
          </div>
          <LiveText
            kind="persona"
            id={id}
            field="role"
            label={t.role}
            placeholder={t.rolePlace}
            className="text-soft"
          />
          <div className="mt-2 flex gap-1 text-lg italic">
            <LiveText
              kind="persona"
              id={id}
              field="quote"
              label={t.quote}
              placeholder={t.quotePlace}
              className="border-hue border-l-2 pl-3"
            />
          </div>
          <p className="mt-2 text-soft text-xs">{t.serves(serves)}</p>
        </div>
      </header>
      {beside ? (
        AREAS.map((area) => <AreaList key={area} persona={id} area={area} notes={inArea(area)} />)
      ) : (
        <div className="mt-6 grid gap-x-8 gap-y-6 md:grid-cols-2">
          {AREAS.map((area) => (
            <div key={area} className={area === 'solution' ? 'border-line border-t pt-4 md:col-span-2' : ''}>
              <AreaList persona={id} area={area} notes={inArea(area)} />
            </div>
          ))}
        </div>
      )}
      {/* Below what is read: it comes when the page is idle, and must not push anything. */}
      {!beside && (
        <div className="no-print mt-6 empty:hidden">
          <BringIn to="note" from={BECOME_EVIDENCE} fields={aboutThem} label={t.bringEvidence} small />
        </div>
      )}
    </article>
  );
}
