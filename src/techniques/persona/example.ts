import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';
import type { Area } from './areas.ts';

/** Awa, Marcel and Inès: who comes, who repairs, who organises; each sentence an assumption, or known from somewhere. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const believed = (id: string, subject: string, area: Area, text: string): ExampleEntity => ({
    id,
    kind: 'note',
    subject,
    area,
    text,
    standing: 'assumption',
  });
  const known = (id: string, subject: string, area: Area, text: string, source: string): ExampleEntity => ({
    id,
    kind: 'note',
    subject,
    area,
    text,
    standing: 'evidence',
    source,
  });
  return inOrder(
    [
      {
        id: 'awa',
        kind: 'persona',
        name: 'Awa Diarra',
        role: say('34 ans, infirmière de nuit, deux enfants', '34, night-shift nurse, two children'),
        quote: say(
          'Si vous m’aviez dit non, je serais restée dormir.',
          'Had you told me no, I would have stayed in bed.',
        ),
      },
      {
        id: 'marcel',
        kind: 'persona',
        name: 'Marcel Pujol',
        role: say(
          '71 ans, technicien en électronique à la retraite, réparateur bénévole',
          '71, retired electronics technician, volunteer fixer',
        ),
        quote: say('Avec la bonne pièce, c’est dix minutes.', 'With the right part, it takes ten minutes.'),
      },
      {
        id: 'ines',
        kind: 'persona',
        name: 'Inès Caron',
        role: say(
          '42 ans, coordonne les bénévoles après son travail',
          '42, coordinates the volunteers after work',
        ),
        quote: say(
          'Il me manque toujours quelqu’un, et je l’apprends trop tard.',
          'Somebody is always missing, and I find out too late.',
        ),
      },
      known(
        'awa-nights',
        'awa',
        'context',
        say(
          'Elle travaille de nuit et dort le matin : on ne la joint qu’en fin de journée.',
          'She works nights and sleeps in the morning: nobody can reach her before late afternoon.',
        ),
        say('Conversation à l’accueil, 4 avril', 'Conversation at the front desk, 4 April'),
      ),
      believed(
        'awa-children',
        'awa',
        'context',
        say(
          'Ses enfants l’accompagnent le samedi : une heure d’attente, c’est déjà trop.',
          'Her children come along on Saturdays: an hour of waiting is too much already.',
        ),
      ),
      known(
        'awa-twice',
        'awa',
        'behaviour',
        say('Elle est venue deux fois avec le même grille-pain.', 'She came twice with the same toaster.'),
        say('Cahier d’accueil', 'Visitors’ book'),
      ),
      believed(
        'awa-evening',
        'awa',
        'behaviour',
        say(
          'Elle préfère écrire le soir plutôt que téléphoner.',
          'She would rather write in the evening than telephone.',
        ),
      ),
      believed(
        'awa-know',
        'awa',
        'need',
        say(
          'Savoir avant de partir si son grille-pain a une chance.',
          'To know before leaving home whether her toaster stands a chance.',
        ),
      ),
      known(
        'awa-nothing',
        'awa',
        'frustration',
        say(
          'Attendre une heure, puis repartir avec l’objet toujours en panne.',
          'Waiting for an hour, then leaving with the object still broken.',
        ),
        say('Cahier d’accueil, février et mars', 'Visitors’ book, February and March'),
      ),
      believed(
        'awa-photo',
        'awa',
        'solution',
        say(
          'Une photo envoyée le soir, une réponse avant samedi.',
          'A photo sent one evening, an answer before Saturday.',
        ),
      ),
      known(
        'marcel-trolley',
        'marcel',
        'context',
        say(
          'Il vient chaque samedi d’atelier, ses outils dans un cabas à roulettes.',
          'He comes to every workshop Saturday, his tools in a shopping trolley.',
        ),
        say('Feuille de présence', 'Attendance sheet'),
      ),
      known(
        'marcel-opens',
        'marcel',
        'behaviour',
        say(
          'Il ouvre d’abord l’appareil, puis cherche la notice.',
          'He opens the appliance first, then looks for the manual.',
        ),
        say('Samedi 4 avril', 'Saturday 4 April'),
      ),
      believed(
        'marcel-before',
        'marcel',
        'need',
        say(
          'Connaître l’objet et la panne quelques jours avant.',
          'To know the object and the fault a few days ahead.',
        ),
      ),
      believed(
        'marcel-pass-on',
        'marcel',
        'need',
        say(
          'Transmettre ce qu’il sait avant de raccrocher le tournevis.',
          'To pass on what he knows before he hangs up his screwdriver.',
        ),
      ),
      known(
        'marcel-part',
        'marcel',
        'frustration',
        say(
          'Découvrir la panne sur place, sans la bonne pièce.',
          'Discovering the breakdown on the spot, without the right part.',
        ),
        say('Trois réparateurs interrogés le 28 mars', 'Three fixers interviewed on 28 March'),
      ),
      believed(
        'marcel-list',
        'marcel',
        'solution',
        say('La liste des pièces à apporter, l’avant-veille.', 'A list of parts to bring, two days before.'),
      ),
      known(
        'ines-evening',
        'ines',
        'context',
        say(
          'Une soirée par mois pour tout organiser, pas une de plus.',
          'One evening a month to organise everything, and not one more.',
        ),
        say('Assemblée de janvier', 'January general meeting'),
      ),
      known(
        'ines-same-day',
        'ines',
        'behaviour',
        say(
          'C’est le jour même qu’elle cherche la compétence qui manque.',
          'She looks for the missing skill on the very day.',
        ),
        say('Deux samedis de suite', 'Two Saturdays running'),
      ),
      believed(
        'ines-week',
        'ines',
        'need',
        say('Savoir une semaine avant qui doit être là.', 'To know a week ahead who must be there.'),
      ),
      known(
        'ines-sent-away',
        'ines',
        'frustration',
        say(
          'Renvoyer quelqu’un parce que la couturière n’est pas là.',
          'Sending somebody away because the seamstress is not there.',
        ),
        say('Cahier d’accueil, février', 'Visitors’ book, February'),
      ),
      believed(
        'ines-skills',
        'ines',
        'solution',
        say('Les compétences attendues, samedi par samedi.', 'The skills expected, Saturday by Saturday.'),
      ),
    ],
    { at: '2026-04-14T17:20:00.000Z', by: 'Karima Haddad' },
  );
};
