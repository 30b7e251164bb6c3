import { useMemo, useSyncExternalStore } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { titleOf } from '#product/title.ts';
import { traceOf } from '#product/trace.ts';
import { useSearchParams } from '#ui/address.tsx';
import { inputLook } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { useCalm, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { keptBy, weaveOf } from './weave.ts';
import { WeaveList } from './weave-list.tsx';
import { WeavePicture } from './weave-picture.tsx';
import { weaveWords } from './weave-words.ts';

const traced = (model: LiveModel) => ({ thread: traceOf(model), version: model.version });

const narrow = {
  subscribe: (listener: () => void) => {
    const media = matchMedia('(max-width: 767px)');
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  },
  read: () => matchMedia('(max-width: 767px)').matches,
};

/** The whole weave: what came from what, to filter and to read. The filters stand in the address. */
export default function Weave() {
  const t = useWords(weaveWords);
  const ui = useWords(uiWords);
  const { model } = useProduct();
  const { thread, version } = useCalm(traced);
  const isNarrow = useSyncExternalStore(narrow.subscribe, narrow.read, () => false);
  const [params, setParams] = useSearchParams();
  const filter = {
    persona: params.get('persona'),
    release: params.get('release'),
    looseOnly: params.has('loose'),
    tests: params.get('tests') !== 'no',
  };
  const asList = params.get('as') === 'list' || (params.get('as') !== 'picture' && isNarrow);
  const set = (name: string, value: string | null) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const { persona, release, looseOnly, tests } = filter;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the model changes in place, its version says when
  const kept = useMemo(
    () => keptBy(model, thread, { persona, release, looseOnly, tests }),
    [model, thread, version, persona, release, looseOnly, tests],
  );
  const weave = useMemo(() => weaveOf(model, thread, kept), [model, thread, kept]);
  const toggle = 'flex min-h-9 items-center whitespace-nowrap gap-2 rounded-control px-1 text-sm';
  return (
    <div className="flex h-full flex-col bg-paper print:block print:h-auto print:[page:wide]">
      <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3">
        <div className="mr-auto">
          <h1 className="text-xl">{t.title}</h1>
          <p className="text-soft text-sm">
            {kept.size > 0
              ? t.summary(kept.size, [...thread.loose.keys()].filter((id) => kept.has(id)).length)
              : t.lead}
          </p>
        </div>
        <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-1">
          <select
            aria-label={t.persona}
            value={persona ?? ''}
            onChange={(event) => set('persona', event.target.value || null)}
            className={`${inputLook} w-48! text-sm max-sm:w-full!`}
          >
            <option value="">{t.everyone}</option>
            {model.list('persona').map((one) => (
              <option key={one.id} value={one.id}>
                {titleOf(one, model) || ui.untitled}
              </option>
            ))}
          </select>
          <select
            aria-label={t.release}
            value={release ?? ''}
            onChange={(event) => set('release', event.target.value || null)}
            className={`${inputLook} w-48! text-sm max-sm:w-full!`}
          >
            <option value="">{t.everything}</option>
            {model.list('release').map((one) => (
              <option key={one.id} value={one.id}>
                {titleOf(one, model) || ui.untitled}
              </option>
            ))}
          </select>
          <label className={toggle}>
            <input
              type="checkbox"
              checked={looseOnly}
              onChange={(event) => set('loose', event.target.checked ? '1' : null)}
              className="size-4"
            />
            {t.loose}
          </label>
          <label className={toggle}>
            <input
              type="checkbox"
              checked={tests}
              onChange={(event) => set('tests', event.target.checked ? null : 'no')}
              className="size-4"
            />
            {t.tests}
          </label>
          <fieldset className="flex overflow-hidden rounded-control border border-edge">
            <legend className="sr-only">{t.view}</legend>
            {(['picture', 'list'] as const).map((as) => (
              <button
                key={as}
                type="button"
                aria-pressed={(as === 'list') === asList}
                onClick={() => set('as', as)}
                className="min-h-9 px-3 text-sm aria-pressed:bg-ink aria-pressed:text-paper"
              >
                {t[as]}
              </button>
            ))}
          </fieldset>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-auto p-4">
        {kept.size === 0 ? (
          <p className="py-12 text-center text-soft">
            {thread.strands.length === 0 && !looseOnly ? t.nothing : t.empty}
          </p>
        ) : asList ? (
          <WeaveList thread={thread} kept={kept} />
        ) : (
          <>
            {weave.hidden > 0 && <p className="pb-2 text-soft text-sm">{t.hidden(weave.hidden)}</p>}
            <WeavePicture weave={weave} thread={thread} />
          </>
        )}
        {kept.size > 0 && thread.strands.length === 0 && <p className="pt-6 text-soft">{t.young}</p>}
      </div>
    </div>
  );
}
