import { type ReactNode, useCallback, useState } from 'react';
import { words } from '#core/words.ts';
import { Refused } from '#ui/api.tsx';
import { useWords } from '#ui/language.tsx';

const faultWords = words({
  fr: { unreachable: 'Le serveur ne répond pas. Rien n’est perdu ; réessayez dans un instant.' },
  en: { unreachable: 'The server does not answer. Nothing is lost; try again in a moment.' },
});

/** Runs what may be refused, and holds the sentence to show when it was. */
export const useFault = (): { fault: ReactNode; attempt: (act: () => Promise<void>) => void } => {
  const t = useWords(faultWords);
  const [said, setSaid] = useState<string | null>(null);
  const attempt = useCallback(
    (act: () => Promise<void>) => {
      setSaid(null);
      act().catch((error: unknown) => setSaid(error instanceof Refused ? error.message : t.unreachable));
    },
    [t],
  );
  return {
    attempt,
    fault: said && (
      <p role="alert" className="rounded-control bg-thread-wash px-3 py-2 text-sm">
        {said}
      </p>
    ),
  };
};
