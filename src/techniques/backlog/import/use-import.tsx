import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { StoryItem } from '#product/story-import/item.ts';
import { useWords } from '#ui/language.tsx';
import { type OpenProduct, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { type BytesFault, MAX_BYTES, textOfBytes } from './bytes.ts';
import { doubtsAbout, rolesOf } from './plan.ts';
import { readBeside } from './read-beside.tsx';
import {
  kindOfSource,
  type Mapping,
  type ReadSource,
  type SourceFault,
  type SourceKind,
  type TableLook,
} from './source.ts';
import { importDialogWords } from './words.ts';
import { writeImport } from './write.ts';

/** Why nothing could be read, and what could be done about it. */
export interface Fault {
  readonly is: BytesFault | SourceFault | 'product-full' | 'unread';
  readonly line?: number | undefined;
  /** The file, where another way of reading it may help. */
  readonly file?: { readonly bytes: Uint8Array; readonly name: string };
}

export type Stage =
  | { readonly at: 'give' }
  | { readonly at: 'reading' | 'writing'; readonly count: number }
  | { readonly at: 'columns'; readonly table: TableLook }
  | { readonly at: 'preview'; readonly read: ReadSource & { ok: true } };

export interface ImportProps {
  onClose: () => void;
  /** A text, or a file, to read at once. */
  text?: string;
  file?: File | undefined;
  /** Told the ids of the stories made. */
  onDone?: (ids: readonly string[]) => void;
}

const mappingOf = ({ columns, headFirst }: TableLook): Mapping => ({
  columns: columns.map(({ is }) => is),
  headFirst,
});

/** Whatever happens meanwhile is one step for undo, however many changes it takes. */
const asOneStep = <T,>(undo: OpenProduct['undo'], act: () => T): T => {
  const { captureTimeout } = undo;
  undo.stopCapturing();
  undo.captureTimeout = Number.POSITIVE_INFINITY;
  try {
    return act();
  } finally {
    undo.captureTimeout = captureTimeout;
    undo.stopCapturing();
  }
};

/** An import under way: what was given, what was read, what somebody ticks and corrects. Nothing is written before. */
export const useImport = ({ onClose, text = '', file, onDone }: ImportProps) => {
  const t = useWords(importDialogWords);
  const ui = useWords(uiWords);
  const { model, pen, undo } = useProduct();
  const say = useSay();
  const [given, setGiven] = useState<{ text: string; kind: SourceKind } | null>(null);
  const [stage, setStage] = useState<Stage>({ at: 'give' });
  const [fault, setFault] = useState<Fault | null>(null);
  const [items, setItems] = useState<readonly StoryItem[]>([]);
  const [taken, setTaken] = useState<readonly boolean[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const reading = useRef<{ stop: () => void } | null>(null);
  useEffect(() => () => reading.current?.stop(), []);

  const giveUp = useCallback((why: Fault | null) => {
    reading.current?.stop();
    setStage({ at: 'give' });
    setFault(why);
  }, []);
  const read = useCallback(
    async (text: string, kind: SourceKind, how?: Mapping) => {
      if (text.length > MAX_BYTES) return giveUp({ is: 'too-large' });
      setFault(null);
      setGiven({ text, kind });
      setStage({ at: 'reading', count: text.split('\n').length });
      try {
        const beside = readBeside(text, kind, how);
        reading.current = beside;
        const result = await beside.result;
        if (result.ok) {
          const doubts = doubtsAbout(result.items, model);
          setItems(result.items);
          setTaken(result.items.map((_, at) => !doubts.has(at)));
          setChosen(new Set());
          setStage({ at: 'preview', read: result });
        } else if (result.reason === 'unknown-columns') {
          setMapping(mappingOf(result.table));
          setStage({ at: 'columns', table: result.table });
        } else giveUp({ is: result.reason, line: result.line });
      } catch {
        giveUp({ is: 'unread' });
      }
    },
    [model, giveUp],
  );
  const giveText = useCallback((text: string, name = '') => read(text, kindOfSource(text, name)), [read]);
  const giveFile = useCallback(
    async (file: File) => {
      if (file.size > MAX_BYTES) return giveUp({ is: 'too-large' });
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const decoded = textOfBytes(bytes);
        if (decoded.ok) await giveText(decoded.value, file.name);
        else giveUp({ is: decoded.reason, file: { bytes, name: file.name } });
      } catch {
        giveUp({ is: 'unread' });
      }
    },
    [giveText, giveUp],
  );
  // What the import was opened with is read at once.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (file) void giveFile(file);
    else if (text.trim()) void giveText(text);
  }, [file, text, giveFile, giveText]);

  const doubts = useMemo(() => doubtsAbout(items, model), [items, model]);
  const going = useMemo(() => items.filter((_, at) => taken[at]), [items, taken]);
  const roles = useMemo(() => rolesOf(going, model), [going, model]);
  const lines = useMemo(() => given?.text.split(/\r\n|[\n\r\u2028\u2029]/) ?? [], [given]);

  const edit = useCallback(
    (at: number, fields: Partial<StoryItem>) =>
      setItems((all) => all.map((item, index) => (index === at ? { ...item, ...fields } : item))),
    [],
  );
  const take = useCallback(
    (at: number, on: boolean) => setTaken((all) => all.map((one, index) => (index === at ? on : one))),
    [],
  );
  const choose = (role: string, on: boolean) =>
    setChosen((all) => new Set(on ? [...all, role] : [...all].filter((one) => one !== role)));

  const writeNow = () => {
    const said = going.filter((item) => item.title || item.want || item.benefit || item.description);
    const personas = roles.flatMap(({ key, role }) => (chosen.has(key) ? [role] : []));
    const made = asOneStep(undo, () => writeImport(pen, said, personas));
    if (!made.ok) return giveUp({ is: made.reason });
    say(t.done(made.value.length), { label: ui.undo, run: () => undo.undo() });
    onClose();
    onDone?.(made.value);
  };
  const write = () => {
    setStage({ at: 'writing', count: going.length });
    // One sees that it is being written before the page is busy writing it.
    requestAnimationFrame(() => setTimeout(writeNow));
  };

  return {
    stage,
    fault,
    items,
    taken,
    chosen,
    doubts,
    going,
    roles,
    lines,
    mapping,
    giveText,
    giveFile,
    giveUp,
    edit,
    take,
    takeAll: () => setTaken(items.map(() => true)),
    choose,
    map: setMapping,
    /** Asks again what the columns hold. */
    askColumns: (table: TableLook) => {
      setMapping(mappingOf(table));
      setStage({ at: 'columns', table });
    },
    readMapped: () => given && mapping && read(given.text, given.kind, mapping),
    write,
  };
};
