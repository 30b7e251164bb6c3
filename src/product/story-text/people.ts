import { words } from './phrases.ts';

/** Words for somebody, in both languages, without accents and in the singular. */
const SOMEBODY = words(`
  abonne abonnee adherent adherente adolescent adolescente adulte agent agente ami amie animateur animatrice artisan
  assistant assistante associe benevole candidat candidate chef cheffe citoyen citoyenne client cliente collaborateur
  collegue comptable concepteur conducteur conseiller conseillere consommateur consultant consultante
  contributeur coach commerciale createur developpeur developpeuse directeur directrice donateur
  eleve employe employee encadrant encadrante enfant enseignant enseignante equipe etudiant etudiante evaluateur
  expert experte exploitant facilitateur femme formateur formatrice fournisseur gerant gerante gestionnaire
  habitant habitante homme hote infirmier infirmiere instructeur internaute intervenant invite invitee joueur joueuse
  journaliste livreur locataire medecin membre moderateur moderatrice operateur organisateur
  organisatrice parent participant participante partenaire patient patiente personne po professeur professeure
  programmeur proprietaire prof rh recruteur redacteur referent referente responsable salarie salariee secretaire
  senior spectateur sportif sportive stagiaire superviseur technicien technicienne testeur touriste tuteur usager
  usagere utilisateur utilisatrice vendeur vendeuse visiteur visiteuse voisin voisine voyageur voyageuse acheteur
  acheteuse administrateur administratrice admin superadmin superviseuse auteur autrice chauffeur maire elu elue
  administrator analyst applicant attendee author buyer citizen coach colleague contributor consumer customer
  designer developer doctor employee estimator facilitator farmer friend guest host instructor learner
  librarian maintainer manager member moderator nurse operator organiser organizer owner parent passenger player
  pupil recruiter researcher resident reviewer seller shopper staff student subscriber superuser supervisor
  teacher team teammate tenant tester trainer traveller traveler user visitor volunteer voter writer
`);

/** Whether a folded word names somebody, be it one or several. */
export const isSomebody = (word: string): boolean =>
  SOMEBODY.has(word) || (/[sx]$/.test(word) && SOMEBODY.has(word.slice(0, -1)));

const ACTS_EN = /(?:er|or|ist|ian|ee|man|men|woman|women|person|people|lead|staff|owner)s?$/;

/** Whether an English word may name somebody, known or not: « ranger », « trustee ». */
export const mayBeSomebody = (word: string): boolean => isSomebody(word) || ACTS_EN.test(word);
