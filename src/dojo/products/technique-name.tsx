import { techniques } from '#techniques/index.ts';
import { useLocale, useWords } from '#ui/language.tsx';
import { stopAt } from './stations.ts';
import { productWords } from './words.ts';

/** What a place of the product is called: a technique, the home, the weave. */
export const useTechniqueName = (): ((place: string) => string) => {
  const t = useWords(productWords);
  const locale = useLocale();
  return (place) =>
    (techniques.find(({ id }) => id === place) ?? stopAt(place))?.name[locale] ??
    (place === 'thread' ? t.weave : t.home);
};
