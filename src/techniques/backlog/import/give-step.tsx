import { useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { inputLook } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { importDialogWords } from './words.ts';

/** Where one pastes a list or gives a file. */
export function GiveStep(props: {
  text: string;
  onText: (text: string) => void;
  onFile: (file: File) => void;
}) {
  const { text, onText, onFile } = props;
  const t = useWords(importDialogWords);
  const file = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file doubles the button below
    <div
      className="grid gap-3"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const dropped = event.dataTransfer.files[0];
        setOver(false);
        if (!dropped) return;
        event.preventDefault();
        onFile(dropped);
      }}
    >
      <p className="text-pretty text-soft">{t.giveHint}</p>
      <textarea
        aria-label={t.give}
        // biome-ignore lint/a11y/noAutofocus: pasting is what the dialog was opened for
        autoFocus
        rows={10}
        value={text}
        placeholder={t.example}
        onChange={(event) => onText(event.target.value)}
        className={`${inputLook} min-h-40 resize-y ${over ? 'border-thread! bg-thread-wash!' : ''}`}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button icon="upload" onClick={() => file.current?.click()}>
          {t.choose}
        </Button>
        <span className={over ? 'font-[550] text-thread' : 'text-soft text-sm'}>{t.drop}</span>
        <input
          ref={file}
          type="file"
          hidden
          accept=".txt,.csv,.tsv,.json,.md,text/plain,text/csv,application/json"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) onFile(chosen);
          }}
        />
      </div>
    </div>
  );
}
