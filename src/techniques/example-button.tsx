import { Button } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import type { Technique } from './technique.ts';

/** Fills an empty board with the technique's example; one click takes it back. */
export function ExampleButton({ technique }: { technique: Technique }) {
  const t = useWords(uiWords);
  const locale = useLocale();
  const { pen, undo, canEdit } = useProduct();
  const say = useSay();
  if (!canEdit) return null;
  return (
    <Button
      icon="sparkles"
      onClick={async () => {
        undo.stopCapturing();
        const { loadExample } = await import('./load-example.ts');
        await loadExample(pen, technique, locale);
        undo.stopCapturing();
        say(technique.name[locale], { label: t.undo, run: () => undo.undo() });
      }}
    >
      {t.showExample}
    </Button>
  );
}
