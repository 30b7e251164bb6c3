import type { Locale } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** A Saturday morning at the reception, beside Inès. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const noted = (id: string, at: string, fields: FieldsOf<'piece'>): ExampleEntity => ({
    id,
    kind: 'piece',
    play: 'shadow-play',
    at: `2026-04-18T${at}:00.000Z`,
    createdBy: 'Lucie Marchal',
    ...fields,
  });
  const question = say(
    'Que se passe-t-il à l’accueil entre l’ouverture et la première réparation ?',
    'What happens at the reception between opening and the first repair?',
  );
  return inOrder(
    [
      {
        id: 'shadow',
        kind: 'game',
        technique: 'me-and-my-shadow',
        title: say('Une matinée à l’accueil', 'A morning at the reception'),
        question,
      },
      {
        id: 'shadow-play',
        kind: 'play',
        game: 'shadow',
        title: say('À côté d’Inès, 18 avril', 'Beside Inès, 18 April'),
        state: 'closed',
        startedAt: '2026-04-18T07:00:00.000Z',
        facilitator: 'Lucie Marchal',
        players: ['Lucie Marchal'],
        round: 1,
        question,
        learnt: say(
          'Inès passe l’essentiel de la matinée à dire non. Les gens remercient quand le non vient avec une date.',
          'Inès spends most of the morning saying no. People thank her when the no comes with a date.',
        ),
      },
      noted('shadow-queue', '07:04', {
        sort: 'seen',
        area: 'see',
        text: say(
          'Onze personnes attendent devant la porte ; quatre regardent l’affiche d’un mois passé.',
          'Eleven people wait at the door; four look at a poster from a past month.',
        ),
      }),
      noted('shadow-ask', '07:12', {
        sort: 'quote',
        area: 'say',
        text: say(
          '« C’est pour un micro-ondes, c’est bien ici ? »',
          '“It’s a microwave, is this the right place?”',
        ),
        why: say(
          'Elle me dit ensuite : je demande toujours, je me suis déjà trompée de salle.',
          'She tells me later: I always ask, I went to the wrong room once.',
        ),
      }),
      noted('shadow-list', '07:20', {
        sort: 'seen',
        area: 'do',
        text: say(
          'Inès raye deux noms sur son affiche et téléphone debout, le carnet entre les dents.',
          'Inès crosses two names off her poster and phones standing up, notebook between her teeth.',
        ),
      }),
      noted('shadow-why', '07:31', {
        sort: 'why',
        area: 'say',
        text: say(
          '« Pourquoi ne pas noter leurs objets ? — Parce qu’ils partent avant que j’aie fini d’écrire. »',
          '“Why not write down what they brought? — Because they leave before I have finished writing.”',
        ),
      }),
      noted('shadow-rumour', '07:48', {
        sort: 'quote',
        area: 'hear',
        text: say(
          '« Ma sœur m’a dit que vous ne faisiez plus l’électronique. »',
          '“My sister told me you don’t do electronics any more.”',
        ),
      }),
      {
        id: 'ines-says-no',
        kind: 'note',
        subject: 'ines',
        area: 'context',
        text: say(
          'Passe l’essentiel de la matinée debout à dire non, entre deux appels.',
          'Spends most of the morning on her feet saying no, between two calls.',
        ),
        standing: 'evidence',
        source: say('Me and My Shadow, à côté d’Inès, 18 avril', 'Me and My Shadow, beside Inès, 18 April'),
      },
      { id: 'link-shadow-ines', kind: 'link', from: 'shadow-list', to: 'ines-says-no', how: 'became' },
      { id: 'link-shadow-map', kind: 'link', from: 'shadow-queue', to: 'awa2-see-outdated', how: 'became' },
    ],
    {
      at: '2026-04-18T10:30:00.000Z',
      by: 'Lucie Marchal',
      after: { game: 'd00', play: 'd00', piece: 'd00', note: 'd00', link: 'd00' },
    },
  );
};
