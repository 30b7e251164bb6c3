import { useCallback } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { evidenceBehind } from '#product/play/games.ts';
import { titleOf } from '#product/title.ts';
import { useLocale, useWords } from '#ui/language.tsx';
import { useCalm, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { evidenceWords } from './evidence-words.ts';

/** What playing showed about an entity. Empty when nothing did. */
export const useEvidence = (id: string) =>
  useCalm(useCallback((model: LiveModel) => evidenceBehind(model, id), [id]));

/** Bought by these people for this much, with these arguments: each leads to the play that showed it. */
export function EntityEvidence({ id }: { id: string }) {
  const t = useWords(evidenceWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model } = useProduct();
  const { open } = useSelection();
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale);
  return (
    <ul className="grid gap-2">
      {useEvidence(id).map(({ id: evidence, measure, value, people, text, play }) => {
        const played = model.find('play', play);
        const facts = [
          `${t.measures[measure] ?? measure} ${value === null ? '' : number.format(value)}`.trim(),
          people.length > 0 ? t.by(list.format(people)) : '',
          played ? t.during(titleOf(played, model) || ui.untitled) : '',
        ];
        return (
          <li key={evidence}>
            <button
              type="button"
              onClick={() => open(played ? played.id : evidence)}
              className="w-full rounded-control px-1.5 py-1 text-left text-sm hover:bg-sheet"
            >
              <span className="tabular">{facts.filter(Boolean).join(' ')}</span>
              {text && (
                <span className="block whitespace-pre-line border-line border-l-2 pl-2 text-soft">
                  {text}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
