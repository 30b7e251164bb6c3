import { branchOf, deletionOf } from '#product/deletion.ts';
import { NAMED_KINDS } from '#product/kinds/index.ts';
import { titleOf } from '#product/title.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { KindIcon } from './kind-look.tsx';
import { useWords } from './language.tsx';
import { useReading } from './product.tsx';
import { removeWords } from './remove-words.ts';
import { uiWords } from './words.ts';

/** What still refers to entities that are to go; asks whether to remove them all the same, or all that hangs on them. */
export default function RemoveDialog({
  ids,
  onRemove,
  onClose,
}: {
  ids: readonly string[];
  onRemove: (ids: readonly string[]) => void;
  onClose: () => void;
}) {
  const t = useWords(uiWords);
  const own = useWords(removeWords);
  const read = useReading();
  const { owned, behind } = deletionOf(read, ids);
  const going = owned.filter(({ kind }) => NAMED_KINDS.includes(kind));
  const branch = [...new Set(ids.flatMap((id) => branchOf(read, id)))];
  const only = ids.length === 1 ? read.get(ids[0]!) : undefined;
  return (
    <Dialog
      title={only ? own.removeOne(titleOf(only, read) || t.untitled) : own.removeMany(ids.length)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          {branch.length > ids.length && (
            <Button tone="danger" onClick={() => onRemove(branch)}>
              {own.removeBranch(branch.length)}
            </Button>
          )}
          <Button tone="danger" icon="trash" onClick={() => onRemove(ids)}>
            {branch.length > ids.length ? own.removeOnly : t.remove}
          </Button>
        </>
      }
    >
      <p className="mb-2">{own.stillRefer(behind.length)}</p>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1">
        {behind.slice(0, 8).map((entity) => (
          <li key={entity.id} className="flex items-center gap-2">
            <KindIcon kind={entity.kind} />
            <span className="truncate">{titleOf(entity, read) || t.untitled}</span>
          </li>
        ))}
      </ul>
      {behind.length > 8 && <p className="mt-1 text-soft">{t.andOthers(behind.length - 8)}</p>}
      {going.length > 0 && <p className="mt-3">{own.goesWith(going.length)}</p>}
      <p className="mt-3 text-soft text-sm">{own.canUndo}</p>
    </Dialog>
  );
}
