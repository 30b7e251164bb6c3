import { titleOf } from '#product/title.ts';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntity, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { storyboardWords } from './words.ts';

function Outcome({ id }: { id: string }) {
  const ui = useWords(uiWords);
  const { model } = useProduct();
  const { open } = useSelection();
  const entity = useEntity(id);
  if (!entity) return null;
  return (
    <li className="max-w-full">
      <button
        type="button"
        onClick={() => open(id)}
        className="tap flex max-w-full items-center gap-1 rounded-full border border-line px-2 text-soft text-xs hover:border-edge hover:text-ink"
      >
        <KindIcon kind={entity.kind} size={13} />
        <span className="truncate">{titleOf(entity, model) || ui.untitled}</span>
      </button>
    </li>
  );
}

/** What came of a frame, each a click away. */
export function Became({ outcomes }: { outcomes: readonly string[] }) {
  const t = useWords(storyboardWords);
  if (outcomes.length === 0) return null;
  return (
    <ul aria-label={t.became} className="flex min-w-0 flex-wrap gap-1">
      {outcomes.map((id) => (
        <Outcome key={id} id={id} />
      ))}
    </ul>
  );
}
