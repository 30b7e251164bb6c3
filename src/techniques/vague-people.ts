import { fold } from '#core/text.ts';

const FRENCH =
  'utilisat(?:eur|rice)(?:[·.-]?(?:rice|trice))?s?(?: fina(?:ls?|ux))?|usagers?|usageres?|clients?|clientes?|internautes?|gens|personnes?|public|grand public|consommateurs?';
const ENGLISH = '(?:end[ -]?)?users?|people|persons?|customers?|clients?|consumers?|general public|humans?';
const WHOLE = new RegExp(
  `^(?:tous |toutes |all )?(?:l'|le |la |les |des |un |une |the |our |an? |nos )?(?:${FRENCH}|${ENGLISH})$`,
);
const EVERYONE =
  /^(?:(?:tout le monde|tous ceux|toutes celles|tous et toutes|toutes et tous|n'importe qui|quiconque|tout un chacun|everyone|everybody|anyone|anybody|all those|whoever)\b|(?:tous|toutes|chacun|chacune|all|le monde entier|the whole world|toute personne|toutes les personnes)$)/;

const said = (who: string): string =>
  fold(who)
    .replace(/^(?:pour|for) /, '')
    .replace(/[\s.,!]+$/, '');

/** « Tout le monde », “anyone who…”: a target that leaves nobody out. */
export const isEveryone = (who: string): boolean => EVERYONE.test(said(who));

/** A name so wide that nobody could point at one of them: « les utilisateurs », “customers”, or everyone. */
export const isVague = (who: string): boolean => WHOLE.test(said(who)) || isEveryone(who);
