import { words } from './phrases.ts';
import { isBreak, isCapital, isWord, keyAt, type Reading } from './tokens.ts';

const NOT_ER = words(`
  hier mer hiver fer ver cher janvier fevrier dernier premier particulier super hyper amer enfer cancer laser leger
  etranger entier regulier familier courrier user manager leader trader designer developer tester owner buyer seller
  scanner flyer poster server browser computer folder header footer layer player gamer worker member number paper
  boulanger boucher berger danger foyer loyer diner dejeuner gouter souper
`);
const NOUN_IR = words(
  'avenir plaisir loisir desir cuir tir soir miroir espoir couloir tiroir trottoir cachemire elixir',
);
const VERB_IER = words(`
  modifier publier oublier etudier copier recopier trier associer dissocier apprecier remercier negocier relier lier
  plier expedier remedier varier prier crier parier marier manier nier concilier reconcilier initier financier
  beneficier licencier initier multiplier replier supplier envier epier rallier allier habiliter privilegier radier
  dedier mendier irradier incendier congedier repertorier inventorier calomnier communier
`);
/** Verbs in -re come in few families (an ending, or the whole word after `=`); nouns in -re are many. */
const RE_FAMILIES = `
  faire traire =plaire =deplaire =taire lire dire rire =boire =croire =nuire =cuire =luire =etre =suffire vivre suivre
  crire duire truire mettre battre naitre paraitre croitre rompre vaincre clure clore aindre eindre oindre soudre
  coudre moudre perdre mordre tordre pondre fondre tondre pandre prendre rendre tendre fendre pendre vendre scendre
`
  .trim()
  .split(/\s+/);
const WHOLE_RE = new Set(RE_FAMILIES.filter((one) => one.startsWith('=')).map((one) => one.slice(1)));
const ENDS_RE = RE_FAMILIES.filter((one) => !one.startsWith('='));
const NOT_RE = words('affaire contraire arbitraire moindre delire');

const endsAsReVerb = (word: string): boolean =>
  !NOT_RE.has(word) && (WHOLE_RE.has(word) || ENDS_RE.some((end) => word.endsWith(end)));

const endsAsVerb = (word: string): boolean =>
  word.length > 2 &&
  ((word.endsWith('er') && word.length > 3 && !NOT_ER.has(word)) ||
    (word.endsWith('ir') && !NOUN_IR.has(word)) ||
    (word.endsWith('re') && endsAsReVerb(word)));

/** After « le », « la », « l’ », « les »: a noun in -ier, -eur … is likelier than a verb. */
const afterArticle = (word: string): boolean =>
  endsAsVerb(word) && !(word.endsWith('ier') && !word.endsWith('fier') && !VERB_IER.has(word));

const AROUND_A_VERB = words(`
  ne n' pas plus jamais rien me m' te t' se s' nous vous lui y en mieux bien toujours ensuite enfin ainsi aussi tout
  tous toutes davantage encore deja vite a nouveau par exemple au
`);
const ARTICLES = words(`le la l' les leur`);

/** Whether a French infinitive begins here, with its pronouns, negation and adverbs: « ne plus les perdre ». */
export const infinitiveAt = (reading: Reading, at: number): boolean => {
  let article = false;
  for (let next = at; next < at + 7; next++) {
    const key = keyAt(reading, next);
    if (isBreak(reading, next) && key === '\n' && next > at) continue;
    if (!isWord(reading, next)) return false;
    // A name such as « Olivier » after a small letter; a text all in capitals is read as any other.
    const name = isCapital(reading, next) && isWord(reading, next - 1) && !isCapital(reading, next - 1);
    if (!name && (article ? afterArticle(key) : endsAsVerb(key))) return true;
    if (ARTICLES.has(key)) article = true;
    else if (AROUND_A_VERB.has(key) || (key.endsWith('ment') && key.length > 6)) article = false;
    else return false;
  }
  return false;
};

/** The same for a word on its own. */
export const isInfinitive = endsAsVerb;
