/**
 * How a memory of the future is told. `done`: as done by then (aura fait, will have done), or in any other way that needs no
 * word. `later`: as still to come (fera, will do). `wish`: as what ought to be (devrait, should).
 */
export type Tense = 'done' | 'later' | 'wish';

const WORD = String.raw`[\p{L}’'-]+`;
const whole = (pattern: string) => new RegExp(String.raw`(?<![\p{L}])(?:${pattern})(?![\p{L}])`, 'iu');

// « Aura enfin pu », « auront tous été prévenus »: some words may stand between.
const PARTICIPLE = String.raw`\p{L}*(?:é|ée|és|ées|i|ie|is|ies|it|ite|its|ites|u|ue|us|ues|û|ert|erte|erts|ertes|eint|einte|aint|ort|orte|fait|faite|faits|faites)`;
const GONE = `(?:re)?(?:allé|venu|devenu|arrivé|parti|resté|entré|rentré|sorti|monté|descendu|né|mort|tombé|passé|tourné|parvenu)e?s?`;
const FRENCH_DONE = [
  whole(String.raw`(?:n[’'])?(?:aur(?:ai|as|a|ons|ez|ont))(?:\s+${WORD}){0,3}?\s+${PARTICIPLE}`),
  whole(String.raw`(?:ser(?:ai|as|a|ons|ez|ont))(?:\s+${WORD}){0,2}?\s+${GONE}`),
  whole(
    String.raw`(?:s[’']y|se|s[’']en|me|te|nous nous|vous vous)\s+ser(?:ai|as|a|ons|ez|ont)(?:\s+${WORD}){0,2}?\s+${PARTICIPLE}`,
  ),
];
// « Will have to » is a duty and « will have a » a possession: neither is done.
const ENGLISH_DONE = whole(
  String.raw`(?:will|shall|[’']ll|won[’']t)(?:\s+(?:not|never|finally|already|all|both|also|even))*\s+have\s+(?!(?:to|a|an|the|no|some|any|more|less|fewer|my|our|your|their|his|her|its|one|two|three)(?![\p{L}]))${WORD}`,
);

const WISH = whole(
  String.raw`(?:devr|pourr|voudr|faudr|aimer|souhaiter|saur)(?:ais|ait|ions|iez|aient)|il (?:nous |lui |leur )?faut|(?:doit|doivent|devons|devez) \p{L}+(?:er|ir|re|oir)|should|could|would|must|ought to|needs? to|ha(?:s|ve) to|might`,
);

// What ends like a future and is none.
const NO_FUTURE =
  /^(?:op[ée]ra|extra|ultra|infra|cam[ée]ra|cobra|et cetera|cetera|contra|tiara|paprika|viagra|très)$/iu;
const FRENCH_LATER = /(?<![\p{L}])\p{L}+(?:er|ir|dr|tr|vr|rr|ur|fer|ser)(?:ai|as|a|ons|ez|ont)(?![\p{L}])/giu;
const ENGLISH_LATER = whole(`will|shall|won[’']t|(?:is|are|am) going to`);

const isLater = (text: string): boolean =>
  [...text.matchAll(FRENCH_LATER)].some(([word]) => !NO_FUTURE.test(word)) || ENGLISH_LATER.test(text);

/** In which tense a memory is told, in French or English. Short notes without a verb are taken as done. */
export const tenseOf = (text: string): Tense => {
  if (WISH.test(text)) return 'wish';
  if (FRENCH_DONE.some((form) => form.test(text)) || ENGLISH_DONE.test(text)) return 'done';
  return isLater(text) ? 'later' : 'done';
};
