import type { Entity } from '#product/kinds/index.ts';
import './impact-map.css';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { pastedLines } from '#product/paste.ts';
import { change, together } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { BringIn } from '#ui/bring-in.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { useEntityActions } from '#ui/entity-actions.tsx';
import { Face } from '#ui/face.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import type { MenuItem } from '#ui/menu.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { ExampleButton } from '../example-button.tsx';
import { BECOME_ACTORS, BECOME_GOALS, BECOME_IMPACTS, personasOffStage } from './brings.ts';
import { grow, hang, nudge, switchParent } from './hand.ts';
import technique from './index.ts';
import { type MapHands, Node } from './node.tsx';
import {
  arrowFrom,
  type Branch,
  keptOf,
  LEVELS,
  levelAbove,
  levelBelow,
  outlineOf,
  pathOf,
  spotsOf,
} from './outline.ts';
import { impactMapWords } from './words.ts';

/** Gojko Adzic's map: why, who, how, what, laid out by itself. */
export default function Board() {
  const t = useWords(impactMapWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model, pen, canEdit } = useProduct();
  const { selection } = useSelection();
  const { removeEntities } = useEntityActions();
  const outline = useDerived(outlineOf);
  const waiting = useDerived(personasOffStage);
  const tree = useRef<HTMLDivElement>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [editing, edit] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const [only, setOnly] = useState(false);

  const spots = [...spotsOf(outline.goals, collapsed), ...spotsOf(outline.adrift, collapsed)];
  const focused = spots.some(({ branch }) => branch.id === at) ? at : (spots[0]?.branch.id ?? null);
  const spot = spots.find(({ branch }) => branch.id === focused);

  const focus = useCallback(
    (id: string) => {
      setAt(id);
      selection.set([id]);
      // Behind React's own turn, before the next key can arrive.
      queueMicrotask(() => {
        const node = tree.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);
        if (node && !node.contains(document.activeElement)) node.focus();
      });
    },
    [selection],
  );
  const began = (id: string) => {
    setAt(id);
    selection.set([id]);
    edit(id);
  };
  const unfold = (id: string) => setCollapsed((all) => new Set([...all].filter((one) => one !== id)));
  const child = (branch: Branch) => {
    const below = levelBelow(branch.level);
    if (!below) return;
    unfold(branch.id);
    began(grow(pen, below, branch.id, branch.children.at(-1)?.id));
  };
  const sibling = (branch: Branch) => {
    const found = spots.find((one) => one.branch.id === branch.id);
    began(grow(pen, branch.level, found?.parent?.id ?? null, branch.id));
  };
  const toggle = (id: string) =>
    setCollapsed((all) =>
      all.has(id) ? new Set([...all].filter((one) => one !== id)) : new Set([...all, id]),
    );

  const pasteUnder = (branch: Branch, text: string) =>
    together(pen, () => {
      const [first = '', ...rest] = pastedLines(text).lines;
      const parent = spots.find((one) => one.branch.id === branch.id)?.parent?.id ?? null;
      if (branch.level !== 'actor') {
        const entity = model.find(branch.level, branch.id);
        change(pen, branch.level, branch.id, { title: (entity?.title ?? '') + first });
      }
      let last = branch.id;
      for (const line of rest) last = grow(pen, branch.level, parent, last, line);
    });

  const itemsFor = (branch: Branch): readonly MenuItem[] => {
    if (!canEdit) return [];
    const here = spots.find((one) => one.branch.id === branch.id);
    const below = levelBelow(branch.level);
    const above = levelAbove(branch.level);
    return [
      { label: t.edit, icon: 'pencil', keys: 'F2', onSelect: () => began(branch.id) },
      ...(below
        ? [{ label: t.add[below], icon: 'plus' as const, keys: 'Tab', onSelect: () => child(branch) }]
        : []),
      {
        label: ui.moveUp,
        icon: 'arrow-up',
        keys: 'Alt ↑',
        disabled: !here || here.at === 0,
        onSelect: () => here && nudge(pen, here, -1),
      },
      {
        label: ui.moveDown,
        icon: 'arrow-down',
        keys: 'Alt ↓',
        disabled: !here || here.at === here.siblings.length - 1,
        onSelect: () => here && nudge(pen, here, 1),
      },
      ...(above ? model.list(above) : [])
        .filter(({ id }) => id !== here?.parent?.id)
        .map(
          (parent): MenuItem => ({
            label: titleOf(parent, model) || ui.untitled,
            icon: 'corner-down-right',
            group: t.hangOn,
            onSelect: () => hang(pen, branch.id, branch.level, parent.id),
          }),
        ),
    ];
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || !spot || !(event.target as HTMLElement).dataset.node) return;
    const { branch } = spot;
    const vertical = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && vertical !== 0 && canEdit) {
      if (event.shiftKey) switchParent(pen, spots, spot, vertical);
      else nudge(pen, spot, vertical);
      focus(branch.id);
    } else if (event.altKey || event.ctrlKey || event.metaKey) return;
    else if (/^(Arrow|Home|End)/.test(event.key)) {
      if (event.key === 'ArrowRight' && collapsed.has(branch.id)) toggle(branch.id);
      const next = arrowFrom(spots, branch.id, event.key);
      if (next) focus(next);
    } else if (event.key === ' ') toggle(branch.id);
    else if (event.key === 'Escape') selection.clear();
    else if (!canEdit) return;
    else if (event.key === 'Enter') sibling(branch);
    // Only on a selected card: whoever tabs through the page, or pressed Escape, passes on.
    else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      levelBelow(branch.level) &&
      selection.ids.has(branch.id)
    )
      child(branch);
    else if (event.key === 'F2') began(branch.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const next = arrowFrom(spots, branch.id, 'ArrowUp') ?? spot.parent?.id;
      removeEntities([branch.id]);
      if (next) focus(next);
    } else return;
    event.preventDefault();
  };

  const beginGoal = () => began(grow(pen, 'goal', null, outline.goals.at(-1)?.id));
  if (outline.goals.length === 0 && outline.adrift.length === 0)
    return (
      <EmptyBoard
        question={technique.question[locale]}
        actions={
          canEdit && (
            <>
              <Button tone="primary" icon="plus" onClick={beginGoal}>
                {t.begin}
              </Button>
              <BringIn to="goal" from={BECOME_GOALS} label={t.bringGoals} />
              <ExampleButton technique={technique} />
            </>
          )
        }
      >
        {t.teach}
      </EmptyBoard>
    );

  const hands: MapHands = {
    collapsed,
    toggle,
    path: pathOf(spots, focused),
    kept: only ? keptOf(spots, focused) : null,
    editing,
    edit: (id) => (id ? began(id) : edit(null)),
    focused,
    focus,
    enter: setAt,
    child,
    itemsFor,
    pasteUnder,
    sibling,
  };
  const firstGoal = outline.goals[0];
  // A pain of Awa's asks for a change in what she does: under her, where she is an actor already.
  const underTheirActor = (from: Entity) => {
    const subject = 'subject' in from ? from.subject : null;
    const actor = pen.model.list('actor').find(({ persona }) => persona !== null && persona === subject);
    return { actor: actor?.id ?? null };
  };
  return (
    <div className="flex h-full flex-col">
      <div className="no-print flex shrink-0 flex-wrap items-center gap-2 px-3 pt-3 md:px-5">
        {canEdit && (
          <Button small icon="plus" onClick={beginGoal}>
            {t.add.goal}
          </Button>
        )}
        <Button
          small
          icon="route"
          aria-pressed={only}
          className="aria-pressed:border-thread aria-pressed:text-thread"
          onClick={() => setOnly(!only)}
        >
          {only ? t.everything : t.path}
        </Button>
        <BringIn to="goal" from={BECOME_GOALS} label={t.bringGoals} small />
        {firstGoal && <BringIn to="actor" from={BECOME_ACTORS} label={t.bringActors} small />}
        <BringIn to="impact" from={BECOME_IMPACTS} fields={underTheirActor} label={t.bringImpacts} small />
        {canEdit && firstGoal && waiting.length > 0 && (
          <p className="flex flex-wrap items-center gap-1.5 text-soft text-sm">
            {t.personas}
            {waiting.slice(0, 8).map((persona) => (
              <Button
                key={persona.id}
                small
                onClick={() => {
                  const id = grow(pen, 'actor', firstGoal.id, firstGoal.children.at(-1)?.id);
                  change(pen, 'actor', id, { persona: persona.id });
                  focus(id);
                }}
              >
                <Face id={persona.id} picture={persona.portrait} size={20} />
                {persona.name || persona.role || ui.untitled}
              </Button>
            ))}
          </p>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-auto p-3 md:p-5">
        <div aria-hidden="true" className="impact-levels">
          {LEVELS.map((level) => (
            <p key={level} style={hueOf(level)}>
              <b className="font-heading text-hue text-lg">{t.levels[level]}</b>{' '}
              <span className="block text-soft text-xs">{t.levelHints[level]}</span>
            </p>
          ))}
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from the items of its trees */}
        <div ref={tree} onKeyDown={onKeyDown}>
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree by the WAI-ARIA pattern, its items take the focus */}
          <ul role="tree" aria-label={t.map} className="impact-roots">
            {outline.goals.map((branch) => (
              <Node key={branch.id} branch={branch} depth={1} hands={hands} />
            ))}
          </ul>
          {outline.adrift.length > 0 && (
            <>
              <h2 className="pt-8 text-lg">{t.adrift}</h2>
              <p className="pb-3 text-soft text-sm">{t.adriftHint}</p>
              {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree by the WAI-ARIA pattern, its items take the focus */}
              <ul role="tree" aria-label={t.adrift} className="impact-roots">
                {outline.adrift.map((branch) => (
                  <Node key={branch.id} branch={branch} depth={1} hands={hands} />
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
