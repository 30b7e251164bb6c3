import { words } from '#core/words.ts';

/** How people read what was told of them to other programs. */
export const webhookPersonalWords = words({
  fr: {
    title: 'Ce que d’autres programmes ont appris',
    labels: {
      endpoints: 'Destinations que vous avez ajoutées',
      url: 'Adresse',
      since: 'Depuis',
      told: 'Événements qui vous concernent, sans nom ni adresse',
      kind: 'Événement',
      at: 'Le',
      places: 'Envoyé à',
      place: 'Site',
    },
  },
  en: {
    title: 'What other programs were told',
    labels: {
      endpoints: 'Destinations you added',
      url: 'Address',
      since: 'Since',
      told: 'Events about you, without name or address',
      kind: 'Event',
      at: 'On',
      places: 'Sent to',
      place: 'Site',
    },
  },
});
