import { type Phrases, phraseAt, phrases } from './phrases.ts';
import { isBreak, keyAt, type Reading } from './tokens.ts';

export type Part = 'role' | 'want' | 'benefit';

/** Headings people put before the parts of a story, on a line (« Rôle : ») or over a column of a table. */
export const LABELS: Readonly<Record<Part, Phrases>> = {
  role: phrases(`
    role|roles|acteur|acteurs|actor|actors|persona|personas|qui|who|utilisateur|user
    type d' utilisateur
    user|type role|of
    as a|an
    en tant que|qu'
    etq
  `),
  want: phrases(`
    besoin|besoins|want|wants|souhait|need|needs|action|actions|quoi|what|veux|objet
    je veux|souhaite|voudrais|peux
    je veux|souhaite que
    i want|need|can
    i want to
    i want ( to )
    feature|fonctionnalite|fonction
  `),
  benefit: phrases(`
    benefice|benefices|benefit|benefits|pourquoi|why|but|objectif|valeur|value|raison|reason|gain|interet|finalite
    pour quoi
    afin de|que|d'
    afin
    so that
    so
    pour
    in order to
    valeur metier|ajoutee
    business value
  `),
};

/** The token after a label and its colon, or -1. */
export const labelAt = (reading: Reading, at: number, part: Part): number => {
  const end = phraseAt(reading, at, LABELS[part]);
  if (end < 0 || keyAt(reading, end) !== ':') return -1;
  return isBreak(reading, end + 1) ? end + 2 : end + 1;
};
