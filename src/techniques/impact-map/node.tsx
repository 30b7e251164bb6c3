import { useEffect, useRef } from 'react';
import { DATE_TAGS } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import { titleOf } from '#product/title.ts';
import { Card } from '#ui/card.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { Face } from '#ui/face.tsx';
import { Icon } from '#ui/icon.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { PersonaField } from '#ui/persona-field.tsx';
import { useEntity, useEntityOf, useProduct } from '#ui/product.tsx';
import { useIsSelected } from '#ui/selection.tsx';
import { whenDraggable } from '#ui/when-draggable.tsx';
import { uiWords } from '#ui/words.ts';
import { hang } from './hand.ts';
import { type Branch, type Level, levelAbove, levelBelow } from './outline.ts';
import { impactMapWords } from './words.ts';

/** What the board lends to its nodes. */
export interface MapHands {
  readonly collapsed: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly path: ReadonlySet<string>;
  /** What is not faded; null for everything. */
  readonly kept: ReadonlySet<string> | null;
  readonly editing: string | null;
  readonly edit: (id: string | null) => void;
  readonly focused: string | null;
  readonly focus: (id: string) => void;
  /** The focus came here by itself, as when tabbing in: nothing is selected by that. */
  readonly enter: (id: string) => void;
  readonly child: (branch: Branch) => void;
  readonly itemsFor: (branch: Branch) => readonly MenuItem[];
  readonly pasteUnder: (branch: Branch, text: string) => void;
  readonly sibling: (branch: Branch) => void;
}

function GoalMeta({ goal }: { goal: EntityOf<'goal'> }) {
  const t = useWords(impactMapWords);
  const locale = useLocale();
  if (!goal.measure && !goal.target) return <span className="text-thread">{t.measureIt}</span>;
  const day = goal.by
    ? new Intl.DateTimeFormat(DATE_TAGS[locale], { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(goal.by),
      )
    : '';
  return (
    <>
      <span className="wrap-anywhere">{goal.measure}</span>
      <span className="tabular wrap-anywhere">
        {[goal.baseline, goal.target].filter(Boolean).join(' → ')} {day && t.by(day)}
      </span>
    </>
  );
}

function ActorMeta({ actor }: { actor: EntityOf<'actor'> }) {
  const t = useWords(impactMapWords);
  const persona = useEntityOf('persona', actor.persona);
  const said = [
    persona?.role,
    t.actorPart[actor.part],
    actor.stance === 'obstructs' ? t.obstructs : '',
  ].filter(Boolean);
  return <span className="wrap-anywhere">{said.join(' · ')}</span>;
}

function Meta({ id }: { id: string }) {
  const entity = useEntity(id);
  if (entity?.kind === 'goal') return <GoalMeta goal={entity} />;
  if (entity?.kind === 'actor') return <ActorMeta actor={entity} />;
  return null;
}

function Editing({ branch, hands }: { branch: Branch; hands: MapHands }) {
  const t = useWords(impactMapWords);
  const { id, level } = branch;
  const leave = () => {
    hands.edit(null);
    hands.focus(id);
  };
  if (level === 'actor')
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from the field inside
      <div
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          leave();
        }}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && hands.edit(null)}
      >
        <PersonaField kind="actor" id={id} label={t.who} autoFocus />
      </div>
    );
  return (
    <LiveText
      kind={level}
      id={id}
      field="title"
      label={t.title}
      placeholder={t.levelHints[level]}
      autoFocus
      onEnter={() => hands.sibling(branch)}
      onEscape={leave}
      onBlur={() => hands.edit(null)}
      onPasteLines={(text) => hands.pasteUnder(branch, text)}
    />
  );
}

/** Dragging a card onto one of the level above hangs it there; onto a sibling, puts it in its place. */
const useDrag = (branch: Branch, canEdit: boolean) => {
  const ref = useRef<HTMLDivElement>(null);
  const { pen } = useProduct();
  const { id, level } = branch;
  useEffect(() => {
    const element = ref.current;
    if (!element || !canEdit) return;
    const mark = (on: boolean) => element.toggleAttribute('data-drop', on);
    const takes = (data: Record<string, unknown>) =>
      data.impactMap !== undefined &&
      data.impactMap !== id &&
      (data.level === level || levelAbove(data.level as Level) === level);
    return whenDraggable(({ combine, draggable, dropTargetForElements }) =>
      combine(
        draggable({
          element,
          getInitialData: () => ({ impactMap: id, level }),
          onDragStart: () => element.toggleAttribute('data-dragged', true),
          onDrop: () => element.toggleAttribute('data-dragged', false),
        }),
        dropTargetForElements({
          element,
          canDrop: ({ source }) => takes(source.data),
          onDragEnter: () => mark(true),
          onDragLeave: () => mark(false),
          onDrop: ({ source }) => {
            mark(false);
            const moved = source.data as { impactMap: string; level: Level };
            if (moved.level !== level) hang(pen, moved.impactMap, moved.level, id);
            else {
              const here = pen.model.get(id);
              const parent =
                here?.kind === 'actor'
                  ? here.goal
                  : here?.kind === 'impact'
                    ? here.actor
                    : here?.kind === 'deliverable'
                      ? here.impact
                      : null;
              hang(pen, moved.impactMap, moved.level, parent, { before: id });
            }
          },
        }),
      ),
    );
  }, [id, level, pen, canEdit]);
  return ref;
};

