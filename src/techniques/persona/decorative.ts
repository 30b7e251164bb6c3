import { fold } from '#core/text.ts';

const DETAIL =
  /\b(?:\d{1,3} ?(?:ans|years? old|yo)|(?:mariee?|celibataire|divorcee?|veuf|veuve|pacsee?|married|single|divorced|widowed)|(?:enfants?|child|children|kids?|fils|fille|son|daughter|chats?|chiens?|cats?|dogs?|poisson rouge|goldfish)|(?:signe astrologique|zodia\w+|couleur preferee|favou?rite colou?r)|(?:jazz|rock|classique|rap|musique|music|chanson)|(?:voiture|berline|suv|car|moto|motorbike)|(?:yoga|tennis|football|golf|randonnee|hiking|tricot|knitting|cuisine|cooking|jardinage|gardening)|(?:vit a|habite|lives in|nee? (?:a|en)|born in))\b/;
const CAUSE =
  /\b(?:donc|parce|car elle|car il|puisque|alors|si bien|ce qui|quand|lorsque|depuis que|pour|sans|afin|apres|avant|seulement|jusqu'a|so|because|since|when|while|which|therefore|without|after|before|only|until)\b|:/;

/**
 * A sentence about a persona that is made of age, family, pets or tastes only, and from which nothing follows: every
 * piece of it is such a detail, a few words long, and no word leads from it to what the person does.
 */
export const isDecorative = (text: string): boolean => {
  const said = fold(text).replace(/[.!]+$/, '');
  if (said === '' || CAUSE.test(said)) return false;
  return said
    .split(/\s*(?:[,;.]|\s(?:et|and)\s)\s*/)
    .filter((piece) => piece !== '')
    .every((piece) => piece.split(' ').length <= 6 && DETAIL.test(piece));
};
