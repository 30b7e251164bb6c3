import type { EntityOf } from '#product/kinds/index.ts';
import { Countdown } from '#ui/countdown.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/language.tsx';
import { SentenceView } from './sentence-view.tsx';
import { pitchWords } from './words.ts';

const MINUTE = 60;

/** A minute to say the sentence aloud, counted down. */
export function Rehearsal({ pitch, onClose }: { pitch: EntityOf<'pitch'>; onClose: () => void }) {
  const t = useWords(pitchWords);
  return (
    <Dialog wide title={t.rehearseTitle} onClose={onClose}>
      <div className="grid gap-6">
        <SentenceView pitch={pitch} large />
        <Countdown seconds={MINUTE} over={t.timeUp} />
      </div>
    </Dialog>
  );
}
