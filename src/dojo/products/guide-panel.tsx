import { useEffect, useState } from 'react';
import { IconButton } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { uiWords } from '#ui/words.ts';
import { Drawer } from './drawer.tsx';
import { useFault } from './fault.tsx';
import { GuideSections, type GuideText } from './guide-page.tsx';
import { useTechniqueName } from './technique-name.tsx';
import { productWords } from './words.ts';

/** The technique's guide beside the board. */
export default function GuidePanel({ technique, onClose }: { technique: string; onClose: () => void }) {
  const t = useWords(productWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const nameOf = useTechniqueName();
  const { fault, attempt } = useFault();
  const [guide, setGuide] = useState<GuideText | null>(null);
  useEffect(
    () =>
      attempt(async () => {
        const response = await fetch(`/guides/${technique}/text?locale=${locale}`);
        if (response.ok) setGuide(await response.json());
      }),
    [technique, locale, attempt],
  );
  return (
    <Drawer label={t.guide} onClose={onClose}>
      <header className="sticky top-0 z-10 flex items-center justify-between border-line border-b bg-paper px-4 py-2">
        <a
          href={`/guides/${technique}`}
          target="_blank"
          rel="noreferrer"
          className="font-[650] font-heading underline-offset-4 hover:underline"
        >
          {t.guide} · {nameOf(technique)}
        </a>
        <IconButton icon="x" label={ui.close} onClick={onClose} />
      </header>
      {fault}
      <div className="guide guide-beside px-4 py-3 text-sm">{guide && <GuideSections guide={guide} />}</div>
    </Drawer>
  );
}
