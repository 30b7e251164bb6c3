import { titleOf } from '#product/title.ts';
import type { Thread } from '#product/trace.ts';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { kindWords, uiWords } from '#ui/words.ts';
import { linesOf } from './weave.ts';
import { weaveWords } from './weave-words.ts';

/** Lines shown at most; a page of thousands helps nobody, filters do. */
const MOST_LINES = 2000;

/** The weave as an indented list: for screen readers, phones and paper. */
export function WeaveList({ thread, kept }: { thread: Thread; kept: ReadonlySet<string> }) {
  const t = useWords(weaveWords);
  const ui = useWords(uiWords);
  const kinds = useWords(kindWords);
  const { model } = useProduct();
  const { open } = useSelection();
  const lines = linesOf(thread, kept);
  return (
    <>
      <ul className="grid">
        {lines.slice(0, MOST_LINES).map(({ id, depth, again }, at) => {
          const entity = model.get(id);
          if (!entity) return null;
          const loose = thread.loose.get(id);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may stand in several places
            <li key={at} style={{ paddingLeft: Math.min(depth, 8) * 18 }}>
              <button
                type="button"
                onClick={() => open(id)}
                className="flex min-h-8 w-full items-start gap-2 rounded-control border-line border-l-2 px-2 py-1 text-left hover:bg-sheet"
              >
                <span className="mt-1">
                  <KindIcon kind={entity.kind} size={15} />
                </span>
                <span className="min-w-0">
                  <span className="wrap-anywhere">{titleOf(entity, model) || ui.untitled}</span>{' '}
                  <span className="text-soft text-xs">
                    {kinds[entity.kind]}
                    {again && ` · ${t.again}`}
                  </span>
                  {loose && <span className="text-thread text-xs"> · {t[loose]}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {lines.length > MOST_LINES && <p className="text-soft">{t.hidden(lines.length - MOST_LINES)}</p>}
    </>
  );
}
