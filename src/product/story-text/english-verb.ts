import { words } from './phrases.ts';
import { isWord, keyAt, read } from './tokens.ts';

const VERBS = words(`
  accept access act add adjust allow answer apply approve archive ask assign attach attend avoid be become block book
  browse build buy calculate call cancel capture change chat check choose click close collaborate collect compare
  complete configure confirm connect contact control copy create customise customize decide define delete deliver
  describe design disable discover display download drag edit email enable enter estimate evaluate explore export fill
  filter find finish fix focus follow get give go group have help hide identify ignore import improve include increase
  inform insert install invite join keep know learn leave let link list load lock log login look make manage mark
  measure merge monitor move navigate notify open order organise organize pay pick plan play post prepare prevent
  preview print prioritise prioritize process promote protect prove provide publish react read receive recover reduce
  refine register reject remember remove rename replace reply report request reserve reset resolve respond rest
  restore review run save scan schedule scroll search see select sell send set share show sign skip sort spend start
  stay stop store submit subscribe support switch sync tag take tell test track train transfer translate trust try
  turn understand undo unlock update upload upgrade use validate verify view visit vote wait watch withdraw work write
`);
const DETERMINERS = words(`
  a an the my our your their his her its this that these those all any each every some more less no several it them me
  him us myself ourselves whether how what when where who which
`);
const NEGATED = words('don doesn didn cannot can never not');

/** Whether an English part begins with a verb in its bare form: « print the plan », « quickly find … ». */
export const opensVerb = (said: string): boolean => {
  const reading = read(said);
  let at = 0;
  while (at < 2 && /..ly$/.test(keyAt(reading, at))) at++;
  const first = keyAt(reading, at);
  if (DETERMINERS.has(first) || !isWord(reading, at)) return false;
  return VERBS.has(first) || (DETERMINERS.has(keyAt(reading, at + 1)) && !first.endsWith('s'));
};

/** Only verbs known as such: what begins a clause of its own, « parents see it », is none. */
export const opensKnownVerb = (said: string): boolean => {
  const reading = read(said);
  return VERBS.has(keyAt(reading, /..ly$/.test(keyAt(reading, 0)) ? 1 : 0));
};

/** « don’t want to … », « cannot see … »: the negation follows « I » at once. */
export const opensNegation = (said: string): boolean => {
  const reading = read(said);
  const first = keyAt(reading, 0);
  if (!NEGATED.has(first)) return first === 'do' && keyAt(reading, 1) === 'not';
  return first === 'cannot' || first === 'never' || !isWord(reading, 1) || keyAt(reading, 1) === 'not';
};
