import { EditionWish } from './edition.ts';

/** What the form of an edition sends, before it is checked: lines become lists. */
export const filledIn = (form: { get(name: string): unknown }) => {
  const said = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\0', '') : '';
  };
  const lines = (name: string): string[] => said(name).split(/\r?\n/);
  return {
    ...{ title: said('title'), sentence: said('sentence'), description: said('description') },
    ...{ themes: lines('themes'), hosts: lines('hosts'), questions: lines('questions') },
    partners: lines('partners').map((line) => {
      const [, name = line, url = ''] = /^(.*?)\s+(https?:\/\/\S+)\s*$/.exec(line) ?? [];
      return { name, url };
    }),
    ...{ region: said('region'), place: said('place'), elsewhere: said('elsewhere') },
    locale: said('locale'),
    zone: said('zone'),
    mode: said('mode'),
    capacity: Number(said('capacity')),
    opensOn: said('opensOn') || null,
    closesOn: said('closesOn') || null,
    offerHours: Number(said('offerHours')),
  };
};

/** An edition as somebody filled it in, right or wrong: what a form shows again. */
export type FilledIn = ReturnType<typeof filledIn>;

/** A colon does not begin a line: French typography, which keyboards make hard to type. */
const frenchSpaced = (text: string): string =>
  text.replace(/ ([:;!?»])/g, '\u202f$1').replace(/« /g, '«\u202f');

/** An edition as it was filled in, or the fields in which something does not fit. */
export const wishOf = (
  filled: FilledIn,
): { readonly ok: true; readonly value: EditionWish } | { readonly ok: false; readonly fields: string[] } => {
  const read = EditionWish.safeParse(filled);
  if (!read.success)
    return { ok: false, fields: [...new Set(read.error.issues.map(({ path }) => String(path[0])))] };
  const { title, sentence, locale } = read.data;
  return {
    ok: true,
    value:
      locale === 'fr'
        ? { ...read.data, title: frenchSpaced(title), sentence: frenchSpaced(sentence) }
        : read.data,
  };
};
