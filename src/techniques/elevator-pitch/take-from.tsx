import { useCallback } from 'react';
import { shorten } from '#core/text.ts';
import type { KindName } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { titleOf } from '#product/title.ts';
import { Icon } from '#ui/icon.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { Menu } from '#ui/menu.tsx';
import { useYields } from '#ui/played.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { kindWords } from '#ui/words.ts';
import { sourcesFor, TAKEN, type TakenSlot, takeInto, takenFrom } from './take.ts';
import { pitchWords } from './words.ts';

/** Under a slot: where its words come from, and a menu of what they could be taken from. */
export function TakeFrom({ pitch, slot }: { pitch: string; slot: TakenSlot }) {
  const t = useWords(pitchWords);
  const kinds = useWords(kindWords);
  const { model, pen, undo, canEdit } = useProduct();
  const { open } = useSelection();
  const kindsHere: readonly KindName[] = TAKEN[slot];
  const yields = useYields(kindsHere.includes('piece'));
  const sources = useDerived(useCallback((at: LiveModel) => sourcesFor(at, slot, yields), [slot, yields]));
  const taken = useDerived(
    useCallback((at: LiveModel) => takenFrom(at, pitch, slot, yields), [pitch, slot, yields]),
  );
  if (taken.length === 0 && (!canEdit || sources.length === 0)) return null;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-sm">
      {taken.map((source) => (
        <button
          key={source.id}
          type="button"
          title={titleOf(source, model)}
          onClick={() => open(source.id)}
          className="tap inline-flex max-w-full items-center gap-1.5 rounded-control text-soft hover:text-ink"
        >
          <KindIcon kind={source.kind} />
          <span className="truncate">{t.comesFrom(shorten(titleOf(source, model), 48))}</span>
        </button>
      ))}
      {canEdit && sources.length > 0 && (
        <Menu
          label={t.takeFrom[slot]}
          className="gap-1 px-1.5 text-sm"
          items={sources.map((source) => ({
            label: shorten(titleOf(source, model), 90),
            group: kinds[source.kind],
            checked: taken.some(({ id }) => id === source.id),
            onSelect: () => {
              undo.stopCapturing();
              takeInto(pen, pitch, slot, source.id, yields);
              undo.stopCapturing();
            },
          }))}
        >
          <Icon name="inbox" size={15} />
          {t.takeFrom[slot]}
        </Menu>
      )}
    </div>
  );
}
