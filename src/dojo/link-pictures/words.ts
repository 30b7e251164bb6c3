import { words } from '#core/words.ts';

export const linkPictureWords = words({
  fr: {
    one: (day: string) => `Le ${day}`,
    several: (day: string, n: number) => `Dès le ${day} · ${n} séances`,
    seats: (n: number) => (n === 1 ? '1 place, gratuit' : `${n} places, gratuit`),
    editions: (n: number) => (n === 1 ? '1 édition' : `${n} éditions`),
    open: (title: string) => `Inscriptions ouvertes : ${title}`,
    community: 'Communauté',
  },
  en: {
    one: (day: string) => day,
    several: (day: string, n: number) => `From ${day} · ${n} sessions`,
    seats: (n: number) => (n === 1 ? '1 seat, free of charge' : `${n} seats, free of charge`),
    editions: (n: number) => (n === 1 ? '1 edition' : `${n} editions`),
    open: (title: string) => `Open for enrolment: ${title}`,
    community: 'Community',
  },
});
