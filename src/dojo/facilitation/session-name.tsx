import { useWords } from '#ui/language.tsx';
import { facilitationWords } from './words.ts';

/** « Pour qui », or « Séance 2 » for a session that has no title. */
export const useSessionName = () => {
  const t = useWords(facilitationWords);
  return ({ title, number }: { readonly title: string; readonly number: number }): string =>
    title || t.session(number);
};
