import type { Locale, Words } from '#core/words.ts';
import { isTechnique } from '#techniques/index.ts';

/** What a session is about, until its hosts say otherwise. */
export interface Evening {
  readonly title: Words<string>;
  readonly techniques: readonly string[];
}

/** The thread in ten evenings: the programme that an edition begins with. */
const PROGRAMME: readonly Evening[] = [
  { title: { fr: 'L’idée', en: 'The idea' }, techniques: ['idea', 'elevator-pitch'] },
  { title: { fr: 'Pour qui', en: 'For whom' }, techniques: ['persona'] },
  { title: { fr: 'Dans leurs chaussures', en: 'In their shoes' }, techniques: ['empathy-map'] },
  { title: { fr: 'Leur journée', en: 'Their day' }, techniques: ['storyboard'] },
  {
    title: { fr: 'Jouer pour découvrir', en: 'Play to find out' },
    techniques: ['prune-the-product-tree', 'speed-boat', 'buy-a-feature'],
  },
  { title: { fr: 'Quel changement, et pourquoi', en: 'Which change, and why' }, techniques: ['impact-map'] },
  { title: { fr: 'Est-ce que cela vaut la peine', en: 'Is it worth it' }, techniques: ['value-proposition'] },
  {
    title: { fr: 'Est-ce que cela tient', en: 'Does it hold' },
    techniques: ['business-canvas', 'elevator-pitch'],
  },
  { title: { fr: 'Vue d’ensemble', en: 'The big picture' }, techniques: ['story-map'] },
  { title: { fr: 'Prêt à construire', en: 'Ready to build' }, techniques: ['backlog'] },
];

/** With the techniques that this site has: one that was taken away leaves its evening standing. */
export const programmeIn = (locale: Locale) =>
  PROGRAMME.map(({ title, techniques }) => ({
    title: title[locale],
    techniques: techniques.filter(isTechnique),
  }));
