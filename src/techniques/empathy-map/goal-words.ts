import { fold } from '#core/text.ts';

/** Verbs for what happens inside a head, or to nobody in particular: nobody can see them done. */
const UNSEEN =
  /^(?:(?:elle|il|awa|on|they|she|he|we|to|il faut|il lui faut|doit|devrait|must|should|needs? to) )*(?:mieux |better )?(comprendre|savoir|connaitre|apprendre|etre|se sentir|ressentir|aimer|apprecier|vouloir|esperer|croire|avoir confiance|avoir conscience|prendre conscience|penser|se rendre compte|profiter|s'interesser|understand|know|learn|be|feel|like|love|enjoy|appreciate|want|hope|believe|trust|realise|realize|think|care|become aware|benefit)\b/;

/** The verb by which a goal says something that nobody could watch; null when one could. */
export const unseenVerb = (text: string): string | null => UNSEEN.exec(fold(text))?.[1] ?? null;
