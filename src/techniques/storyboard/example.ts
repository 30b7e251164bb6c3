import type { Locale } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';
import { drawings } from './example-frames.ts';

const link = (from: string, to: string, how: 'became' | 'inspired'): ExampleEntity => ({
  id: `link-${from}-${to}`,
  kind: 'link',
  from,
  to,
  how,
});

/** Awa and the toaster, as it went in March: six frames, drawn by people who say that they cannot draw. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const frame = (id: string, emotion: number, fields: FieldsOf<'frame'>): ExampleEntity => ({
    id,
    kind: 'frame',
    storyboard: 'storyboard-toaster',
    emotion,
    ...fields,
  });
  return inOrder(
    [
      {
        id: 'storyboard-toaster',
        kind: 'storyboard',
        persona: 'awa',
        time: 'as-is',
        title: say('Le grille-pain, deuxième essai', 'The toaster, second attempt'),
        scenario: say(
          'En mars, Awa rapporte à l’atelier le grille-pain qui n’a pas pu être réparé en février. Elle sort d’une nuit de travail et vient avec ses deux enfants, sans savoir si quelqu’un l’attend.',
          'In March Awa takes the toaster that could not be mended in February back to the workshop. She comes off a night shift with her two children, without knowing whether anybody expects her.',
        ),
      },
      frame('frame-toaster', -1, {
        caption: say(
          'Jeudi soir, le grille-pain fume de nouveau. Awa ne veut pas le jeter.',
          'Thursday evening, the toaster smokes again. Awa does not want to throw it away.',
        ),
        place: say('Sa cuisine', 'Her kitchen'),
        device: say('Le grille-pain', 'The toaster'),
        alt: say(
          'Awa, contrariée, devant un grille-pain qui fume sur la table.',
          'Awa, annoyed, in front of a toaster smoking on the table.',
        ),
      }),
      frame('frame-poster', 1, {
        caption: say(
          'En rentrant, elle revoit l’affiche : l’atelier ouvre samedi.',
          'On her way home she sees the poster again: the workshop opens on Saturday.',
        ),
        place: say('Le hall de l’immeuble', 'The hall of the building'),
        device: say('Une affiche', 'A poster'),
        alt: say(
          'Awa, contente, montre une affiche au mur.',
          'Awa, pleased, points at a poster on the wall.',
        ),
      }),
      frame('frame-walk', 0, {
        caption: say(
          'Samedi matin, au lieu de dormir, elle y va avec les enfants.',
          'On Saturday morning, instead of sleeping, she goes there with the children.',
        ),
        place: say('Dans la rue', 'In the street'),
        device: say('Le grille-pain, dans un carton', 'The toaster, in a box'),
      }),
      frame('frame-wait', -1, {
        caption: say(
          'Une heure d’attente. Les enfants n’en peuvent plus.',
          'An hour of waiting. The children have had enough.',
        ),
        place: say('L’accueil de l’atelier', 'The workshop’s front desk'),
        device: say('Le cahier d’accueil', 'The visitors’ book'),
        alt: say(
          'Awa attend les bras croisés, un enfant en colère assis près d’elle ; au comptoir, Inès répond « Encore un peu ! ». L’horloge tourne.',
          'Awa waits with her arms crossed, an angry child sits beside her; at the counter Inès says “Not long now!”. The clock goes round.',
        ),
      }),
      frame('frame-part', -2, {
        caption: say(
          'Marcel ouvre, cherche, et le dit : la résistance est morte, il fallait apporter la pièce.',
          'Marcel opens it, looks, and says so: the heating wire is dead, the part had to be brought.',
        ),
        place: say('L’établi de Marcel', 'Marcel’s bench'),
        device: say('Ses outils', 'His tools'),
        alt: say(
          'Derrière l’établi, Marcel, désolé, montre le grille-pain ouvert ; Awa lève les bras.',
          'Behind the bench Marcel, sorry, points at the open toaster; Awa throws up her arms.',
        ),
      }),
      frame('frame-home', -2, {
        caption: say(
          'Elle rentre avec le grille-pain toujours en panne, et deux heures de sommeil en moins.',
          'She goes home with the toaster still broken, and two hours of sleep the poorer.',
        ),
        place: say('Sur le chemin du retour', 'On the way home'),
        device: say('Le même carton', 'The same box'),
        alt: say(
          'Awa, triste, rentre sous la pluie avec son carton et pense qu’un non l’aurait laissée dormir.',
          'Awa, sad, walks home in the rain with her box, thinking that a no would have let her sleep.',
        ),
      }),
      ...drawings(locale),
      {
        id: 'pain-children',
        kind: 'pain',
        subject: 'awa',
        nature: 'emotional',
        weight: 3,
        text: say(
          'Faire patienter deux enfants une heure là où rien n’est prévu pour eux',
          'Keep two children waiting for an hour where there is nothing for them',
        ),
        standing: 'evidence',
        source: say('Observation à l’accueil, samedi 7 mars', 'Observed at the front desk, Saturday 7 March'),
      },
      link('map-awa-april', 'storyboard-toaster', 'became'),
      link('frame-wait', 'pain-children', 'became'),
      link('frame-part', 'pain-wait', 'inspired'),
      link('frame-toaster', 'step-fault', 'became'),
      link('frame-wait', 'step-welcome', 'became'),
      link('frame-part', 'impact-parts', 'inspired'),
    ],
    { at: '2026-04-21T18:40:00.000Z', by: 'Karima Haddad' },
  );
};
