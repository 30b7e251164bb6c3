import { useWords } from '#ui/language.tsx';
import { editionWords } from './words.ts';

/** More chairs than these are told in words alone. */
const DRAWN = 20;

/** Seats as small chairs, filled or free, with the same in words. */
export function Chairs({ taken, all }: { taken: number; all: number }) {
  const t = useWords(editionWords);
  const free = Math.max(0, all - taken);
  const numbers = Array.from({ length: Math.min(all, DRAWN) }, (_, n) => n + 1);
  return (
    <div className="grid gap-1">
      {all <= DRAWN && (
        <svg
          role="img"
          aria-label={t.chairs(Math.min(taken, all), all)}
          viewBox={`0 0 ${Math.min(all, 10) * 26} ${Math.ceil(all / 10) * 34}`}
          className="w-full max-w-72"
        >
          {numbers.map((number) => {
            const n = number - 1;
            const filled = n < taken;
            return (
              <g
                key={number}
                transform={`translate(${(n % 10) * 26 + 3} ${Math.floor(n / 10) * 34 + 3})`}
                fill={filled ? 'var(--thread)' : 'none'}
                stroke={filled ? 'var(--thread)' : 'var(--soft, currentColor)'}
                strokeWidth="1.75"
                strokeLinecap="round"
                strokeLinejoin="round"
              >
                <rect x="4" y="1" width="12" height="9" rx="2.5" />
                <path d="M6 10v5M14 10v5" />
                <rect x="2.5" y="15" width="15" height="4.5" rx="1.75" />
                <path d="M4.5 19.5V27M15.5 19.5V27" />
              </g>
            );
          })}
        </svg>
      )}
      <p className="font-[650]">{t.seats(free)}</p>
    </div>
  );
}
