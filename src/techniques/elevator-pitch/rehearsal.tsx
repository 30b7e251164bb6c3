import { useEffect, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/language.tsx';
import { SentenceView } from './sentence-view.tsx';
import { pitchWords } from './words.ts';

const MINUTE = 60;

/** A minute to say the sentence aloud, counted down. */
export function Rehearsal({ pitch, onClose }: { pitch: EntityOf<'pitch'>; onClose: () => void }) {
  const t = useWords(pitchWords);
  const [begun, setBegun] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const [saidIn, setSaidIn] = useState<number | null>(null);
  useEffect(() => {
    if (begun === null || saidIn !== null) return;
    const timer = setInterval(() => setNow(performance.now()), 200);
    return () => clearInterval(timer);
  }, [begun, saidIn]);
  const passed = begun === null ? 0 : (saidIn ?? Math.max(0, (now - begun) / 1000));
  const left = Math.max(0, Math.ceil(MINUTE - passed));
  const running = begun !== null && saidIn === null;
  const start = () => {
    setSaidIn(null);
    setNow(performance.now());
    setBegun(performance.now());
  };
  return (
    <Dialog wide title={t.rehearseTitle} onClose={onClose}>
      <div className="grid gap-6">
        <SentenceView pitch={pitch} large />
        <div className="flex flex-wrap items-center gap-4">
          <span
            role="timer"
            className={`min-w-24 font-[700] font-heading text-4xl tabular ${running && left <= 10 ? 'text-thread' : ''}`}
          >
            {t.left(left)}
          </span>
          <span aria-hidden="true" className="h-1.5 min-w-32 grow overflow-hidden rounded-full bg-line">
            <span
              className="block h-full origin-left bg-thread"
              style={{ transform: `scaleX(${Math.min(1, passed / MINUTE)})` }}
            />
          </span>
          {running ? (
            <Button icon="check" tone="primary" onClick={() => setSaidIn((performance.now() - begun) / 1000)}>
              {t.stop}
            </Button>
          ) : (
            <Button icon="play" tone="primary" onClick={start}>
              {begun === null ? t.start : t.again}
            </Button>
          )}
        </div>
        <p role="status" className="min-h-6 text-soft">
          {saidIn !== null ? t.saidIn(Math.round(saidIn)) : running && left === 0 ? t.timeUp : ''}
        </p>
      </div>
    </Dialog>
  );
}
