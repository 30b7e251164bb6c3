import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { piecesOf } from '#product/play/games.ts';
import { titleOf } from '#product/title.ts';
import { useLocale, useWords } from '../../language.tsx';
import { useDerived, useProduct } from '../../product.tsx';
import { useSelection } from '../../selection.tsx';
import { uiWords } from '../../words.ts';
import { Became } from '../became.tsx';
import type { Choice } from './form.tsx';

/** All missions' entries, by what they are; each says who brought it back, and what came of it. */
export function LogResults({
  plays,
  choices,
}: {
  plays: readonly EntityOf<'play'>[];
  choices: readonly Choice[];
}) {
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model } = useProduct();
  const { open } = useSelection();
  const entries = useDerived(
    useCallback(
      (read: LiveModel) => plays.flatMap((play) => piecesOf(read, play.id).map((entry) => ({ play, entry }))),
      [plays],
    ),
  );
  return choices.map((choice) => {
    const found = entries.filter(({ entry }) => entry.sort === choice.id);
    if (found.length === 0) return null;
    return (
      <section key={choice.id} aria-label={choice.label[locale]} className="grid gap-2">
        <h3 className="text-lg">
          {choice.label[locale]} <span className="tabular font-normal text-soft text-sm">{found.length}</span>
        </h3>
        <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
          {found.map(({ play, entry }) => (
            <li
              key={entry.id}
              className="wrap-anywhere grid min-w-0 grid-cols-1 content-start gap-1 rounded-card border border-line bg-card p-3"
            >
              {entry.picture && (
                <img
                  src={entry.picture}
                  alt=""
                  className="mb-1 max-h-40 w-full rounded-control object-cover"
                />
              )}
              <button
                type="button"
                onClick={() => open(entry.id)}
                className="min-h-6 text-left hover:underline"
              >
                {titleOf(entry, model) || ui.untitled}
              </button>
              {entry.why && <p className="text-soft text-sm">{entry.why}</p>}
              <p className="flex flex-wrap items-center gap-2 text-soft text-xs">
                {play.title}
                <Became id={entry.id} />
              </p>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
