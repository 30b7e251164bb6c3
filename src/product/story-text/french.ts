import { phrases, words } from './phrases.ts';

/** « En tant que » as people write it, slips included. */
export const ROLE_FR = phrases(`
  en tant|temps|tan|tand que|qu'|qu|q'
  en tant|temps que|qu' de|d'
  en - tant - que|qu'
  entant que|qu'|qu
  en tantque|tantqu
  etq que|qu'|qu
  etq
  en qualite de|d'
  en ma qualite de|d'
`);

/** What follows « comme » when it names no role. */
export const NOT_A_ROLE_FR = words(`
  le la les l' ce cet cette ces il elle ils elles on je j' nous vous tu mon ma mes notre nos son sa ses leur leurs
  chaque tout toute tous si quand convenu prevu indique demande d' de du des dans pour avec a au aux sur ci dit vu
  mentionne annonce precise ca cela quoi promis toujours avant hier aujourd'hui aujourd ici ailleurs partout souvent
`);

export const SUBJECTS_FR = words(`je j' on nous`);
export const THIRD_SUBJECTS_FR = words(`il elle ils elles`);

/** Before a subject, these make a clause of circumstance or a relative one: not the wish itself. */
export const SUBORDINATING = words(`
  que qu' dont si quand lorsque lorsqu' puisque puisqu' comme quoique quoiqu' lequel laquelle lesquels lesquelles
  so car because that which who whom whose when if where while than what once unless until whenever
`);

const INFINITIVE_FOLLOWS = 'vais va allons vont irai';
export const ABOUT_TO_FR = words(INFINITIVE_FOLLOWS);

/** Wishing: enough to see a story even where no role is named. */
export const WISHES_FR = phrases(`
  veux|veut|veus|vx|voudrais|voudrait|voudrai|voulons|voudrions|veulent|voudraient|voulais
  souhaite|souhaites|souhaiterais|souhaiterai|souhaiterait|souhaitons|souhaiterions|souhaitent|souhaitais
  desire|desirerais|desirerait|desirons|desirerions|desirent
  aimerais|aimerai|aimerait|aimerions|aimeraient
  aimerais|aimerai|aimerait|aimerions|voudrais|voudrait|voudrions bien
  ai|a|avons|aurais|aurai|aurait|aurions|ont besoin
  ai|a|avons|aurais|aurai|aurait|aurions|ont besoin de|d'|d
  ai|a|avons|aurais|aurait|aurions|ont envie
  ai|a|avons|aurais|aurait|aurions|ont envie de|d'|d
  tiens|tient|tenons a
  cherche|cherchons a
`);

/** Being able, having to: modals that open the want once a role is named. */
export const MODALS_FR = phrases(`
  peux|peut|peus|pouvons|peuvent|pourrais|pourrai|pourrait|pourrons|pourra|pourrions
  dois|doit|devons|doivent|devrais|devrai|devrait|devrions
  suis|est|sommes|sont capable|capables de|d'
  suis|est|sommes|sont en mesure de|d'
`);

/** « Il faut que je puisse … »: a want without a subject who wants. */
export const IMPERSONAL_FR = phrases(`
  il m'|nous est possible de|d'
  il me|nous faut|faudrait
  il faut|faudrait que je|on|nous puisse|puissions
`);

/** Modals long enough to be seen when the next word is glued to them. */
export const GLUED_FR = [
  'souhaiterais',
  'souhaite',
  'voudrais',
  'aimerais',
  'desire',
  'veux',
  'peux',
  'dois',
] as const;
export const GLUED_SUBJECT_FR =
  /^j(?:e(?:veux|veut|peux|souhaite|souhaiterais|voudrais|dois)|aimerais|aimerai)$/;

/** What opens a benefit whatever follows. « Pour », « car » and « afin » alone are looked at more closely. */
export const BENEFITS_FR = phrases(`
  afin|affin|afain de|d'|d|que|qu'|qu|des
  afin|affin de de|d'
  a fin de|d'|que|qu'
  pour que|qu'|qu
  de sorte|sortes que|qu'|a
  de sorte a ce que|qu'
  de telle|tel sorte que|qu'
  de facon|maniere a|que|qu'
  de facon|maniere a ce que|qu'
  de telle|tel facon|maniere que|qu'
  dans le but|dessein de|d'|que|qu'
  dans l' objectif|optique|idee|espoir|intention|perspective de|d'|que|qu'
  avec pour but|objectif de|d'
  avec l' objectif|idee|intention|espoir de|d'
  dans un souci de|d'
  en vue de|d'
  a des fins de|d'
  aux fins de|d'
  histoire de|d'|que|qu'
  parce que|qu'|qu
  puisque|puisqu'
  ce qui permet|permettra|permettrait|permettant de|d'|a
  ce qui me|m'|nous|lui|leur|vous|te permet|permettra|permettrait de|d'
`);

/** What opens a benefit only as the first words of a clause. */
export const CLAUSE_BENEFITS_FR = phrases(`
  cela|ceci permet|permettra|permettrait de|d'
  cela|ceci me|m'|nous|lui|leur permet|permettra|permettrait de|d'
  et ainsi
  ainsi
`);

/** « Faire en sorte que » is what is wanted, not what for. */
export const MAKING = words('faire fasse fais fait faisant assurer');

/** Words that lean on the connector after them: « notamment pour ». */
export const LEANING = words(`
  notamment surtout principalement essentiellement et ceci cela ce tout simplement uniquement just simply and especially
`);

/** Before « pour », these say what something is enough, ready or needed for: part of the want. */
export const ENOUGH = words(`
  assez trop suffisamment suffisant suffisante suffisants suffisantes necessaire necessaires requis requise requises
  utile utiles faut indispensable indispensables
`);

/** Subjects and articles after « car »: there it gives a reason and is no bus. */
export const AFTER_CAR = words(`
  je j' il elle on nous vous ils elles c' ce cela ca l' le la les mon ma mes notre nos un une des sinon tous tout
  chaque certains certaines parfois actuellement si pour sans ne n' y
`);
export const BEFORE_A_BUS = words(
  "le un du de en par mon ma ce d' au ton son chaque the a my your this each car",
);

/** A clause of circumstance after a role and a comma: it says when, not who. */
export const CIRCUMSTANCE_FR = words(`
  quand lorsque lorsqu' si s' apres avant depuis lors pendant sur chaque durant
`);
export const CIRCUMSTANCE_PHRASES_FR = phrases(`
  une fois
  des que|qu'
  a chaque|tout|partir|la|l'
  en cas
  dans le cas
`);
/** « En tant que tel » names nobody. */
export const NOT_WHO_FR = words('tel telle tels telles');
