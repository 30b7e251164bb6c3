import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { Became } from '#ui/play/became.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { tenseOf } from './tense.ts';
import { futureWords } from './words.ts';

/** Under a memory: a word about its tense, how it came about, who told it, what it became. */
export function MemoryMeta({ id }: { id: string }) {
  const t = useWords(futureWords);
  const { canEdit } = useProduct();
  const memory = useEntityOf('piece', id);
  if (!memory) return null;
  const tense = tenseOf(memory.text);
  return (
    <span className="grid w-full gap-0.5">
      {tense !== 'done' && <span className="text-thread">{t.tense[tense]}</span>}
      {(canEdit || memory.why) && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the text are none of the board's
        <span
          onKeyDown={(event) => event.stopPropagation()}
          onPointerDown={(event) => event.stopPropagation()}
        >
          <LiveText
            kind="piece"
            id={id}
            field="why"
            label={`${t.how} (${memory.text})`}
            placeholder={t.how}
            className="text-soft text-sm"
          />
        </span>
      )}
      {memory.createdBy && <span>{memory.createdBy}</span>}
      <Became id={id} />
    </span>
  );
}
