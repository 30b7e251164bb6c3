import type { EntityOf } from '#product/kinds/index.ts';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { pitchParts } from './sentence.ts';
import { pitchWords } from './words.ts';

/** The pitch as one live sentence: what was written stands out, what is missing shows its place. */
export function SentenceView({ pitch, large = false }: { pitch: EntityOf<'pitch'>; large?: boolean }) {
  const t = useWords(pitchWords);
  const { model } = useProduct();
  return (
    <p
      lang={pitch.language}
      className={`wrap-anywhere text-pretty font-heading leading-snug ${large ? 'text-2xl md:text-3xl' : 'text-xl'}`}
    >
      {pitchParts(pitch, model).map(({ slot, text }, at) => {
        const key = `${slot ?? 'join'} ${at}`;
        if (slot === null)
          return (
            <span key={key} className="text-soft">
              {text}
            </span>
          );
        if (text !== '')
          return (
            <span key={key} className="font-[600]">
              {text}
            </span>
          );
        return (
          <span
            key={key}
            className="whitespace-nowrap rounded-control border border-edge border-dashed px-1.5 text-base text-soft italic"
            title={t.slotEmpty(t.slots[slot])}
          >
            {t.slots[slot]}
          </span>
        );
      })}
    </p>
  );
}
