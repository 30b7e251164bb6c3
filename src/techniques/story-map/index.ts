import { count } from '#core/words.ts';
import type { Technique } from '../technique.ts';
import { unplannedDeliverables } from './waiting.ts';

const technique: Technique = {
  id: 'story-map',
  family: 'thread',
  icon: 'map',
  name: { fr: 'Story map', en: 'Story map' },
  purpose: {
    fr: 'Raconter de bout en bout ce que vivent les gens, puis y découper de petites livraisons complètes.',
    en: 'Tell from end to end what people live through, then cut it into small, complete releases.',
  },
  question: {
    fr: 'Que vivent-ils, du premier souci à la fin heureuse ?',
    en: 'What do they go through, from the first worry to the happy end?',
  },
  minutes: 120,
  kinds: ['activity', 'step', 'release', 'story'],
  holds: (model) =>
    model.list('activity').length +
    model.list('step').length +
    model.list('story').filter(({ step }) => model.find('step', step)).length,
  waiting: (model) => {
    const deliverables = unplannedDeliverables(model).length;
    if (deliverables > 0)
      return {
        count: deliverables,
        say: {
          fr: (n) => count('fr', n, 'livrable à raconter en stories', 'livrables à raconter en stories'),
          en: (n) => count('en', n, 'deliverable to tell as stories', 'deliverables to tell as stories'),
        },
      };
    const stories = model.list('story').filter(({ step }) => !model.find('step', step)).length;
    if (stories === 0) return null;
    return {
      count: stories,
      say: {
        fr: (n) => count('fr', n, 'story à placer sur la carte', 'stories à placer sur la carte'),
        en: (n) => count('en', n, 'story to place on the map', 'stories to place on the map'),
      },
    };
  },
};

export default technique;
