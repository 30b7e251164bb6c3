import { useState } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { create } from '#product/pen.ts';
import { turnIntoPersona } from '#product/turn-into-persona.ts';
import { Button } from '#ui/button.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { Face } from '#ui/face.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { usePrinting } from '#ui/printing.tsx';
import { useCalm, useList, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { ExampleButton } from '../example-button.tsx';
import { namedRoles } from '../free-roles.ts';
import { Fiche } from './fiche.tsx';
import technique from './index.ts';
import { personaWords } from './words.ts';

const proposalsOf = (model: LiveModel) => namedRoles(model);

/** Roles that people wrote elsewhere, waiting to become personas: one gesture each. */
function Proposals({ onMade }: { onMade: (id: string) => void }) {
  const t = useWords(personaWords);
  const { pen, canEdit } = useProduct();
  const proposals = useCalm(proposalsOf);
  if (!canEdit || proposals.length === 0) return null;
  return (
    <section className="no-print flex flex-wrap items-center gap-2 text-sm" aria-label={t.proposals}>
      <span className="text-soft">{t.proposals}</span>
      {proposals.slice(0, 12).map(({ key, role, ids }) => (
        <Button
          key={key}
          small
          icon="plus"
          title={t.makeHint}
          onClick={() => onMade(turnIntoPersona(pen, role))}
        >
          <span className="max-w-60 truncate">{t.make(role, ids.length)}</span>
        </Button>
      ))}
    </section>
  );
}

/** Personas: one fiche at a time, or several side by side. */
export default function Board() {
  const t = useWords(personaWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const personas = useList('persona');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [comparing, setComparing] = useState(false);
  const printing = usePrinting();
  const show = (id: string) => {
    setComparing(false);
    setChosen([id]);
  };
  const add = () => show(create(pen, 'persona'));

  if (personas.length === 0)
    return (
      <EmptyBoard
        question={technique.question[locale]}
        actions={
          canEdit && (
            <>
              <Button tone="primary" icon="plus" onClick={add}>
                {t.begin}
              </Button>
              <ExampleButton technique={technique} />
              <Proposals onMade={show} />
            </>
          )
        }
      >
        {t.teach}
      </EmptyBoard>
    );

  const found = personas.filter(({ id }) => chosen.includes(id));
  const shown =
    found.length > 0 ? (comparing ? found : found.slice(-1)) : personas.slice(0, comparing ? 3 : 1);
  const toggle = (id: string) => {
    if (!comparing) return show(id);
    const ids = shown.map((one) => one.id);
    setChosen(ids.includes(id) ? (ids.length > 1 ? ids.filter((one) => one !== id) : ids) : [...ids, id]);
  };
  return (
    <div className="h-full overflow-auto print:h-auto">
      <div className="grid gap-4 p-3 md:p-6">
        <div className="no-print flex flex-wrap items-center gap-2">
          <ul aria-label={t.people} className="flex flex-wrap gap-2">
            {personas.map((persona) => {
              const on = shown.some(({ id }) => id === persona.id);
              return (
                <li key={persona.id}>
                  <button
                    type="button"
                    aria-pressed={on}
                    onClick={() => toggle(persona.id)}
                    className={`flex min-h-10 items-center gap-2 rounded-full border py-0.5 pr-3.5 pl-1 ${on ? 'border-thread bg-card' : 'border-line hover:bg-card'}`}
                  >
                    <Face id={persona.id} picture={persona.portrait} size={32} />
                    <span className="max-w-48 truncate">{persona.name || persona.role || ui.untitled}</span>
                  </button>
                </li>
              );
            })}
          </ul>
          {canEdit && (
            <Button small tone="quiet" icon="plus" onClick={add}>
              {t.add}
            </Button>
          )}
          {personas.length > 1 && (
            <Button
              small
              icon="users"
              aria-pressed={comparing}
              className="ml-auto aria-pressed:border-thread aria-pressed:text-thread"
              onClick={() => setComparing(!comparing)}
            >
              {t.compare}
            </Button>
          )}
        </div>
        {comparing && <p className="no-print -mt-2 text-soft text-sm">{t.comparing}</p>}
        <Proposals onMade={show} />
        <div
          className={
            comparing
              ? 'grid auto-cols-[minmax(min(85vw,320px),1fr)] grid-flow-col grid-rows-[repeat(6,auto)] gap-x-4 overflow-x-auto'
              : ''
          }
        >
          {shown.map((persona) => (
            <Fiche key={persona.id} persona={persona} beside={comparing} />
          ))}
        </div>
        {printing &&
          !comparing &&
          personas
            .filter((persona) => !shown.includes(persona))
            .map((persona) => (
              <div key={persona.id} className="break-before-page">
                <Fiche persona={persona} beside={false} />
              </div>
            ))}
      </div>
    </div>
  );
}
