import type { EntityOf } from '#product/kinds/index.ts';
import { pastedLines } from '#product/paste.ts';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { useMapTools } from './map-context.tsx';
import { storyMapWords } from './words.ts';

/**
 * The title of an activity, a step or a release while it is written. Enter writes the next one of its kind, Tab goes
 * one level down, Shift+Tab up, Escape ends.
 */
export function HeadText({
  entity,
  placeholder,
  autoFocus = true,
}: {
  entity: EntityOf<'activity' | 'step' | 'release'>;
  placeholder: string;
  autoFocus?: boolean;
}) {
  const t = useWords(storyMapWords);
  const { actions } = useMapTools();
  const { id, kind, title } = entity;
  return (
    <LiveText
      kind={kind}
      id={id}
      field="title"
      label={t.edit}
      placeholder={placeholder}
      autoFocus={autoFocus}
      className={kind === 'release' ? '' : 'outline-none'}
      onEnter={() => {
        const blank = !title.trim();
        actions.endEdit(id, { focus: blank });
        if (!blank) actions.sibling(id);
      }}
      onEscape={() => actions.endEdit(id, { focus: true })}
      onKeyDown={(event) => {
        if (event.key !== 'Tab' || kind === 'release') return;
        event.preventDefault();
        actions.endEdit(id);
        if (event.shiftKey) actions.outward(id);
        else actions.inward(id);
      }}
      onPasteLines={(text) => {
        const [first, ...rest] = pastedLines(text).lines;
        actions.writeHeads(id, first ?? '', rest);
      }}
    />
  );
}
