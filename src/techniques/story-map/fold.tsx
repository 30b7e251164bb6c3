import { IconButton } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { useFolds } from './map-context.tsx';
import { storyMapWords } from './words.ts';

/** The fold of a band. */
export function Fold({ band }: { band: string }) {
  const t = useWords(storyMapWords);
  const { folded, toggle } = useFolds();
  const closed = folded.has(band);
  return (
    <IconButton
      icon={closed ? 'chevron-right' : 'chevron-down'}
      label={closed ? t.unfold : t.fold}
      aria-expanded={!closed}
      tabIndex={-1}
      size={16}
      className="no-print -ml-1 size-6!"
      onClick={() => toggle(band)}
    />
  );
}
