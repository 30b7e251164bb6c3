import { titleOf } from '#product/title.ts';
import { hueOf, KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import type { Line } from './arrange.ts';
import { Cell } from './cell.tsx';
import { HEIGHTS, type Layout } from './layout.ts';
import { useHands } from './list-hands.tsx';
import { backlogWords } from './words.ts';

/** The heading of a release among the stories: its name, its outcome, what it adds up to. */
export function ReleaseRow(props: {
  line: Line & { is: 'release' };
  top: number;
  layout: Layout;
  index: number;
}) {
  const { line, top, layout, index } = props;
  const t = useWords(backlogWords);
  const ui = useWords(uiWords);
  const { model } = useProduct();
  const { open } = useHands();
  const release = useEntityOf('release', line.id);
  const name = release ? titleOf(release, model) || ui.untitled : t.noRelease;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: a heading; the grid goes from story to story
    // biome-ignore lint/a11y/useSemanticElements: lines are drawn where they stand, which no table allows
    <div
      role="row"
      aria-rowindex={index}
      style={{ ...hueOf('release'), transform: `translateY(${top}px)`, height: HEIGHTS[layout].release }}
      className="absolute inset-x-0 top-0 flex items-end pb-1.5"
    >
      <Cell className="flex min-w-0 grow items-baseline gap-2 border-line border-b pb-0.5">
        <span className="self-center">{release && <KindIcon kind="release" />}</span>
        {release ? (
          <button
            type="button"
            tabIndex={-1}
            onClick={() => open(release.id)}
            className="max-w-[60%] shrink-0 truncate font-[650] font-heading text-base hover:text-thread"
          >
            {name}
          </button>
        ) : (
          <span className="font-[650] font-heading text-base text-soft">{name}</span>
        )}
        {release?.outcome && release.outcome !== name && (
          <span className="truncate text-soft text-sm max-sm:hidden">{release.outcome}</span>
        )}
        <span className="ml-auto shrink-0 text-soft text-sm tabular">
          {t.stories(line.count)}
          {line.size > 0 && ` · ${t.points(line.size)}`}
        </span>
      </Cell>
    </div>
  );
}
