import { phrases, spotAll } from './spot.ts';

const ORGANISATIONS = phrases(
  `mairie, ville, commune, département, région, préfecture, ministère, État, administration, entreprise, société,
  association, fédération, fondation, banque, assurance, hôpital, école, collège, lycée, université, bibliothèque,
  fournisseur, prestataire, partenaire, syndicat, presse, média, concurrent, service, direction, équipe, comité, conseil,
  police, commerce, magasin, régie, agence, town hall, council, city, county, state, government, company, firm, business,
  association, federation, foundation, bank, insurer, hospital, school, university, college, library, supplier, vendor,
  provider, partner, union, press, media, competitor, department, team, committee, board, agency, regulator, authority,
  shop, store`,
);
const ARTICLE = /^(?:les?|la|l|une?|des|du|the|an?|our|notre|nos|local|locale?)$/;

/** Whether a name begins with an organisation, which no persona can stand for: « la mairie, qui prête la salle ». */
export const isOrganisation = (name: string): boolean => {
  const [found] = spotAll(name, ORGANISATIONS);
  return found?.before.every((word) => ARTICLE.test(word)) ?? false;
};
