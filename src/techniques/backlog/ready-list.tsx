import { useCallback } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { change } from '#product/pen.ts';
import { readiness } from '#product/ready.ts';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useDerived, useEntityOf, useProduct } from '#ui/product.tsx';
import { criteriaOf } from './readiness.ts';
import { useReadyWords } from './ready-meter.tsx';
import { backlogWords } from './words.ts';

/** The team's definition of ready for one story: what the model sees, and what people tick. */
export function ReadyList({ id }: { id: string }) {
  const t = useWords(backlogWords);
  const says = useReadyWords();
  const { pen, canEdit } = useProduct();
  const story = useEntityOf('story', id);
  const definition = useDerived(useCallback((model: LiveModel) => model.product.definitionOfReady, []));
  const hasCriterion = useDerived(useCallback((model: LiveModel) => criteriaOf(model, id) > 0, [id]));
  if (!story) return null;
  const tick = (item: string, on: boolean) => {
    const others = (pen.model.find('story', id)?.ticks ?? []).filter((one) => one !== item);
    change(pen, 'story', id, { ticks: on ? [...others, item] : others });
  };
  return (
    <ul className="grid gap-1">
      {readiness(definition, story, hasCriterion).map(({ item, met }) => (
        <li key={item.id}>
          {item.check ? (
            <span className={`flex min-h-6 items-center gap-2 ${met ? '' : 'text-soft'}`}>
              <span className={met ? 'text-good' : 'text-edge'}>
                <Icon name={met ? 'circle-check' : 'minus'} size={17} />
              </span>
              {says(item)}
              <span className="sr-only">({met ? t.met : t.unmet})</span>
            </span>
          ) : (
            <label className={`flex min-h-6 items-center gap-2 ${met ? '' : 'text-soft'}`}>
              <input
                type="checkbox"
                disabled={!canEdit}
                checked={met}
                onChange={(event) => tick(item.id, event.target.checked)}
                className="mx-px size-4"
              />
              {says(item) || t.ownLine}
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}
