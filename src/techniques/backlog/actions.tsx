import { useMemo } from 'react';
import type { Place } from '#core/room.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { create, together } from '#product/pen.ts';
import { useEntityActions } from '#ui/entity-actions.tsx';
import { whenIdle } from '#ui/idle.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { AT_BOTTOM, addStories } from './add.ts';
import { changeStories, inRank, moveStories, placeOfRank } from './moves.ts';
import { sentenceOf } from './story-line.ts';
import type { Target } from './target.ts';
import { backlogWords } from './words.ts';

type Ids = ReadonlySet<string>;

/** Everything one can do to stories of the backlog, each as one change that can be undone at once. */
export interface StoryActions {
  readonly move: (ids: Ids, target: Target) => void;
  readonly toTop: (ids: Ids) => void;
  readonly toBottom: (ids: Ids) => void;
  readonly toRank: (ids: Ids, rank: number) => void;
  readonly set: (ids: Ids, fields: FieldsOf<'story'>) => void;
  readonly addLabel: (ids: Ids, label: string) => void;
  readonly dropLabel: (ids: Ids, label: string) => void;
  readonly duplicate: (ids: Ids) => readonly string[];
  readonly add: (stories: readonly FieldsOf<'story'>[], place: Place | typeof AT_BOTTOM) => readonly string[];
  readonly remove: (ids: Ids) => void;
  /** One sentence a line: what copying puts on the clipboard. */
  readonly asText: (ids: Ids) => string;
  readonly copy: (ids: Ids, as: 'text' | 'sheet') => void;
}

/** Rows for a spreadsheet know all columns that other tools call differently: they come when the page is idle. */
const tabbed = () => import('./tabbed.ts');
whenIdle(() => void tabbed().catch(() => {}));

export const useStoryActions = (): StoryActions => {
  const { model, pen, undo, canEdit } = useProduct();
  const { removeEntities } = useEntityActions();
  const t = useWords(backlogWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const say = useSay();
  return useMemo(() => {
    const once = <T,>(act: () => T): T => {
      undo.stopCapturing();
      const done = act();
      undo.stopCapturing();
      return done;
    };
    const told = (ids: Ids, text: (n: number) => string) => {
      if (ids.size > 1) say(text(ids.size), { label: ui.undo, run: () => undo.undo() });
    };
    const place = (ids: Ids, to: Place) => {
      once(() => moveStories(pen, inRank(pen, ids), { place: to }));
      told(ids, t.moved);
    };
    const picked = (ids: Ids) => inRank(pen, ids).flatMap((id) => model.find('story', id) ?? []);
    const actions: StoryActions = {
      move: (ids, target) => once(() => moveStories(pen, inRank(pen, ids), target)),
      toTop: (ids) => place(ids, { after: null }),
      toBottom: (ids) => {
        const last = model.list('story').findLast(({ id }) => !ids.has(id));
        if (last) place(ids, { after: last.id });
      },
      toRank: (ids, rank) => place(ids, placeOfRank(model.list('story'), ids, rank)),
      set: (ids, fields) => once(() => changeStories(pen, ids, () => fields)),
      addLabel: (ids, label) =>
        once(() =>
          changeStories(pen, ids, ({ labels }) =>
            labels.includes(label) ? {} : { labels: [...labels, label.slice(0, 40)].slice(0, 20) },
          ),
        ),
      dropLabel: (ids, label) =>
        once(() =>
          changeStories(pen, ids, ({ labels }) => ({ labels: labels.filter((one) => one !== label) })),
        ),
      duplicate: (ids) =>
        once(() =>
          together(pen, () => {
            const originals = picked(ids);
            const last = originals.at(-1);
            const copies = originals.map(
              ({ id, kind, order, createdAt, createdBy, changedAt, changedBy, ticks, ...fields }) => fields,
            );
            const made = addStories(pen, copies, last ? { after: last.id } : AT_BOTTOM);
            for (const [at, { id }] of originals.entries())
              for (const { from, field } of model.referring(id)) {
                const criterion = model.find('criterion', from);
                if (!criterion || field !== 'story') continue;
                const { title, given, when, then, order } = criterion;
                create(pen, 'criterion', { title, given, when, then, order, story: made[at]! });
              }
            return made;
          }),
        ),
      add: (stories, to) => {
        const made = once(() => addStories(pen, stories, to));
        if (made.length > 1) say(t.added(made.length), { label: ui.undo, run: () => undo.undo() });
        return made;
      },
      remove: (ids) => canEdit && removeEntities(inRank(pen, ids)),
      asText: (ids) =>
        picked(ids)
          .map((story) => sentenceOf(story, model, locale))
          .join('\n'),
      copy: (ids, as) => {
        const put = async () => {
          const text =
            as === 'text' ? actions.asText(ids) : (await tabbed()).tabbedStories(picked(ids), model, locale);
          await navigator.clipboard.writeText(text);
        };
        put().then(
          () => say(t.copied(ids.size)),
          () => say(t.notCopied),
        );
      },
    };
    return actions;
  }, [model, pen, undo, canEdit, removeEntities, t, ui, locale, say]);
};
