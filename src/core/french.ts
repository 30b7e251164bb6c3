import { fold } from './text.ts';

/** French as it is printed: a narrow no-break space before ; : ! ? and inside « », where people typed a plain one. */
export const setSpaces = (text: string): string =>
  text.replace(/[ \u00a0](?=[;:!?»])|(?<=«)[ \u00a0]/g, '\u202f');

/** « d’Awa », « de Marcel », « de Yanis »: « de » before somebody's name. The h of a name is silent more often than not. */
export const de = (name: string): string =>
  /^\s*(?:[aeiouhœæ]|y(?![aeiou]))/.test(fold(name)) ? `d’${name}` : `de ${name}`;
