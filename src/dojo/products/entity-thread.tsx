import { useCallback } from 'react';
import type { KindName } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { titleOf } from '#product/title.ts';
import { traceOf } from '#product/trace.ts';
import { KindIcon } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useCalm, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { kindWords, uiWords } from '#ui/words.ts';
import { entityWords } from './entity-words.ts';
import { evidenceWords } from './evidence-words.ts';
import { sayWhen } from './when.ts';

function Step({ id, here = false }: { id: string; here?: boolean }) {
  const t = useWords(uiWords);
  const kinds = useWords(kindWords);
  const said = useWords(evidenceWords);
  const locale = useLocale();
  const { model, pen } = useProduct();
  const { open } = useSelection();
  const entity = model.get(id);
  if (!entity) return null;
  const title = titleOf(entity, model) || t.untitled;
  const when = sayWhen(entity.createdAt, Date.parse(pen.now()), locale);
  return (
    <button
      type="button"
      aria-current={here ? 'true' : undefined}
      onClick={() => open(id)}
      className={`flex min-h-7 w-full items-start gap-2 rounded-control px-1.5 py-1 text-left text-sm hover:bg-sheet ${here ? 'font-[650]' : ''}`}
    >
      <span className="mt-0.5">
        <KindIcon kind={entity.kind} />
      </span>
      <span className="min-w-0 grow wrap-anywhere">
        {title}{' '}
        <span className="font-normal text-soft text-xs">
          {[kinds[entity.kind], said.saidBy(entity.createdBy, when)].filter(Boolean).join(' · ')}
        </span>
      </span>
    </button>
  );
}

/** The answer to « why does this exist? »: the way back to the idea. One click walks along it. */
export function EntityWay({ id }: { id: string }) {
  const t = useWords(entityWords);
  const read = useCallback(
    (model: LiveModel) => {
      const trace = traceOf(model);
      const way = trace.wayToIdea(id);
      return {
        rooted: way !== null,
        way: way ? way.slice(1).reverse() : [...new Set(trace.sources(id).map(({ from }) => from))],
      };
    },
    [id],
  );
  const { rooted, way } = useCalm(read);
  return (
    <div className="grid gap-1">
      <p className="text-soft text-xs">{rooted ? t.fromIdea : t.notFromIdea}</p>
      <ol className="relative grid border-thread border-l-2 pl-1.5">
        {way.map((step) => (
          <li key={step}>
            <Step id={step} />
          </li>
        ))}
        <li>
          <Step id={id} here />
        </li>
      </ol>
    </div>
  );
}

/** What came of it; without a kind that is shown beside it anyway. */
export function EntityOutcomes({ id, without }: { id: string; without?: KindName }) {
  const ui = useWords(uiWords);
  const read = useCallback(
    (model: LiveModel) =>
      [
        ...new Set(
          traceOf(model)
            .outcomes(id)
            .map(({ to }) => to),
        ),
      ].filter((to) => model.get(to)?.kind !== without),
    [id, without],
  );
  const outcomes = useCalm(read);
  if (outcomes.length === 0) return null;
  return (
    <div className="grid gap-1">
      <p className="mt-1 text-soft text-xs">{ui.became}</p>
      <ul className="ml-3 grid max-h-64 overflow-y-auto border-line border-l-2 pl-1.5">
        {outcomes.slice(0, 100).map((to) => (
          <li key={to}>
            <Step id={to} />
          </li>
        ))}
      </ul>
    </div>
  );
}
