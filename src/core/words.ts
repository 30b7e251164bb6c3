/** The languages of the interface; every sentence exists in each. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (value: unknown): value is Locale => value === 'fr' || value === 'en';

/** The same thing said in each language. */
export type Words<T> = Readonly<Record<Locale, T>>;

type Said<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...a: infer A) => string
      ? (...a: A) => string
      : Said<T[K]>;
};

/** Declares a folder's words; the compiler refuses a key that only one language has. */
export const words = <T extends object>(said: { fr: T; en: NoInfer<Said<T>> }): Words<Said<T>> =>
  said as unknown as Words<Said<T>>;

/** How each language writes a day: day before month in English too, our English is British. */
export const DATE_TAGS: Words<string> = { fr: 'fr-FR', en: 'en-GB' };

const numbers: Words<Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr'),
  en: new Intl.NumberFormat('en'),
};
const rules: Words<Intl.PluralRules> = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

/** « 1 récit », « 2 récits »: the count in front; French also says « many » (1 000 000), which reads as the plural. */
export const count = (locale: Locale, n: number, one: string, other: string): string =>
  `${numbers[locale].format(n)} ${rules[locale].select(n) === 'one' ? one : other}`;
