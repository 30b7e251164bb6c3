import { useEntityActions } from '#ui/entity-actions.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { Became, PieceMenu } from '#ui/play/became.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useProduct } from '#ui/product.tsx';
import type { Piece } from './box.ts';
import { boxWords } from './words.ts';

/** What the sceptic said, and under it what was answered. */
export function ObjectionCard({
  objection: { id, text, why },
  fresh,
  next,
  paste,
}: {
  objection: Piece;
  fresh: boolean;
  next: () => void;
  paste: (text: string) => void;
}) {
  const t = useWords(boxWords);
  const { canEdit } = useProduct();
  const { removeEntities } = useEntityActions();
  const editor = useEditor(id);
  const title = text || t.objection;
  return (
    <li
      data-entity={id}
      style={{
        ...hueOf('pain'),
        ...(editor ? { outline: `2px solid ${editor.colour}`, outlineOffset: 1 } : {}),
      }}
      className="spine grid gap-1 rounded-card border border-line bg-card px-2.5 py-2"
    >
      <div className="flex items-start gap-1">
        <LiveText
          kind="piece"
          id={id}
          field="text"
          label={t.objection}
          placeholder={t.objection}
          autoFocus={fresh}
          onEnter={next}
          onPasteLines={paste}
          onKeyDown={(event) => {
            if (event.key !== 'Backspace' || event.currentTarget.value !== '') return;
            event.preventDefault();
            removeEntities([id]);
          }}
          className="font-[550]"
        />
        <PieceMenu id={id} label={title} />
      </div>
      {(canEdit || why) && (
        <LiveText
          kind="piece"
          id={id}
          field="why"
          label={`${t.answer} (${title})`}
          placeholder={t.answer}
          multiline
          className="text-soft text-sm"
        />
      )}
      <Became id={id} />
    </li>
  );
}
