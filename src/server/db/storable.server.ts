/** A text as PostgreSQL can keep it: no NUL, no half of a surrogate pair. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');
