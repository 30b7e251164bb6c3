import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { StoryItem } from '#product/story-import/item.ts';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { type BytesFault, MAX_BYTES, textOfBytes } from './bytes.ts';
import { doubtsAbout, rolesOf } from './plan.ts';
import { readBeside } from './read-beside.tsx';
import { kindOfSource, type Mapping, type ReadSource, type SourceFault, type SourceKind, type TableLook } from './source.ts';
import { importDialogWords } from './words.ts';
import { writeImport } from './write.ts';

export type Fault = BytesFault | SourceFault | 'product-full' | 'unread';

interface Given {
  readonly text: string;
  readonly kind: SourceKind;
}

type Stage =
  | { readonly at: 'give' }
  | { readonly at: 'reading' | 'writing'; readonly count: number }
  | { readonly at: 'columns'; readonly table: TableLook }
  | { readonly at: 'preview'; readonly read: ReadSource & { ok: true } };

export interface ImportDialogProps {
  onClose: () => void;
  /** A text, or a file, to read at once. */
  text?: string;
  file?: File | undefined;
  /** Told the ids of the stories made. */
  onDone?: (ids: readonly string[]) => void;
}

const countLines = (text: string): number => text.split('\n').length;

/** An import under way: what was given, what was read of it, what somebody ticks and corrects, and the writing. */
export const useImport = ({ onClose, text: first = '', file, onDone }: ImportDialogProps) => {
  const t = useWords(importDialogWords);
  const ui = useWords(uiWords);
  const { model, pen, undo } = useProduct();
  const say = useSay();
  const [text, setText] = useState(first.length < 200_000 ? first : '');
  const [given, setGiven] = useState<Given | null>(null);
  const [stage, setStage] = useState<Stage>({ at: 'give' });
  const [fault, setFault] = useState<{
    is: Fault;
    line?: number | undefined;
    bytes?: Uint8Array;
    name?: string;
  } | null>(null);
  const [items, setItems] = useState<readonly StoryItem[]>([]);
  const [taken, setTaken] = useState<readonly boolean[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  const refuse = useCallback(
    (is: Fault, more?: { line?: number | undefined; bytes?: Uint8Array; name?: string }) => {
      setStage({ at: 'give' });
      setFault({ is, ...more });
    },
    [],
  );
  const read = useCallback(
    async (from: Given, how?: Mapping) => {
      if (from.text.length > MAX_BYTES) return refuse('too-large');
      setFault(null);
      setGiven(from);
      setStage({ at: 'reading', count: countLines(from.text) });
      try {
        const reading = readBeside(from.text, from.kind, how);
        stop.current = reading.stop;
        const result = await reading.result;
        if (!result.ok) {
          if (result.reason !== 'unknown-columns') return refuse(result.reason, { line: result.line });
          setMapping({
            columns: result.table.columns.map(({ is }) => is),
            headFirst: result.table.headFirst,
          });
          return setStage({ at: 'columns', table: result.table });
        }
        const doubts = doubtsAbout(result.items, model);
        setItems(result.items);
        setTaken(result.items.map((_, at) => !doubts.has(at)));
        setChosen(new Set());
        setStage({ at: 'preview', read: result });
      } catch {
        refuse('unread');
      }
    },
    [model, refuse],
  );
  const readText = useCallback(
    (given: string, name?: string) => read({ text: given, kind: kindOfSource(given, name) }),
    [read],
  );
  const readFile = useCallback(
    async (given: File) => {
      if (given.size > MAX_BYTES) return refuse('too-large');
      try {
        const bytes = new Uint8Array(await given.arrayBuffer());
        const decoded = textOfBytes(bytes);
        if (decoded.ok) await readText(decoded.value, given.name);
        else refuse(decoded.reason, { bytes, name: given.name });
      } catch {
        refuse('unread');
      }
    },
    [readText, refuse],
  );
  // What the dialog was opened with is read at once.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (file) void readFile(file);
    else if (first.trim()) void readText(first);
  }, [file, first, readFile, readText]);

  const doubts = useMemo(() => doubtsAbout(items, model), [items, model]);
  const going = useMemo(() => items.filter((_, at) => taken[at]), [items, taken]);
  const roles = useMemo(() => rolesOf(going, model), [going, model]);
  const lines = useMemo(() => given?.text.split(/\r\n|[\n\r\u2028\u2029]/) ?? [], [given]);
  const onEdit = useCallback(
    (at: number, fields: Partial<StoryItem>) =>
      setItems((all) => all.map((item, index) => (index === at ? { ...item, ...fields } : item))),
    [],
  );
  const onTake = useCallback(
    (at: number, on: boolean) => setTaken((all) => all.map((one, index) => (index === at ? on : one))),
    [],
  );

  const write = () => {
    setStage({ at: 'writing', count: going.length });
    // Two frames, so that one sees that it is being written before the page is busy writing it.
    requestAnimationFrame(() =>
      setTimeout(() => {
        undo.stopCapturing();
        const said = going.filter(
          ({ title, want, benefit, description }) => title || want || benefit || description,
        );
        const made = writeImport(
          pen,
          said,
          roles.flatMap(({ key, role }) => (chosen.has(key) ? [role] : [])),
        );
        undo.stopCapturing();
        if (!made.ok) return refuse(made.reason);
        say(t.done(made.value.length), { label: ui.undo, run: () => undo.undo() });
        onClose();
        onDone?.(made.value);
      }),
    );
  };
  return {
    stage,
    setStage,
    fault,
    text,
    setText,
    given,
    items,
    setItems,
    taken,
    setTaken,
    chosen,
    setChosen,
    mapping,
    setMapping,
    doubts,
    going,
    roles,
    lines,
    stop: () => stop.current(),
    read,
    readText,
    readFile,
    onEdit,
    onTake,
    write,
  };
};
