import { useCallback, useMemo, useState } from 'react';
import { readCriteria, type WrittenCriterion } from '#product/exports/criteria.ts';
import type { LiveModel } from '#product/live-model.ts';
import { create, move, remove, together } from '#product/pen.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { CriterionEditor, type CriterionField } from './criterion-editor.tsx';
import { backlogWords } from './words.ts';

/** The acceptance tests of a story, in order: Enter goes from part to part, then to the next test. */
export function CriteriaList({ story }: { story: string }) {
  const t = useWords(backlogWords);
  const ui = useWords(uiWords);
  const { model, pen, undo, canEdit } = useProduct();
  const say = useSay();
  const derive = useMemo(() => {
    let last: readonly string[] = [];
    return (model: LiveModel) => {
      const ids = model.list('criterion').flatMap((one) => (one.story === story ? [one.id] : []));
      return ids.length === last.length && ids.every((id, at) => id === last[at]) ? last : (last = ids);
    };
  }, [story]);
  const ids = useDerived(derive);
  const [focus, setFocus] = useState<{ id: string; field: CriterionField } | null>(null);

  const once = useCallback(
    <T,>(act: () => T): T => {
      undo.stopCapturing();
      const done = act();
      undo.stopCapturing();
      return done;
    },
    [undo],
  );
  /** New tests behind one, or last. */
  const add = (tests: readonly WrittenCriterion[], after: string | undefined) =>
    once(() =>
      together(pen, () => {
        let behind = after;
        for (const test of tests)
          behind = create(pen, 'criterion', { story, ...test }, behind ? { after: behind } : undefined);
        return behind ?? null;
      }),
    );
  const addEmpty = (after?: string) => {
    const id = add([{ title: '', given: '', when: '', then: '' }], after ?? ids.at(-1));
    if (id) setFocus({ id, field: 'given' });
  };
  const drop = (id: string, quietly: boolean) => {
    const at = ids.indexOf(id);
    const beside = ids[at - 1] ?? ids[at + 1];
    once(() => remove(pen, [id]));
    setFocus(quietly && beside ? { id: beside, field: 'then' } : null);
    if (!quietly) say(t.criterionRemoved, { label: ui.undo, run: () => undo.undo() });
  };
  const step = (id: string, by: -1 | 1) => {
    const other = ids[ids.indexOf(id) + by];
    if (other) once(() => move(pen, id, by < 0 ? { before: other } : { after: other }));
  };
  return (
    <div className="grid gap-2">
      {ids.length === 0 && <p className="text-pretty text-soft text-sm">{t.criteriaNone}</p>}
      <ol className="grid gap-2">
        {ids.map((id, at) => (
          <CriterionEditor
            key={id}
            id={id}
            number={at + 1}
            last={at === ids.length - 1}
            focus={focus?.id === id ? focus.field : null}
            onFocus={(field) => setFocus(field && { id, field })}
            onNext={() => addEmpty(id)}
            onStep={(by) => step(id, by)}
            onDrop={(quietly) => drop(id, quietly)}
            onDuplicate={() => {
              const one = model.find('criterion', id);
              if (!one) return;
              const { title, given, when, then } = one;
              const copy = add([{ title, given, when, then }], id);
              if (copy) setFocus({ id: copy, field: 'given' });
            }}
            onPaste={(text) => {
              const tests = readCriteria(text);
              if (tests.length === 0) return;
              const one = model.find('criterion', id);
              const empty = one && !one.title && !one.given && !one.when && !one.then;
              add(tests, id);
              if (empty) remove(pen, [id]);
              setFocus(null);
            }}
          />
        ))}
      </ol>
      {canEdit && (
        <Button small icon="plus" onClick={() => addEmpty()} className="justify-self-start">
          {t.criteriaAdd}
        </Button>
      )}
    </div>
  );
}
