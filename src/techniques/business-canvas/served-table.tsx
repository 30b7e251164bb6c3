import { titleOf } from '#product/title.ts';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import type { Sheet } from './canvas.ts';
import { SegmentMark } from './segment-mark.tsx';
import { canvasWords } from './words.ts';

/** Segment by segment: has it all it needs to hold? */
export function ServedTable({ sheet }: { sheet: Sheet }) {
  const t = useWords(canvasWords);
  const ui = useWords(uiWords);
  const { model } = useProduct();
  if (sheet.served.length === 0) return null;
  return (
    <section aria-label={t.served} className="grid gap-2">
      <h2 className="text-lg">{t.served}</h2>
      <ul className="flex flex-wrap gap-x-8 gap-y-3">
        {sheet.served.map(({ segment, has, lacks }) => (
          <li key={segment.id} className="flex min-w-0 items-start gap-2">
            <SegmentMark id={segment.id} />
            <div className="min-w-0">
              <p className="wrap-anywhere font-[550]">{titleOf(segment, model) || ui.untitled}</p>
              <p className="flex flex-wrap gap-x-3 text-sm">
                {has.map((need) => (
                  <span
                    key={need}
                    title={t.has(t.needs[need])}
                    className="inline-flex items-center gap-1 text-soft"
                  >
                    <Icon name="check" size={14} className="text-good" />
                    {t.needs[need]}
                  </span>
                ))}
                {lacks.map((need) => (
                  <span key={need} className="inline-flex items-center gap-1 font-[550] text-thread">
                    <Icon name="circle-alert" size={14} />
                    {t.lacks(t.needs[need])}
                  </span>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
