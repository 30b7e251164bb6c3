import { useState, useSyncExternalStore } from 'react';
import { IconButton } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../language.tsx';
import { Menu } from '../menu.tsx';
import { useProduct } from '../product.tsx';
import { uiWords } from '../words.ts';
import { colourOf, INKS } from './inks.ts';
import type { PenLook } from './pen-layer.tsx';
import { StampPicker } from './stamp-picker.tsx';
import type { ShapeName } from './stamps.ts';
import { sketchWords } from './words.ts';

export type Tool = 'pen' | 'eraser' | 'move';
const WIDTHS = [6, 12, 26] as const;
const TOOLS: readonly { tool: Tool; icon: 'pencil' | 'eraser' | 'move' }[] = [
  { tool: 'pen', icon: 'pencil' },
  { tool: 'eraser', icon: 'eraser' },
  { tool: 'move', icon: 'move' },
];
const focusLook =
  'has-focus-visible:outline-2 has-focus-visible:outline-thread has-focus-visible:outline-offset-1';

/** Whether there is something of one's own to take back, and to bring back. */
const useUndoState = (): readonly [boolean, boolean] => {
  const { undo } = useProduct();
  const [subscribe] = useState(() => (listener: () => void) => {
    const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
    for (const event of events) undo.on(event, listener);
    return () => {
      for (const event of events) undo.off(event, listener);
    };
  });
  const read = () => `${undo.undoStack.length > 0} ${undo.redoStack.length > 0}`;
  const [can, canAgain] = useSyncExternalStore(subscribe, read, read).split(' ');
  return [can === 'true', canAgain === 'true'];
};

interface Props {
  tool: Tool;
  setTool: (tool: Tool) => void;
  look: PenLook;
  setLook: (look: PenLook) => void;
  onStamp: (shape: ShapeName) => void;
  onClear: () => void;
  blank: boolean;
}

/** Pen, eraser, stamps; colours and widths; undo. */
export function Toolbar({ tool, setTool, look, setLook, onStamp, onClear, blank }: Props) {
  const t = useWords(sketchWords);
  const ui = useWords(uiWords);
  const { undo } = useProduct();
  const [canUndo, canRedo] = useUndoState();
  const names = { pen: t.pen, eraser: t.eraser, move: t.move };
  return (
    <div role="toolbar" aria-label={t.tools} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div className="flex items-center">
        {TOOLS.map(({ tool: which, icon }) => (
          <IconButton
            key={which}
            icon={icon}
            label={names[which]}
            pressed={tool === which}
            onClick={() => setTool(which)}
          />
        ))}
        <StampPicker onPick={onStamp} />
      </div>
      <fieldset className="flex items-center">
        <legend className="sr-only">{t.ink}</legend>
        {INKS.map((ink) => (
          <label
            key={ink}
            title={t.inks[ink]}
            className={`group inline-flex size-7 items-center justify-center rounded-full ${focusLook}`}
          >
            <input
              type="radio"
              name="ink"
              checked={look.ink === ink}
              onChange={() => setLook({ ...look, ink })}
              aria-label={t.inks[ink]}
              className="sr-only"
            />
            <span
              style={{ background: colourOf(ink) }}
              className="size-4.5 rounded-full border border-edge group-has-checked:ring-2 group-has-checked:ring-thread group-has-checked:ring-offset-2 group-has-checked:ring-offset-card"
            />
          </label>
        ))}
      </fieldset>
      <fieldset className="flex items-center">
        <legend className="sr-only">{t.width}</legend>
        {WIDTHS.map((width) => (
          <label
            key={width}
            title={t.widths[width]}
            className={`inline-flex size-8 items-center justify-center rounded-control hover:bg-sheet has-checked:bg-sheet has-checked:text-thread ${focusLook}`}
          >
            <input
              type="radio"
              name="width"
              checked={look.width === width}
              onChange={() => setLook({ ...look, width })}
              aria-label={t.widths[width]}
              className="sr-only"
            />
            <span className="w-5 rounded-full bg-current" style={{ height: 1 + width / 4 }} />
          </label>
        ))}
      </fieldset>
      <div className="ml-auto flex items-center">
        <IconButton icon="undo" label={ui.undo} disabled={!canUndo} onClick={() => undo.undo()} />
        <IconButton icon="redo" label={ui.redo} disabled={!canRedo} onClick={() => undo.redo()} />
        <Menu
          label={t.more}
          className="size-8"
          items={[{ label: t.clear, icon: 'trash', danger: true, disabled: blank, onSelect: onClear }]}
        >
          <Icon name="ellipsis" />
        </Menu>
      </div>
    </div>
  );
}
