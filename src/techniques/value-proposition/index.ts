import { count } from '#core/words.ts';
import type { Technique } from '../technique.ts';

const technique: Technique = {
  id: 'value-proposition',
  family: 'thread',
  icon: 'gift',
  name: { fr: 'Proposition de valeur', en: 'Value proposition' },
  purpose: {
    fr: 'Vérifier, segment par segment, que ce que l’on apporte répond à ce qui compte pour ces gens.',
    en: 'Check, segment by segment, that what you bring answers what matters to these people.',
  },
  question: {
    fr: 'Que cherchent-ils à accomplir, qu’est-ce qui les gêne, qu’espèrent-ils ?',
    en: 'What are they trying to get done, what gets in their way, what do they hope for?',
  },
  minutes: 75,
  kinds: ['proposition', 'segment', 'job', 'offer', 'reliever', 'creator'],
  holds: (model) => model.list('proposition').length,
  waiting: (model) => {
    const named = new Set<string | null>(model.list('proposition').map(({ segment }) => segment));
    for (const { from, to } of model.list('link')) if (model.find('segment', to)) named.add(from);
    const personas = model.list('persona').filter(({ id }) => !named.has(id)).length;
    const segments = model.list('segment').filter(({ id }) => !named.has(id)).length;
    if (segments === 0 && personas === 0) return null;
    return segments > 0
      ? {
          count: segments,
          say: {
            fr: (n) => `${count('fr', n, 'segment attend', 'segments attendent')} une proposition de valeur`,
            en: (n) => `${count('en', n, 'segment waits', 'segments wait')} for a value proposition`,
          },
        }
      : {
          count: personas,
          say: {
            fr: (n) => `${count('fr', n, 'persona pourrait', 'personas pourraient')} former un segment`,
            en: (n) => `${count('en', n, 'persona could', 'personas could')} form a segment`,
          },
        };
  },
};

export default technique;
