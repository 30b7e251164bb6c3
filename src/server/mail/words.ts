import { words } from '#core/words.ts';

/** What every mail says around its content. */
export const mailWords = words({
  fr: {
    why: 'Vous recevez ce message parce que quelqu’un, sans doute vous, l’a demandé sur PO Dojo.',
    whyPerson: 'Vous recevez ce message parce que vous avez un compte sur PO Dojo.',
    stop: { reminder: 'Ne plus recevoir de rappels', news: 'Ne plus recevoir de nouvelles' },
    was: 'avant',
    now: 'maintenant',
    copy: 'Si le bouton ne répond pas, copiez cette adresse dans votre navigateur :',
  },
  en: {
    why: 'You receive this message because somebody, probably you, asked for it on PO Dojo.',
    whyPerson: 'You receive this message because you have an account on PO Dojo.',
    stop: { reminder: 'No more reminders', news: 'No more news' },
    was: 'before',
    now: 'now',
    copy: 'If the button does not answer, copy this address into your browser:',
  },
});
