import { phrases, spot } from '../spot.ts';

const TECHNICAL = phrases(
  `bouton, button, menu déroulant, drop-down, dropdown, drop-down list, combo box, liste déroulante, case à cocher,
  check box, checkbox, radio button, bouton radio, pop-up, popup, modal, modale, fenêtre modale, champ texte, text field,
  champ de saisie, input field, API, REST, endpoint, end point, webhook, base de données, database, SQL, table SQL, JSON,
  XML, YAML, back-end, backend, front-end, frontend, serveur, server, microservice, cookie, cache, token, cron, script,
  CSS, HTML, JavaScript, framework, React, Angular, PHP, Docker, refactorer, refactoriser, refactor, refactoring,
  factoriser, code source, source code`,
  `bouton de porte, serveur de restaurant, champ libre, table basse, rest of, au rest`,
);

/** The word by which a want says how to build rather than what somebody gets; null when none does. */
export const technicalWord = (want: string): string | null => spot(want, TECHNICAL);
