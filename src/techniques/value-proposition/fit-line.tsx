import { shorten } from '#core/text.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import type { Fit } from './fit.ts';
import { hasAnswers } from './fit.ts';
import { valueWords } from './words.ts';

const STAGES = ['paper', 'market', 'bank'] as const;
type Stage = EntityOf<'proposition'>['stage'];

/** How much of what matters most has an answer, in one sentence and a bar; and where the fit was seen. */
export function FitLine({ fit }: { fit: Fit }) {
  const t = useWords(valueWords);
  const { model, pen, canEdit } = useProduct();
  const { proposition, coverage } = fit;
  const top = coverage.top.length;
  const answered = top - coverage.unanswered.length;
  const missing = coverage.unanswered.map((one) => shorten(titleOf(one, model), 48)).slice(0, 3);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {top > 0 && (
          <span aria-hidden="true" className="h-1.5 w-24 overflow-hidden rounded-full bg-line">
            <span
              className="block h-full origin-left bg-good"
              style={{ transform: `scaleX(${answered / top})` }}
            />
          </span>
        )}
        <span role="status" className="tabular">
          {top === 0 ? t.fitNone : t.fit(answered, top)}
        </span>
        {hasAnswers(fit) && missing.length > 0 && (
          <span className="text-soft">{t.fitMissing(missing.join(' · '))}</span>
        )}
      </div>
      <label className="flex items-center gap-2 text-sm md:ml-auto">
        <span className="text-soft">{t.stage}</span>
        <select
          disabled={!canEdit}
          value={proposition.stage}
          title={t.stageHints[proposition.stage]}
          onChange={(event) =>
            change(pen, 'proposition', proposition.id, { stage: event.target.value as Stage })
          }
          className="min-h-7 rounded-control border border-line bg-card px-1"
        >
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {t.stages[stage]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
