import type { KeyboardEvent } from 'react';
import { Icon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { Menu } from '#ui/menu.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { backlogWords } from './words.ts';

export type CriterionField = 'title' | 'given' | 'when' | 'then';
const FIELDS = ['given', 'when', 'then'] as const;

interface CriterionProps {
  id: string;
  number: number;
  last: boolean;
  /** The field that takes the focus. */
  focus: CriterionField | null;
  onFocus: (field: CriterionField | null) => void;
  /** Enter in the last part: on to a new test. */
  onNext: () => void;
  onStep: (by: -1 | 1) => void;
  /** Quietly: it was empty, nothing is lost. */
  onDrop: (quietly: boolean) => void;
  onDuplicate: () => void;
  /** Several lines pasted: tests as people write them elsewhere. */
  onPaste: (text: string) => void;
}

/** One acceptance test: its name, Given, When, Then. A line break within a part reads as « and ». */
export function CriterionEditor(props: CriterionProps) {
  const { id, number, last, focus, onFocus, onNext, onStep, onDrop, onDuplicate, onPaste } = props;
  const t = useWords(backlogWords);
  const { canEdit } = useProduct();
  const criterion = useEntityOf('criterion', id);
  if (!criterion) return null;
  const empty = !criterion.title && !criterion.given && !criterion.when && !criterion.then;
  const hints = { given: t.givenHint, when: t.whenHint, then: t.thenHint };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onStep(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Backspace' && empty) {
      event.preventDefault();
      onDrop(true);
    }
  };
  return (
    <li
      data-entity={id}
      style={hueOf('criterion')}
      className="rounded-card border border-line border-l-4 border-l-hue! bg-card px-2.5 py-2"
    >
      <div className="flex items-baseline gap-2">
        <span className="shrink-0 text-soft text-sm">{t.criterionNo(number)}</span>
        <LiveText
          kind="criterion"
          id={id}
          field="title"
          label={`${t.criterionNo(number)}, ${t.criterionName}`}
          placeholder={t.criterionName}
          autoFocus={focus === 'title'}
          onKeyDown={onKeyDown}
          onEnter={() => onFocus('given')}
          onBlur={() => onFocus(null)}
          className="font-[550] text-sm placeholder:font-normal"
        />
        {canEdit && (
          <Menu
            label={t.criterionActions(number)}
            className="size-6 shrink-0 self-start"
            items={() => [
              {
                label: t.criterionUp,
                icon: 'arrow-up',
                keys: 'Alt ↑',
                disabled: number === 1,
                onSelect: () => onStep(-1),
              },
              {
                label: t.criterionDown,
                icon: 'arrow-down',
                keys: 'Alt ↓',
                disabled: last,
                onSelect: () => onStep(1),
              },
              { label: t.criterionCopy, icon: 'copy', onSelect: onDuplicate },
              {
                label: t.criterionRemove,
                icon: 'trash',
                danger: true,
                group: ' ',
                onSelect: () => onDrop(false),
              },
            ]}
          >
            <Icon name="ellipsis" size={16} />
          </Menu>
        )}
      </div>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1">
        {FIELDS.map((field) => (
          <div key={field} className="contents">
            <dt className="pt-0.5 text-right text-hue text-sm">{t[field]}</dt>
            <dd className="min-w-0">
              <LiveText
                kind="criterion"
                id={id}
                field={field}
                label={`${t.criterionNo(number)}, ${t[field]}`}
                placeholder={hints[field]}
                autoFocus={focus === field}
                onKeyDown={onKeyDown}
                onEnter={() => {
                  const next = FIELDS[FIELDS.indexOf(field) + 1];
                  if (next) onFocus(next);
                  else onNext();
                }}
                onBlur={() => onFocus(null)}
                onPasteLines={onPaste}
              />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
