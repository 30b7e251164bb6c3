import { useState } from 'react';
import { change, create } from '#product/pen.ts';
import { Button } from '#ui/button.tsx';
import { inputLook } from '#ui/field.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { entityWords } from './entity-words.ts';
import { sayWhen } from './when.ts';

/** What people say about an entity, oldest first. */
export function EntityComments({ id }: { id: string }) {
  const t = useWords(entityWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const comments = useList('comment').filter(({ about }) => about === id);
  const [text, setText] = useState('');
  const now = Date.parse(pen.now());
  return (
    <div className="grid gap-3">
      {comments.map((comment) => (
        <div
          key={comment.id}
          className={`rounded-card border border-line p-2.5 ${comment.state === 'settled' ? 'opacity-70' : ''}`}
        >
          <p className="flex flex-wrap items-baseline gap-x-2 text-xs">
            <b>{comment.createdBy}</b>
            <span className="text-soft">{sayWhen(comment.createdAt, now, locale)}</span>
            {comment.state === 'settled' && <span className="text-good">{t.settled}</span>}
          </p>
          <p className="mt-1 whitespace-pre-wrap wrap-anywhere text-sm">{comment.text}</p>
          {canEdit && (
            <Button
              small
              tone="quiet"
              className="mt-1 -ml-2"
              onClick={() =>
                change(pen, 'comment', comment.id, { state: comment.state === 'open' ? 'settled' : 'open' })
              }
            >
              {comment.state === 'open' ? t.commentSettle : t.commentOpen}
            </Button>
          )}
        </div>
      ))}
      {canEdit && (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (!text.trim()) return;
            create(pen, 'comment', { about: id, text: text.trim() });
            setText('');
          }}
        >
          <textarea
            aria-label={t.commentWrite}
            placeholder={t.commentWrite}
            value={text}
            maxLength={2000}
            rows={2}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit();
            }}
            className={`${inputLook} field-sizing-content`}
          />
          <Button type="submit" small disabled={!text.trim()} className="justify-self-start">
            {t.commentSend}
          </Button>
        </form>
      )}
    </div>
  );
}
