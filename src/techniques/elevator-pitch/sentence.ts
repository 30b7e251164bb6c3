import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { keyOf } from '#product/personas.ts';
import { elides, indefinite } from '#product/story-text/elision.ts';

/** The seven slots of the sentence, in the order in which it is said. */
export const SLOTS = [
  'target',
  'need',
  'product',
  'category',
  'benefit',
  'alternative',
  'difference',
] as const;
export type Slot = (typeof SLOTS)[number];

type Pitch = EntityOf<'pitch'>;

/** Whom a pitch is for: its persona, as they were told before where that is still the persona's only name. */
const targetText = (pitch: Pitch, model: Model): string => {
  const persona = model.find('persona', pitch.persona);
  if (!persona) return pitch.target;
  const name = persona.name || persona.role;
  return pitch.target !== '' && keyOf(pitch.target) === keyOf(name) ? pitch.target : name;
};

/** What stands in a slot, as typed; the target is the persona's name when the pitch names one. */
export const slotText = (pitch: Pitch, slot: Slot, model: Model): string =>
  (slot === 'target' ? targetText(pitch, model) : pitch[slot]).trim();

/** A stretch of the sentence: a slot's words (empty while nobody has filled it), or what joins two slots. */
export interface PitchPart {
  readonly slot: Slot | null;
  readonly text: string;
}

/** Words of the mould that people also type into the slot; said once is enough. */
const REPEATED: Record<Slot, RegExp> = {
  target: /^(?:pour|for)\s+/i,
  need: /^(?:qui|who|that)\s+/i,
  product: /^$/,
  category: /^(?:est|is)\s+/i,
  benefit: /^(?:qui|that|which)\s+/i,
  alternative: /^(?:unlike|contrairement\s+(?:à|aux?)|[àa]\s+la\s+diff[ée]rence\s+(?:de|d[’'])\s*)\s*/i,
  difference: /^(?:notre\s+produit|our\s+product|il|elle|it)\s+/i,
};

const ARTICLE = /^(?:les?|la|l[’']|une?|des|nos|notre|the|an?|our|some)(?:\s|(?<=[’']))/i;

const trimmed = (text: string, slot: Slot): string => {
  const said = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(REPEATED[slot], '')
    .replace(/[\s.;,]+$/, '');
  return slot !== 'product' && slot !== 'need' && ARTICLE.test(said)
    ? said.charAt(0).toLowerCase() + said.slice(1)
    : said;
};

/** A need told as a whole sentence, as it comes from the idea: « Les adhérents ne trouvent pas … ». */
const SENTENCE =
  /^(?:Les?|La|L[’']|Une?|Des|Nos|Notre|Mes|Mon|Ma|Je|J[’']|On|Ils?|Elles?|Nous|Chaque|Personne|Beaucoup|Certains|The|An?|Our|My|I|We|They|It|People|Nobody|There|Every|Many|Some)(?:\s|(?<=[’']))/;

/** The same without an article: « Members cannot find … », « Odile ne sait pas … »; « Always need … » lacks its subject. */
const SUBJECT =
  /^(?!(?:Do|Does|Have|Has|Are|Is|Can|Could|Must|Need|Want|Lack|Always|Often|Sometimes|Rarely|Never|Still|Also)\s)\p{Lu}[\p{L}’'-]*\p{Ll}\s+(?:ne\s|n[’']|(?:ont|est|sont|doit|doivent|veut|veulent|peut|peuvent|cannot|can|could|do|does|don[’']t|doesn[’']t|are|aren[’']t|is|isn[’']t|have|haven[’']t|has|hasn[’']t|need|needs|want|wants|must|lack|lacks)\s)/u;
const isSentence = (need: string): boolean => SENTENCE.test(need) || SUBJECT.test(need);

/** Without the capital that began it where it was written first; an acronym keeps its own. */
const small = (text: string): string => text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

/** Said inside another sentence: « I » keeps its capital, and so does a name, for which a lone subject may stand. */
const inside = (sentence: string): string =>
  /^I\s/.test(sentence) ||
  (SUBJECT.test(sentence) && !SENTENCE.test(sentence) && !/^\p{L}+s\s/u.test(sentence))
    ? sentence
    : small(sentence);

/** « de » before a group of words: d’une page, du cahier, des annonces. */
const joinDe = (text: string): [join: string, text: string] => {
  if (/^le\s/i.test(text)) return ['du ', text.slice(3)];
  if (/^les\s/i.test(text)) return ['des ', text.slice(4)];
  return elides(text) ? ['d’', text] : ['de ', text];
};

const french = (said: Record<Slot, string>): PitchPart[] => {
  const whole = isSentence(said.need);
  const [de, alternative] = joinDe(said.alternative);
  const article = said.category === '' || ARTICLE.test(said.category) ? 'est ' : 'est un(e) ';
  return [
    { slot: null, text: 'Pour ' },
    { slot: 'target', text: said.target },
    { slot: null, text: !whole ? ' qui ' : elides(said.need) ? ', parce qu’' : ', parce que ' },
    { slot: 'need', text: whole ? inside(said.need) : small(said.need) },
    { slot: null, text: ', ' },
    { slot: 'product', text: said.product },
    { slot: null, text: ` ${article}` },
    { slot: 'category', text: said.category },
    { slot: null, text: ' qui ' },
    { slot: 'benefit', text: said.benefit },
    { slot: null, text: `. À la différence ${de}` },
    { slot: 'alternative', text: alternative },
    { slot: null, text: ', notre produit ' },
    { slot: 'difference', text: said.difference },
    { slot: null, text: '.' },
  ];
};

const english = (said: Record<Slot, string>): PitchPart[] => {
  const whole = isSentence(said.need);
  const bare = said.category !== '' && !ARTICLE.test(said.category);
  const article = bare ? `is ${indefinite(said.category)} ` : 'is ';
  return [
    { slot: null, text: 'For ' },
    { slot: 'target', text: said.target },
    { slot: null, text: whole ? ', because ' : ' who ' },
    { slot: 'need', text: whole ? inside(said.need) : small(said.need) },
    { slot: null, text: ', ' },
    { slot: 'product', text: said.product },
    { slot: null, text: ` ${article}` },
    { slot: 'category', text: said.category },
    { slot: null, text: ' that ' },
    { slot: 'benefit', text: said.benefit },
    { slot: null, text: '. Unlike ' },
    { slot: 'alternative', text: said.alternative },
    { slot: null, text: ', our product ' },
    { slot: 'difference', text: said.difference },
    { slot: null, text: '.' },
  ];
};

/** The pitch as one sentence in its own language, slot by slot; Geoffrey Moore's mould, our French wording. */
export const pitchParts = (pitch: Pitch, model: Model): readonly PitchPart[] => {
  const said = Object.fromEntries(
    SLOTS.map((slot) => [slot, trimmed(slotText(pitch, slot, model), slot)]),
  ) as Record<Slot, string>;
  return pitch.language === 'fr' ? french(said) : english(said);
};

/** The sentence on one line; an empty slot reads as an ellipsis. */
export const pitchSentence = (pitch: Pitch, model: Model): string =>
  pitchParts(pitch, model)
    .map(({ slot, text }) => (slot && text === '' ? '…' : text))
    .join('')
    .replace(/…\./g, '…');

/** Slots nobody has filled yet. */
export const emptySlots = (pitch: Pitch, model: Model): readonly Slot[] =>
  SLOTS.filter((slot) => slotText(pitch, slot, model) === '');
