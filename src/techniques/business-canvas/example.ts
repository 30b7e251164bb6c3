import type { Locale } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';
import type { Block } from './blocks.ts';

/** L’Établi's first year, with hardly any money; nothing yet keeps the fixers together, and the canvas shows it. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const item = (id: string, area: Block, text: string, more: FieldsOf<'canvasItem'> = {}): ExampleEntity => ({
    id: `item-${id}`,
    kind: 'canvasItem',
    canvas: 'canvas',
    area,
    text,
    ...more,
  });
  const neighbours = { segment: 'segment-neighbours' };
  const fixers = { segment: 'segment-fixers' };
  const link = (from: string, to: string, how: 'became' | 'inspired'): ExampleEntity => ({
    id: `link-${from}-${to}`,
    kind: 'link',
    from,
    to,
    how,
  });
  return inOrder(
    [
      {
        id: 'canvas',
        kind: 'canvas',
        title: say('La première année', 'The first year'),
        form: 'business',
        currency: 'EUR',
        period: 'year',
      },
      item(
        'desk',
        'channels',
        say(
          'Le cahier d’accueil, avec l’adresse du carnet',
          'The visitors’ book, with the address of the appointment book',
        ),
        neighbours,
      ),
      item('stall', 'channels', say('Le marché du mercredi', 'The Wednesday market'), neighbours),
      item(
        'message',
        'channels',
        say('Le message d’Inès, le mercredi', 'Inès’s message on Wednesday'),
        fixers,
      ),
      item(
        'first-name',
        'relationships',
        say(
          'Une réponse signée d’un prénom, jamais automatique',
          'An answer signed with a first name, never automatic',
        ),
        neighbours,
      ),
      item('free-price', 'revenues', say('Prix libre, à la sortie', 'Pay what you like, at the door'), {
        ...neighbours,
        amount: 55,
        every: 'month',
      }),
      item(
        'fair',
        'revenues',
        say('La collecte à la fête du quartier', 'The collection at the street fair'),
        {
          amount: 250,
          every: 'year',
        },
      ),
      item('hands', 'resources', say('Douze réparateurs et leurs outils', 'Twelve fixers and their tools')),
      item('room', 'resources', say('Une salle, un samedi par mois', 'A room, one Saturday a month')),
      item('book', 'resources', say('Le carnet de rendez-vous', 'The appointment book')),
      item(
        'answering',
        'activities',
        say('Répondre aux demandes en deux soirs', 'Answer requests within two evenings'),
        neighbours,
      ),
      item('mending', 'activities', say('Réparer, le samedi', 'Mend, on Saturdays')),
      item(
        'gathering',
        'activities',
        say('Réunir les compétences qu’il faut', 'Gather the skills that are needed'),
        fixers,
      ),
      item(
        'town-hall',
        'partners',
        say('La mairie, qui prête la salle', 'The town hall, which lends the room'),
      ),
      item(
        'salvage',
        'partners',
        say('La ressourcerie, qui met des pièces de côté', 'The salvage shop, which sets parts aside'),
      ),
      item('parts', 'costs', say('Pièces et consommables', 'Parts and consumables'), {
        amount: 35,
        every: 'month',
      }),
      item('coffee', 'costs', say('Café et gâteaux', 'Coffee and cake'), { amount: 20, every: 'month' }),
      item('insurance', 'costs', say('Assurance de l’association', 'The association’s insurance'), {
        amount: 180,
        every: 'year',
      }),
      item('hosting', 'costs', say('Hébergement du carnet', 'Hosting the appointment book'), {
        amount: 60,
        every: 'year',
      }),
      item('meters', 'costs', say('Deux multimètres', 'Two multimeters'), { amount: 90, every: 'once' }),
      link('actor-town-hall', 'item-town-hall', 'became'),
      link('vp-neighbours', 'canvas', 'inspired'),
      link('vp-fixers', 'canvas', 'inspired'),
      link('deliver-stall', 'item-stall', 'became'),
      link('item-book', 'deliver-saturdays', 'inspired'),
    ],
    { at: '2026-06-02T17:40:00.000Z', by: 'Lucie Marchal' },
  );
};
