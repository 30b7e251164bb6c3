import { words } from '#core/words.ts';

/** Of what a seasoned PO would say. */
export const adviceWords = words({
  fr: {
    noAdvice: 'Aucun conseil pour l’instant : le modèle se tient.',
    worth: 'À reprendre',
    hint: 'Piste',
    see: 'Y aller',
    setAside: 'Mettre de côté',
    setAsideWhy: 'Pour quelle raison ?',
    setAsideReasons: 'Choisi en connaissance de cause · Hors sujet ici · Plus tard',
    takeUp: 'Reprendre',
    asideList: (n: number) => `Mis de côté (${n})`,
  },
  en: {
    noAdvice: 'No advice for now: the model holds together.',
    worth: 'Worth mending',
    hint: 'Hint',
    see: 'Go there',
    setAside: 'Set aside',
    setAsideWhy: 'For what reason?',
    setAsideReasons: 'Chosen knowingly · Not relevant here · Later',
    takeUp: 'Take up again',
    asideList: (n: number) => `Set aside (${n})`,
  },
});
