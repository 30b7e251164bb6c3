import { createContext, type ReactNode, useContext } from 'react';
import type { Locale, Words } from '#core/words.ts';

const LocaleContext = createContext<Locale>('fr');

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** The language of the person who looks. */
export const useLocale = (): Locale => useContext(LocaleContext);

/** A folder's words in the language of the person who looks. */
export const useWords = <T,>(words: Words<T>): T => words[useContext(LocaleContext)];