/** An entity of the map with its branch to the right. */
export function Node({ branch, depth, hands }: { branch: Branch; depth: number; hands: MapHands }) {
  const t = useWords(impactMapWords);
  const ui = useWords(uiWords);
  const { model, canEdit } = useProduct();
  const { id, level, children } = branch;
  const entity = useEntity(id);
  const persona = useEntityOf('persona', entity?.kind === 'actor' ? entity.persona : null);
  const selected = useIsSelected(id);
  const ref = useDrag(branch, canEdit && hands.editing !== id);
  if (!entity) return null;
  const folded = hands.collapsed.has(id);
  const below = levelBelow(level);
  const onPath = hands.path.has(id);
  const title = persona?.name.trim() || titleOf(entity, model) || ui.untitled;
  return (
    <li
      role="none"
      className={`impact-branch ${onPath ? 'on-path' : ''} ${hands.kept && !hands.kept.has(id) ? 'off-path' : ''}`}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its items */}
      <div
        ref={ref}
        role="treeitem"
        aria-level={depth}
        aria-selected={selected}
        aria-expanded={children.length > 0 ? !folded : undefined}
        aria-label={t.node(t.levels[level], title)}
        data-node={id}
        tabIndex={hands.focused === id ? 0 : -1}
        onFocus={(event) => event.target === event.currentTarget && hands.enter(id)}
        onDoubleClick={() => canEdit && hands.edit(id)}
        onClick={() => hands.focus(id)}
        className="relative rounded-card data-dragged:opacity-40 data-drop:ring-2 data-drop:ring-thread data-drop:ring-offset-2"
      >
        <Card
          id={id}
          selected={selected}
          meta={<Meta id={id} />}
          editing={
            hands.editing === id ? (
              <Editing branch={branch} hands={hands} />
            ) : persona ? (
              <span className="flex items-center gap-2">
                <Face id={persona.id} picture={persona.portrait} size={24} />
                {title}
              </span>
            ) : undefined
          }
          corner={<EntityMenu id={id} items={hands.itemsFor(branch)} tabIndex={-1} />}
        />
        {(children.length > 0 || (canEdit && below)) && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={
              children.length > 0
                ? folded
                  ? t.unfold(children.length)
                  : t.fold
                : t.addUnder(title, t.addLong[below!])
            }
            title={children.length > 0 ? (folded ? t.unfold(children.length) : t.fold) : t.add[below!]}
            onClick={(event) => {
              event.stopPropagation();
              if (children.length > 0) hands.toggle(id);
              else hands.child(branch);
            }}
            className={`no-print absolute top-[11px] -right-3 z-10 grid size-6 place-items-center rounded-full border bg-card text-2xs tabular max-md:right-9 max-md:top-auto max-md:bottom-1 ${
              onPath ? 'border-thread text-thread' : 'border-edge text-soft'
            } hover:border-thread hover:text-thread`}
          >
            {children.length === 0 ? (
              <Icon name="plus" size={13} />
            ) : folded ? (
              children.length
            ) : (
              <Icon name="minus" size={13} />
            )}
          </button>
        )}
      </div>
      {!folded && children.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: the group of a tree
        <ul role="group" className="impact-children">
          {children.map((child) => (
            <Node key={child.id} branch={child} depth={depth + 1} hands={hands} />
          ))}
          {canEdit && below && (
            <li aria-hidden="true" className="no-print impact-branch impact-add">
              <button
                type="button"
                tabIndex={-1}
                onClick={() => hands.child(branch)}
                aria-label={t.addUnder(title, t.addLong[below])}
                className="flex min-h-7 items-center gap-1 rounded-control px-2 text-soft text-sm hover:bg-paper hover:text-ink"
              >
                <Icon name="plus" size={14} />
                {t.add[below]}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
