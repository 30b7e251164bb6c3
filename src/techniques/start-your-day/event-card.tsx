import type { CSSProperties, KeyboardEvent } from 'react';
import { change, create } from '#product/pen.ts';
import { harvest } from '#product/play/harvest.ts';
import { Icon } from '#ui/icon.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { Became, PieceMenu, type Target } from '#ui/play/became.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { inkOf } from './person-hue.ts';
import { type Event, markOf, marksOf, putAt, SPANS, shift, spanOf } from './spans.ts';
import { dayWords } from './words.ts';

/** A moment somebody remembers, in their ink; what makes it clearer stands under it. */
export function EventCard({
  event,
  notes,
  fresh,
  hold,
  next,
}: {
  event: Event;
  notes: readonly Event[];
  fresh: boolean;
  /** Whether the caret is to be in this one: it is drawn anew where it was moved to. */
  hold: (on: boolean) => void;
  next: () => void;
}) {
  const t = useWords(dayWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const { open } = useSelection();
  const editor = useEditor(event.id);
  const { id, text, createdBy, weight, play } = event;
  const title = text || ui.untitled;
  const span = spanOf(event);
  const onKeyDown = (key: KeyboardEvent) => {
    if (!key.altKey || !canEdit) return;
    if (key.key === 'ArrowLeft') shift(pen, event, { marks: -1 });
    else if (key.key === 'ArrowRight') shift(pen, event, { marks: 1 });
    else if (key.key === 'ArrowUp') shift(pen, event, { spans: -1 });
    else if (key.key === 'ArrowDown') shift(pen, event, { spans: 1 });
    else return;
    hold(true);
    key.preventDefault();
    key.stopPropagation();
  };
  const agree = (by: 1 | -1) => {
    const people = Math.max(0, Math.min(100, (weight ?? 0) + by));
    change(pen, 'piece', id, { weight: people === 0 ? null : people });
  };
  const items = (): readonly MenuItem[] => [
    { label: t.agree, icon: 'check', onSelect: () => agree(1) },
    ...(weight ? [{ label: t.disagree, icon: 'minus', onSelect: () => agree(-1) } as const] : []),
    {
      label: t.clearer,
      icon: 'message-circle',
      onSelect: () => void create(pen, 'piece', { play, from: id, sort: 'clearer' }),
    },
    {
      label: t.sooner,
      icon: 'arrow-left',
      keys: 'Alt ←',
      group: ' ',
      onSelect: () => void shift(pen, event, { marks: -1 }),
    },
    {
      label: t.later,
      icon: 'arrow-right',
      keys: 'Alt →',
      group: ' ',
      onSelect: () => void shift(pen, event, { marks: 1 }),
    },
    ...SPANS.filter((one) => one !== span).map(
      (one): MenuItem => ({
        label: t.span[one],
        group: t.moveTo,
        onSelect: () => void putAt(pen, event, one, 0),
      }),
    ),
    ...marksOf(span, locale).map(
      (mark, at): MenuItem => ({
        label: mark,
        checked: markOf(event) === at,
        group: t.span[span],
        onSelect: () => void putAt(pen, event, span, at),
      }),
    ),
  ];
  const targets: readonly Target[] = (['step', 'activity', 'story', 'pain'] as const).map((to) => ({
    to,
    take: () => {
      const made = harvest(pen, id, to);
      if (made) open(made);
    },
  }));
  return (
    <article
      data-entity={id}
      data-event={id}
      onKeyDown={onKeyDown}
      style={
        {
          '--hue': `var(--hue-${inkOf(createdBy)})`,
          ...(editor ? { outline: `2px solid ${editor.colour}`, outlineOffset: 1 } : {}),
        } as CSSProperties
      }
      className="spine grid grid-cols-1 gap-1 rounded-control border border-line bg-card px-2 py-1.5 text-sm"
    >
      <div className="flex items-start gap-1">
        <LiveText
          kind="piece"
          id={id}
          field="text"
          label={t.event}
          placeholder={t.event}
          autoFocus={fresh}
          onEnter={next}
          onBlur={() => hold(false)}
          className="text-hue"
        />
        <PieceMenu id={id} label={title} items={items} targets={targets} />
      </div>
      {notes.map((note) => (
        <div key={note.id} className="flex items-start gap-1 border-line border-l-2 pl-1.5">
          <LiveText
            kind="piece"
            id={note.id}
            field="text"
            label={t.clearerOf(title)}
            placeholder={t.clearer}
            className="text-soft"
          />
          <PieceMenu id={note.id} label={note.text || ui.untitled} />
        </div>
      ))}
      <p className="flex flex-wrap items-center gap-x-2 text-soft text-xs">
        {createdBy && <span className="wrap-anywhere min-w-0">{t.by(createdBy)}</span>}
        {weight !== null && (
          <span className="inline-flex items-center gap-0.5 text-good">
            <Icon name="check" size={12} />
            {t.agreed(weight)}
          </span>
        )}
        <Became id={id} />
      </p>
    </article>
  );
}
