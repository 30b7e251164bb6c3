import { words } from '#core/words.ts';

/** Of what somebody is called here. */
export const nameWords = words({
  fr: {
    yourName: 'Comment vous appelle-t-on ?',
    yourNameHint: 'Un prénom suffit. Les autres le verront près de ce que vous faites.',
    yourNameGo: 'C’est moi',
    firstName: 'Prénom',
    later: 'Plus tard',
  },
  en: {
    yourName: 'What are you called?',
    yourNameHint: 'A first name is enough. Others will see it beside what you do.',
    yourNameGo: 'That’s me',
    firstName: 'First name',
    later: 'Later',
  },
});
