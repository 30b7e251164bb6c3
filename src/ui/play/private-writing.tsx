import { useEffect, useState } from 'react';
import { Button, IconButton } from '../button.tsx';
import { inputLook } from '../field.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../language.tsx';
import { useProduct } from '../product.tsx';
import { readDrafts, withDrafts } from './drafts.ts';
import { playWords } from './words.ts';

/**
 * A place to write before the others see it: drafts stay in this browser until they are posted, all at once or one by
 * one. `post` puts them on the table.
 */
export function PrivateWriting({
  play,
  placeholder,
  post,
}: {
  play: string;
  placeholder: string;
  post: (texts: readonly string[]) => void;
}) {
  const t = useWords(playWords);
  const { id } = useProduct();
  const key = `po-dojo-drafts ${id} ${play}`;
  const [drafts, setDrafts] = useState<readonly string[]>(() => readDrafts(localStorage.getItem(key)));
  const [text, setText] = useState('');
  useEffect(() => {
    if (drafts.length > 0) localStorage.setItem(key, JSON.stringify(drafts));
    else localStorage.removeItem(key);
  }, [key, drafts]);
  const add = (written: string) => {
    setDrafts((all) => withDrafts(all, written));
    setText('');
  };
  const without = (at: number) => setDrafts((all) => all.filter((_, other) => other !== at));
  return (
    <section
      aria-label={t.privateTitle}
      className="no-print grid gap-2 rounded-card border border-edge border-dashed bg-paper p-3"
    >
      <h3 className="flex items-center gap-2 text-base">
        <Icon name="pencil" size={16} /> {t.privateTitle}
      </h3>
      <textarea
        rows={1}
        value={text}
        maxLength={1000}
        aria-label={t.privateLine}
        placeholder={placeholder}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!/\n\s*\S/.test(pasted.trim())) return;
          event.preventDefault();
          add(`${text}${pasted}`);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add(text);
        }}
        className={`${inputLook} field-sizing-content resize-none`}
      />
      {drafts.length > 0 && (
        <ul className="grid gap-1">
          {drafts.map((draft, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two drafts may say the same, they are only added and removed
              key={`${at} ${draft}`}
              className="spine-dotted flex items-start gap-1 rounded-control bg-card py-1 pr-1 pl-2.5"
            >
              <span className="min-w-0 grow wrap-anywhere">{draft}</span>
              <IconButton
                icon="arrow-right"
                size={15}
                label={t.postOne(draft)}
                onClick={() => {
                  post([draft]);
                  without(at);
                }}
              />
              <IconButton icon="x" size={15} label={t.dropDraft(draft)} onClick={() => without(at)} />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {drafts.length > 0 && (
          <Button
            small
            tone="primary"
            onClick={() => {
              post(drafts);
              setDrafts([]);
            }}
          >
            {t.postAll(drafts.length)}
          </Button>
        )}
        <p className="text-soft text-xs">{t.privateHint}</p>
      </div>
    </section>
  );
}
