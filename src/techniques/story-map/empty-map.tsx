import { useState } from 'react';
import { BringIn } from '#ui/bring-in.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { inputLook } from '#ui/field.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { ExampleButton } from '../example-button.tsx';
import { BECOME_ACTIVITIES } from './brings.ts';
import technique from './index.ts';
import { useMapTools } from './map-context.tsx';
import { storyMapWords } from './words.ts';
import { writeActivity } from './write.ts';

/** Before there is a map: the question, the first activity, or an example to look at. */
export function EmptyMap() {
  const t = useWords(storyMapWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const { actions, hand } = useMapTools();
  const [title, write] = useState('');
  return (
    <div className="h-full overflow-auto">
      <EmptyBoard
        question={technique.question[locale]}
        actions={
          <>
            <BringIn to="activity" from={BECOME_ACTIVITIES} />
            <ExampleButton technique={technique} />
          </>
        }
      >
        <p>{canEdit ? t.emptyText : t.emptyReadOnly}</p>
        {canEdit && (
          <form
            className="mt-5 flex flex-wrap justify-center gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (!title.trim()) return;
              let id = '';
              actions.once(() => {
                id = writeActivity(pen, null, title.trim().slice(0, 200));
              });
              hand.wish = id;
            }}
          >
            <input
              aria-label={t.activity}
              placeholder={t.emptyPlaceholder}
              value={title}
              maxLength={200}
              onChange={(event) => write(event.target.value)}
              className={`${inputLook} w-72! text-ink`}
            />
            <Button tone="primary" type="submit">
              {t.emptyGo}
            </Button>
          </form>
        )}
      </EmptyBoard>
    </div>
  );
}
