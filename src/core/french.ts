import { fold } from './text.ts';

/** « d’Awa », « de Marcel », « de Yanis »: « de » before somebody's name. The h of a name is silent more often than not. */
export const de = (name: string): string =>
  /^\s*(?:[aeiouhœæ]|y(?![aeiou]))/.test(fold(name)) ? `d’${name}` : `de ${name}`;
