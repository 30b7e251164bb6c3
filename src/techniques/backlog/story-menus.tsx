import { useMemo } from 'react';
import { titleOf } from '#product/title.ts';
import { useLocale, useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import type { StoryActions } from './actions.tsx';
import type { Question } from './ask-dialog.tsx';
import { useLabels } from './filter-bar.tsx';
import { backlogWords, STATUSES, statusWord } from './words.ts';

type Ids = ReadonlySet<string>;

/** Sizes offered at once; any other can be given. */
export const SIZES = [1, 2, 3, 5, 8, 13, 21] as const;

/** What the menus of stories offer, for one or for many. Asked when a menu opens. */
export interface StoryMenus {
  readonly move: (ids: Ids, step?: (way: 'up' | 'down') => void) => readonly MenuItem[];
  readonly release: (ids: Ids, group?: string) => readonly MenuItem[];
  readonly status: (ids: Ids, group?: string) => readonly MenuItem[];
  readonly size: (ids: Ids) => readonly MenuItem[];
  readonly forWhom: (ids: Ids) => readonly MenuItem[];
  readonly labels: (ids: Ids) => readonly MenuItem[];
  readonly copy: (ids: Ids) => readonly MenuItem[];
}

export const useStoryMenus = (actions: StoryActions, ask: (question: Question) => void): StoryMenus => {
  const { model } = useProduct();
  const t = useWords(backlogWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const known = useLabels();
  return useMemo(() => {
    const stories = (ids: Ids) => [...ids].flatMap((id) => model.find('story', id) ?? []);
    /** The value all of them share, or undefined. */
    const shared = <T,>(ids: Ids, read: (story: ReturnType<typeof stories>[number]) => T): T | undefined => {
      const [first, ...others] = stories(ids).map(read);
      return others.every((one) => one === first) ? first : undefined;
    };
    const within = (group: string | undefined) => (group === undefined ? {} : { group });
    return {
      move: (ids, step) => [
        ...(step
          ? ([
              { label: t.up, icon: 'arrow-up', keys: 'Alt ↑', group: t.move, onSelect: () => step('up') },
              {
                label: t.down,
                icon: 'arrow-down',
                keys: 'Alt ↓',
                group: t.move,
                onSelect: () => step('down'),
              },
            ] as const)
          : []),
        { label: t.toTop, icon: 'arrow-up-to-line', group: t.move, onSelect: () => actions.toTop(ids) },
        {
          label: t.toBottom,
          icon: 'arrow-down-to-line',
          group: t.move,
          onSelect: () => actions.toBottom(ids),
        },
        {
          label: t.toRank,
          icon: 'list-ordered',
          group: t.move,
          onSelect: () =>
            ask({
              title: t.toRankTitle(ids.size),
              label: t.toRankField(model.list('story').length),
              go: t.toRankGo,
              input: { type: 'number', min: 1, max: model.list('story').length, step: 1 },
              onAnswer: (answer) => actions.toRank(ids, Number(answer)),
            }),
        },
      ],
      release: (ids, group) => {
        const now = shared(ids, (story) => model.find('release', story.release)?.id ?? null);
        return [
          ...model.list('release').map((release) => ({
            label: titleOf(release, model) || ui.untitled,
            checked: now === release.id,
            ...within(group),
            onSelect: () => actions.set(ids, { release: release.id }),
          })),
          {
            label: t.noRelease,
            checked: now === null,
            ...within(group),
            onSelect: () => actions.set(ids, { release: null }),
          },
        ];
      },
      status: (ids, group) => {
        const now = shared(ids, ({ status }) => status);
        return STATUSES.map((status) => ({
          label: t[statusWord[status]],
          checked: now === status,
          ...within(group),
          onSelect: () => actions.set(ids, { status }),
        }));
      },
      size: (ids) => {
        const now = shared(ids, ({ size }) => size);
        return [
          ...SIZES.map((size) => ({
            label: String(size),
            checked: now === size,
            onSelect: () => actions.set(ids, { size }),
          })),
          {
            label: t.otherSize,
            onSelect: () =>
              ask({
                title: t.sizeTitle,
                label: t.sizeField,
                go: t.apply,
                input: { type: 'number', min: 0, max: 1000, step: 'any' },
                onAnswer: (answer) => actions.set(ids, { size: Number(answer) }),
              }),
          },
          { label: t.noSize, checked: now === null, onSelect: () => actions.set(ids, { size: null }) },
        ];
      },
      forWhom: (ids) => {
        const now = shared(ids, (story) => model.find('persona', story.persona)?.id ?? story.role);
        return [
          ...model.list('persona').map((persona) => ({
            label: titleOf(persona, model) || ui.untitled,
            checked: now === persona.id,
            onSelect: () => actions.set(ids, { persona: persona.id, role: '' }),
          })),
          {
            label: t.nobody,
            checked: now === '',
            onSelect: () => actions.set(ids, { persona: null, role: '' }),
          },
        ];
      },
      labels: (ids) => {
        const worn = [...new Set(stories(ids).flatMap(({ labels }) => labels))].sort((a, b) =>
          a.localeCompare(b, locale),
        );
        return [
          {
            label: t.addLabel,
            icon: 'plus',
            onSelect: () =>
              ask({
                title: t.labelTitle,
                label: t.labelField,
                go: t.apply,
                input: { maxLength: 40 },
                known,
                onAnswer: (label) => actions.addLabel(ids, label),
              }),
          },
          ...known
            .filter((label) => !stories(ids).every(({ labels }) => labels.includes(label)))
            .slice(0, 12)
            .map((label) => ({
              label,
              icon: 'tag' as const,
              group: t.addLabel,
              onSelect: () => actions.addLabel(ids, label),
            })),
          ...worn.map((label) => ({
            label,
            icon: 'x' as const,
            group: t.removeLabel,
            onSelect: () => actions.dropLabel(ids, label),
          })),
        ];
      },
      copy: (ids) => [
        { label: t.copyText, icon: 'file-text', keys: 'Ctrl C', onSelect: () => actions.copy(ids, 'text') },
        { label: t.copySheet, icon: 'list-ordered', onSelect: () => actions.copy(ids, 'sheet') },
      ],
    };
  }, [model, actions, ask, t, ui, locale, known]);
};
