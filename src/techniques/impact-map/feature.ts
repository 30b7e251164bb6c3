import { fold } from '#core/text.ts';
import { namedThing } from '../solution-words.ts';

/** From here on a sentence says what people did before, or do no longer: existing tools have their place there. */
const BEFORE =
  /\s*(?:,\s*)?(?:au lieu d|plutôt qu|à la place d|sans (?:plus )?|et non|instead of|rather than|and not|without|no longer).*$/is;
const USING =
  /^(?:elle |il |ils |elles |she |he |they )?(?:utilise(?:nt|r)?|se ser(?:t|vent|vir)|se connecte(?:nt|r)?|s'inscri(?:t|vent|re)|telecharge(?:nt|r)?|uses?|logs? in|signs? up|downloads?|installs?|installe(?:nt|r)?)\b/;
const TOOL = /\b(?:outil|systeme|produit|solution|tool|system|product)s?\b/;

/** What makes an impact a feature in disguise: a thing to build, or the use of our own product; null otherwise. */
export const featureIn = (impact: string, product: string): string | null => {
  const after = impact.replace(BEFORE, '');
  const thing = namedThing(after);
  if (thing !== null) return thing;
  const said = fold(after);
  const ours = fold(product);
  const using = USING.test(said);
  return using && (TOOL.test(said) || (ours !== '' && said.includes(ours))) ? after.trim() : null;
};
