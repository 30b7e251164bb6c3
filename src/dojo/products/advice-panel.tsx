import { IconButton } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { uiWords } from '#ui/words.ts';
import AdviceList from './advice.tsx';
import { Drawer } from './drawer.tsx';
import { productWords } from './words.ts';

/** What a seasoned Product Owner would say, beside the board. */
export default function AdvicePanel({
  technique,
  onClose,
}: {
  technique: string | undefined;
  onClose: () => void;
}) {
  const t = useWords(productWords);
  const ui = useWords(uiWords);
  return (
    <Drawer label={t.advice} onClose={onClose}>
      <header className="sticky top-0 z-10 flex items-center justify-between border-line border-b bg-paper px-4 py-2">
        <h2 className="text-lg">{t.advice}</h2>
        <IconButton icon="x" label={ui.close} onClick={onClose} />
      </header>
      <div className="p-3">
        <AdviceList {...(technique ? { technique } : {})} />
      </div>
    </Drawer>
  );
}
