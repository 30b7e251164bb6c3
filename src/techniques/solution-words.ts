import { fold } from '#core/text.ts';
import { type Phrases, phrases, type Spotted, spotAll } from './spot.ts';

/** Things one builds: where they stand as a wish, somebody has answered before the question was asked. */
const THINGS: Phrases = phrases(
  `application, appli, app, application mobile, application web, mobile application, web application, mobile app,
  web app, site, site web, site internet, web site, website, page web, web page, plateforme, plate-forme, platform,
  logiciel, software, portail, portal, intranet, extranet, chatbot, bot, tableau de bord, dashboard, notification,
  notification push, push notification, bouton, button, formulaire, formulaire en ligne, online form, web form,
  menu déroulant, drop-down, dropdown, base de données, database, API, widget, plugin, plug-in, newsletter, QR code,
  module, CRM, ERP, algorithme, algorithm, blockchain, intelligence artificielle, machine learning, pop-up, popup,
  moteur de recherche, search engine, search bar, barre de recherche, back-office, backend, frontend, outil en ligne,
  online tool, solution numérique, digital solution, fonctionnalité, feature`,
  `application de la loi, application du règlement, mise en application, job application, application form,
  sur site, on site, sites de production, site de production, site archéologique, site de compostage, construction site,
  camp site, building site, train platform, station platform, module de formation, belly button`,
);

const INDEFINITE = new Set([
  'un',
  'une',
  'des',
  'de',
  'd',
  'a',
  'an',
  'some',
  'new',
  'nouveau',
  'nouvelle',
  'nouvel',
  'no',
  'any',
  'aucun',
  'aucune',
]);
const WISHING = new Set(
  `avoir creer developper construire lancer faire refaire refondre ajouter mettre besoin faut faudrait voudrait
  voudrions veut veulent aimerait souhaite souhaiterait want wants need needs needed build create develop make launch add
  have rebuild redesign would like`.split(/\s+/),
);

/** A thing named as what is wished for, not as where people are today (« sur le site » is a place). */
const isWished = ({ before, first }: Spotted): boolean =>
  first ||
  (before.length === 1 && /^(?:un|une|le|la|l|les|des|a|an|the)$/.test(before[0]!)) ||
  INDEFINITE.has(before.at(-1)!) ||
  before.some((word) => WISHING.has(word));

/** The thing to build that a text wishes for, in its own words; null when it only names a need. */
export const wishedThing = (text: string): string | null =>
  spotAll(text, THINGS).find(isWished)?.text ?? null;

/** Any thing one builds that a text names. */
export const namedThing = (text: string): string | null => spotAll(text, THINGS)[0]?.text ?? null;

const BUILDING =
  /^(?:(?:il (?:nous )?(?:faut|faudrait)|on (?:veut|va|doit)|nous (?:voulons|devons|allons)|we (?:want|need|have|ought) to|let'?s|to) )?((?:re)?(?:creer|developper|construire|lancer|implementer|deployer|livrer|programmer|coder|concevoir|refondre)|mettre en (?:ligne|place)|(?:re)?(?:build|create|develop|launch|implement|ship|deploy|design|code)|set up|roll out|put online) (?:un|une|le|la|les|des|notre|nos|cette|ce|l'|a|an|the|our|new|some|its|this)\b/;

/** The verb by which a text sets out to build something (« lancer une… », “build the…”); null when it does not. */
export const buildingVerb = (text: string): string | null => BUILDING.exec(fold(text))?.[1] ?? null;

/** The words by which a text turns out to be a solution: a building verb in front, or a thing wished for. */
export const solutionIn = (text: string): string | null => {
  const thing = wishedThing(text);
  if (thing !== null) return thing;
  const verb = buildingVerb(text);
  return verb === null ? null : text.trim().split(/\s+/).slice(0, 4).join(' ');
};
