import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/language.tsx';
import { uiWords } from '#ui/words.ts';
import { ColumnsStep } from './columns-step.tsx';
import { FaultNote } from './fault-note.tsx';
import { GiveStep } from './give-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { type ImportProps, useImport } from './use-import.tsx';
import { importDialogWords } from './words.ts';

/** A text longer than this is not put back in the field: the page would be busy showing it. */
const SHOWN = 200_000;

/** Brings stories in from text, tables or JSON: read, looked at, corrected; written as one change at the very end. */
export default function ImportDialog(props: ImportProps) {
  const t = useWords(importDialogWords);
  const { onClose, text: first = '' } = props;
  const [text, setText] = useState(first.length < SHOWN ? first : '');
  const now = useImport(props);
  const { stage, fault, items, mapping } = now;
  const busy =
    stage.at === 'reading'
      ? t.reading(stage.count)
      : stage.at === 'writing'
        ? t.writing(stage.count)
        : undefined;
  const table = stage.at === 'preview' ? stage.read.table : undefined;
  return (
    <Dialog
      title={stage.at === 'columns' ? t.columns : t.title}
      wide
      onClose={onClose}
      foot={<Foot now={now} text={text} onClose={onClose} />}
    >
      {fault && stage.at === 'give' && (
        <FaultNote fault={fault} onText={(text, name) => void now.giveText(text, name)} />
      )}
      {stage.at === 'give' && (
        <GiveStep text={text} onText={setText} onFile={(file) => void now.giveFile(file)} />
      )}
      {busy !== undefined && (
        <div className="grid gap-3 py-8 text-center">
          <p role="status">{busy}</p>
          <progress aria-label={busy} className="mx-auto w-full max-w-sm" />
        </div>
      )}
      {stage.at === 'columns' && mapping && (
        <ColumnsStep table={stage.table} mapping={mapping} onMapping={now.map} />
      )}
      {stage.at === 'preview' &&
        (items.length === 0 && stage.read.skipped.length === 0 ? (
          <p className="py-8 text-center text-soft">{t.nothing}</p>
        ) : (
          <PreviewStep
            items={items}
            skipped={stage.read.skipped}
            lines={now.lines}
            doubts={now.doubts}
            taken={now.taken}
            roles={now.roles}
            chosen={now.chosen}
            onTake={now.take}
            onTakeAll={now.takeAll}
            onEdit={now.edit}
            onChoose={now.choose}
            onColumns={table && (() => now.askColumns(table))}
          />
        ))}
    </Dialog>
  );
}

function Foot(props: { now: ReturnType<typeof useImport>; text: string; onClose: () => void }) {
  const { now, text, onClose } = props;
  const t = useWords(importDialogWords);
  const ui = useWords(uiWords);
  switch (now.stage.at) {
    case 'give':
      return (
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button tone="primary" disabled={text.trim() === ''} onClick={() => void now.giveText(text)}>
            {t.read}
          </Button>
        </>
      );
    case 'reading':
      return <Button onClick={() => now.giveUp(null)}>{t.stop}</Button>;
    case 'columns':
      return (
        <>
          <Button onClick={() => now.giveUp(null)}>{t.back}</Button>
          <Button
            tone="primary"
            disabled={!now.mapping?.columns.some((one) => one !== null)}
            onClick={() => void now.readMapped()}
          >
            {t.applyColumns}
          </Button>
        </>
      );
    case 'preview':
      return (
        <>
          <Button onClick={() => now.giveUp(null)}>{t.back}</Button>
          <Button tone="primary" icon="check" disabled={now.going.length === 0} onClick={now.write}>
            {t.go(now.going.length)}
          </Button>
        </>
      );
    default:
      return null;
  }
}
