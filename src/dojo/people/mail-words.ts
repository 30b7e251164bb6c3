import { words } from '#core/words.ts';

/** What the mails about an account say. */
export const peopleMailWords = words({
  fr: {
    entry: {
      subject: 'Votre entrée dans PO Dojo',
      hello:
        'Bonjour,\nvoici de quoi entrer. Le bouton et le code servent une seule fois, et pendant quinze minutes.',
      enter: 'Entrer',
      orCode: 'Ou recopiez ce code dans la page où vous avez écrit votre adresse :',
      notYou: 'Si vous n’avez rien demandé, ne faites rien : personne n’entre sans ce message.',
    },
    erased: {
      subject: 'Votre compte est effacé',
      text: 'Bonjour,\nvotre compte et ce qui vous concernait ont été effacés de PO Dojo, comme vous l’avez demandé. Ce message est le dernier. À bientôt, peut-être.',
    },
  },
  en: {
    entry: {
      subject: 'Your way into PO Dojo',
      hello: 'Hello,\nhere is your way in. The button and the code work once, for fifteen minutes.',
      enter: 'Enter',
      orCode: 'Or type this code into the page where you gave your address:',
      notYou: 'If you asked for nothing, do nothing: nobody gets in without this message.',
    },
    erased: {
      subject: 'Your account is erased',
      text: 'Hello,\nyour account and what concerned you have been erased from PO Dojo, as you asked. This message is the last one. See you again, perhaps.',
    },
  },
});
