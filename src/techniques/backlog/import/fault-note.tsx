import { IMPORT_MAX } from '#product/story-import/apply.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { windowsText } from './bytes.ts';
import type { Fault } from './use-import.tsx';
import { importDialogWords } from './words.ts';

/** What went wrong, that nothing was written, and what to do. */
export function FaultNote({ fault, onText }: { fault: Fault; onText: (text: string, name: string) => void }) {
  const t = useWords(importDialogWords);
  const { is, line, file } = fault;
  const says =
    is === 'not-csv'
      ? t.fault['not-csv'](line ?? 1)
      : is === 'too-many'
        ? t.fault['too-many'](IMPORT_MAX)
        : t.fault[is];
  return (
    <div
      role="alert"
      className="mb-3 flex items-start gap-2 rounded-card border border-thread bg-thread-wash p-3"
    >
      <span className="mt-0.5 text-thread">
        <Icon name="triangle-alert" />
      </span>
      <div className="grid gap-2">
        <p className="text-pretty">{says}</p>
        {is === 'not-utf8' && file && (
          <Button
            small
            className="justify-self-start"
            onClick={() => onText(windowsText(file.bytes), file.name)}
          >
            {t.asLatin}
          </Button>
        )}
      </div>
    </div>
  );
}
