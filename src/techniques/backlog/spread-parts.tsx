import { change } from '#product/pen.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { Recognised } from './add-line.tsx';
import { readWritten } from './read.ts';
import { backlogWords } from './words.ts';
import { fieldsOfWritten } from './written.ts';

/** Where a story's whole sentence stands in one field, offers to put its parts in theirs. */
export function SpreadParts({ id }: { id: string }) {
  const t = useWords(backlogWords);
  const { model, pen, canEdit } = useProduct();
  const story = useEntityOf('story', id);
  if (!story || !canEdit || story.benefit || (story.want && story.form === 'as-a')) return null;
  const from = story.form === 'free' && story.description ? 'description' : 'title';
  const written = readWritten(story[from]);
  if (!written.want) return null;
  const spread = () => {
    const { labels: _labels, title: _title, ...fields } = fieldsOfWritten(written, model);
    change(pen, 'story', id, { [from]: '', ...fields });
  };
  return (
    <div className="grid justify-items-start gap-1 rounded-card border border-line bg-card p-2">
      <p className="px-1 text-soft text-sm">{t.parsed}</p>
      <Recognised written={written} />
      <Button small icon="split" onClick={spread}>
        {t.takeParts}
      </Button>
    </div>
  );
}
