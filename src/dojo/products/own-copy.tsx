import { useState } from 'react';
import { writeFile } from '#product/file.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { fileNameOf } from './api/file-name.ts';
import { useConnection } from './open-product.tsx';
import { refusalWords } from './refusal-words.ts';

const download = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** What one wrote and nobody takes, to be kept as a file; with that in hand one may go back to what all share. */
export function OwnCopy() {
  const t = useWords(refusalWords);
  const { id, model, pen } = useProduct();
  const connection = useConnection();
  const [isKept, setKept] = useState(false);
  const keep = () => {
    const file = writeFile(model.doc, id, pen.now());
    download(fileNameOf(model.product.title, 'json'), JSON.stringify(file, null, 1));
    setKept(true);
  };
  return (
    <span className="flex flex-wrap gap-2">
      <Button small icon="download" title={t.ownCopyHint} onClick={keep}>
        {t.ownCopy}
      </Button>
      {isKept && (
        <Button
          small
          icon="rotate-ccw"
          title={t.startOverHint}
          onClick={() => void connection.letGo().then(() => location.reload())}
        >
          {t.startOver}
        </Button>
      )}
    </span>
  );
}
