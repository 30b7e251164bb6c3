import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { countdownWords } from './countdown-words.ts';
import { useWords } from './language.tsx';

/** When the colour of the thread warns. Seconds. */
const SOON = 10;

/** Time to say something aloud, counted down for oneself alone. Another `key` for another length begins anew. */
export function Countdown({ seconds, over }: { seconds: number; over: string }) {
  const t = useWords(countdownWords);
  const [begun, setBegun] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const [saidIn, setSaidIn] = useState<number | null>(null);
  useEffect(() => {
    if (begun === null || saidIn !== null) return;
    const timer = setInterval(() => setNow(performance.now()), 200);
    return () => clearInterval(timer);
  }, [begun, saidIn]);
  const passed = begun === null ? 0 : (saidIn ?? Math.max(0, (now - begun) / 1000));
  const left = Math.max(0, Math.ceil(seconds - passed));
  const running = begun !== null && saidIn === null;
  const start = () => {
    setSaidIn(null);
    setNow(performance.now());
    setBegun(performance.now());
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        <span
          role="timer"
          className={`min-w-24 font-[700] font-heading text-4xl tabular ${running && left <= SOON ? 'text-thread' : ''}`}
        >
          {t.left(left, seconds)}
        </span>
        <span aria-hidden="true" className="h-1.5 min-w-32 grow overflow-hidden rounded-full bg-line">
          <span
            className="block h-full origin-left bg-thread"
            style={{ transform: `scaleX(${Math.min(1, passed / seconds)})` }}
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
        {saidIn !== null ? t.saidIn(t.left(Math.round(saidIn), seconds)) : running && left === 0 ? over : ''}
      </p>
    </>
  );
}
