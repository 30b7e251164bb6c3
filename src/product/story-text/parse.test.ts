import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStory } from './parse.ts';
import sample from './sample.json' with { type: 'json' };

type Parts = readonly [role: string | null, want: string | null, benefit: string | null];

const partsOf = (text: string): Parts => {
  const { role, want, benefit } = parseStory(text);
  return [role, want, benefit];
};

const FORMS: Readonly<Record<string, readonly (readonly [text: string, ...parts: Parts])[]>> = {
  'the usual sentence': [
    [
      'En tant que bibliothécaire, je veux prêter un livre afin de libérer les rayons.',
      'bibliothécaire',
      'prêter un livre',
      'libérer les rayons',
    ],
    ['En tant qu’abonné je souhaiterais payer en ligne', 'abonné', 'payer en ligne', null],
    ["ETQ coach, j'aimerais imprimer le plan", 'coach', 'imprimer le plan', null],
    ['As a volunteer, I want to swap my shift, so I can rest', 'volunteer', 'swap my shift', 'I can rest'],
    [
      "As an admin I'd like to archive a club so that the list stays short",
      'admin',
      'archive a club',
      'the list stays short',
    ],
    ['As volunteers, we want a calendar in order to plan ahead.', 'volunteers', 'a calendar', 'plan ahead'],
  ],
  'verbs other than wanting': [
    ['En tant que coach je vois les absents du jour', 'coach', 'vois les absents du jour', null],
    ["En tant que coach, j'ai besoin d'une salle", 'coach', 'une salle', null],
    ["En tant que coach, il m'est possible d'imprimer le plan", 'coach', 'imprimer le plan', null],
    [
      'En tant que coach je ne veux pas être dérangé la nuit car je dors',
      'coach',
      'ne veux pas être dérangé la nuit',
      'je dors',
    ],
    [
      "As an admin, I don't want to receive mails at night because I sleep",
      'admin',
      "don't want to receive mails at night",
      'I sleep',
    ],
    ['As a volunteer I can see who is on shift with me', 'volunteer', 'see who is on shift with me', null],
  ],
  'no subject at all': [
    ['ETQ coach, imprimer le plan', 'coach', 'imprimer le plan', null],
    ['En tant que coach : imprimer le plan', 'coach', 'imprimer le plan', null],
    ['As a member, see all the events near me', 'member', 'see all the events near me', null],
  ],
  'the benefit told first, or between': [
    ["Afin d'agir vite, en tant que parent, je veux être prévenu", 'parent', 'être prévenu', 'agir vite'],
    ['Pour agir vite, en tant que parent, je veux être prévenu', 'parent', 'être prévenu', 'agir vite'],
    ["En tant que parent, afin d'agir vite, je veux être prévenu", 'parent', 'être prévenu', 'agir vite'],
    [
      'In order to plan ahead\nAs a volunteer\nI want to see a calendar',
      'volunteer',
      'see a calendar',
      'plan ahead',
    ],
  ],
  'lines, bullets, numbers and emphasis': [
    [
      'En tant que coach\n\nJe veux imprimer\n\nAfin de gagner du temps',
      'coach',
      'imprimer',
      'gagner du temps',
    ],
    [
      '- En tant que coach\n- Je veux imprimer\n- Afin de gagner du temps',
      'coach',
      'imprimer',
      'gagner du temps',
    ],
    [
      '1) En tant que coach\n2) Je veux imprimer\n3) Pour une saison plus calme',
      'coach',
      'imprimer',
      'une saison plus calme',
    ],
    [
      '**As a** coach **I want** to print the plan **so that** parents see it',
      'coach',
      'print the plan',
      'parents see it',
    ],
    [
      'En tant que responsable de la\nformation, je veux voir les\ninscriptions pour mieux préparer les\nsessions.',
      'responsable de la formation',
      'voir les inscriptions',
      'mieux préparer les sessions',
    ],
    [
      'En tant que coach, je veux :\n- imprimer\n- envoyer\nafin de gagner du temps',
      'coach',
      '- imprimer\n- envoyer',
      'gagner du temps',
    ],
    [
      'En tant que coach, je veux imprimer afin de :\n- gagner du temps\n- éviter les oublis',
      'coach',
      'imprimer',
      '- gagner du temps\n- éviter les oublis',
    ],
  ],
  headings: [
    [
      "Rôle : Parent\nJe veux : être prévenu d'une absence\nAfin de : agir vite",
      'Parent',
      "être prévenu d'une absence",
      'agir vite',
    ],
    ['Who: coach\nWhat: print the plan\nWhy: parents see it', 'coach', 'print the plan', 'parents see it'],
    ['### En tant que coach\n\n1. **Plan** : je veux imprimer', 'coach', 'imprimer', null],
    ['Bénévole :\n- je peux choisir un créneau', 'Bénévole', 'choisir un créneau', null],
  ],
  tables: [
    [
      "| US1 | En tant que parent | je veux être prévenu | afin d'agir vite | Haute |",
      'parent',
      'être prévenu',
      'agir vite',
    ],
    ['| US1 | En tant que parent | être prévenu par SMS | 3 |', 'parent', 'être prévenu par SMS', null],
    [
      '| En tant que… | Je veux… | Pour… |\n|---|---|---|\n| parent | être prévenu | agir vite |',
      'parent',
      'être prévenu',
      'agir vite',
    ],
    [
      '| En tant que | parent |\n| Je veux | être prévenu |\n| Afin de | agir vite |',
      'parent',
      'être prévenu',
      'agir vite',
    ],
    ['US1\tAs a coach, I want to print\tMust', 'coach', 'print', null],
  ],
  'slips of the pen': [
    ['Entant que coach jeveux imprimer', 'coach', 'imprimer', null],
    ["En temps qu' coach, j aimerais imprimer", 'coach', 'imprimer', null],
    ['En tant que coach je souhaiteimprimer le plan', 'coach', 'imprimer le plan', null],
    ['As a coach I want to print, so that that parents see it', 'coach', 'print', 'parents see it'],
  ],
  'roles with qualifiers': [
    ['En tant que coach (débutant, ou non), je veux imprimer', 'coach (débutant, ou non)', 'imprimer', null],
    [
      "En tant que coach de l'équipe que je dirige, je veux imprimer",
      "coach de l'équipe que je dirige",
      'imprimer',
      null,
    ],
    ['En tant que coach·e, je veux imprimer', 'coach·e', 'imprimer', null],
    ['En tant que parent, quand mon enfant est absent, je veux être prévenu', 'parent', 'être prévenu', null],
  ],
  'somebody told of from outside': [
    [
      "Un bénévole peut s'inscrire à un créneau pour aider l'équipe",
      'bénévole',
      "s'inscrire à un créneau",
      "aider l'équipe",
    ],
    ['A visitor can read the news', 'visitor', 'read the news', null],
  ],
  'a wish without a role': [
    [
      'Je veux exporter mes données en tant que fichier CSV',
      null,
      'exporter mes données en tant que fichier CSV',
      null,
    ],
  ],
  'a story quoted in a sentence': [
    [
      'Plus bas, « En tant que parent, je veux lire le plan » était trop long',
      'parent',
      'lire le plan',
      null,
    ],
    ['« ETQ coach, je veux imprimer »', 'coach', 'imprimer', null],
  ],
  'what comes after a story': [
    [
      'As a volunteer\nI want a calendar\nSo that I can plan\n\nAcceptance criteria:\n- one\n- two',
      'volunteer',
      'a calendar',
      'I can plan',
    ],
    ['En tant que coach, je veux imprimer le plan (MVP)', 'coach', 'imprimer le plan', null],
    ['As a coach, I want to print. It should be in colour.', 'coach', 'print', null],
    [
      'En tant que coach je voudrais un plan. Cela me permettra de gagner du temps.',
      'coach',
      'un plan',
      'gagner du temps',
    ],
  ],
};

describe('parts are read from', () => {
  for (const [form, stories] of Object.entries(FORMS))
    test(form, () => {
      for (const [text, ...parts] of stories) expect([text, ...partsOf(text)]).toEqual([text, ...parts]);
    });
});

test('« pour » before somebody, a time or a thing belongs to the want; before a verb it says what for', () => {
  const wantAfter = (rest: string) => partsOf(`En tant que coach, je veux ${rest}`).slice(1);
  for (const rest of [
    'un plan pour chaque équipe',
    "réserver pour l'hiver",
    'un rappel pour le dîner',
    'le car pour le tournoi',
    'voter pour Olivier',
    'une place pour moi',
    'un prêt pour trois semaines',
    'avoir les éléments nécessaires pour choisir',
    'faire en sorte que le plan soit lisible',
  ])
    expect(wantAfter(rest)).toEqual([rest, null]);
  for (const [rest, want, benefit] of [
    ['un plan pour ne plus les oublier', 'un plan', 'ne plus les oublier'],
    ['un plan pour la première équipe pour y penser', 'un plan pour la première équipe', 'y penser'],
    ["un plan pour que l'équipe le suive", 'un plan', "l'équipe le suive"],
    ['un plan, notamment pour convaincre', 'un plan', 'convaincre'],
    ['un plan, pour une gestion simple', 'un plan', 'une gestion simple'],
    ['devenir hôte afin de recevoir pour apprendre', 'devenir hôte', 'recevoir pour apprendre'],
  ])
    expect(wantAfter(rest!)).toEqual([want, benefit]);
});

test('« Comme secrétaire, envoyer … » tells a story without « je veux »', () => {
  expect(
    parseStory('Comme secrétaire, pouvoir envoyer la convocation pour ne plus y passer la soirée'),
  ).toEqual({
    form: 'as-a',
    locale: 'fr',
    role: 'secrétaire',
    want: 'pouvoir envoyer la convocation',
    benefit: 'ne plus y passer la soirée',
  });
  expect(parseStory('- Comme membre du bureau, voir qui vient')).toMatchObject({
    role: 'membre du bureau',
    want: 'voir qui vient',
  });
});

test('free text stays free: nothing is made up', () => {
  for (const text of [
    '',
    'Corriger le bug de connexion',
    'Se connecter en tant que parent',
    'Le site présente le club en tant qu’acteur local.',
    'En tant que parent, vous recevez un mail.',
    'Comme convenu, je vais livrer demain',
    'Comme avant, envoyer la liste par la poste',
    'Comme Doodle, proposer plusieurs dates',
    'Le serveur doit répondre en deux secondes',
    'As a result, the page is slow',
    'The product works as a service',
    'As of today I must pay',
    'As a command-line utility:',
    'The tool (as a dependency) reads the “As a …” of stories, and the rest',
    'The client will only use the extension if it is supported',
  ])
    expect(parseStory(text)).toMatchObject({ form: 'free', role: null, want: null, benefit: null });
});

test('ids in front of a story are kept apart', () => {
  const idOf = (front: string) => parseStory(`${front}En tant que coach, je veux imprimer`).id;
  expect(
    ['US-3.1 : ', '| US 12 | ', '- **B1 (P1)** — ', '[#42] ', 'User Story 2.4 : ', 'Nav_U04 | '].map(idOf),
  ).toEqual(['US-3.1', 'US 12', 'B1', '#42', '2.4', 'Nav_U04']);
  expect(['', '- ', '4. ', 'Impression : '].map(idOf)).toEqual([undefined, undefined, undefined, undefined]);
});

test('what a text says besides its parts is handed over as the rest', () => {
  expect(parseStory('| En tant que coach, je veux imprimer | Must | 3 |').rest).toBe('Must\n3');
  expect(parseStory('As a coach, I want to print. In colour.').rest).toBe('In colour.');
});

test('the language is told by the words that open the parts, else by the small words', () => {
  expect(parseStory('En tant que coach, je veux imprimer').locale).toBe('fr');
  expect(parseStory('As a coach, I want to print').locale).toBe('en');
  expect(parseStory('As a coach, je veux voir les absents de la semaine').locale).toBe('fr');
  expect(parseStory('The list of the members').locale).toBe('en');
  expect(parseStory('Export PDF').locale).toBeNull();
});

test('the made-up sample is read as it is marked', () => {
  for (const story of sample) {
    const { role, benefit, ...rest } = parseStory(story.text);
    const bare = (said: string | null) => said?.replace(/\.$/, '') ?? null;
    expect([story.text, role, benefit]).toEqual([
      story.text,
      story.role ?? story.personas?.[0] ?? null,
      bare(story.benefit),
    ]);
    if (story.want) expect(rest.want).toBe(story.want);
  }
});

describe('whatever is pasted', () => {
  const bits = fc.constantFrom(
    ...[
      'En tant que ',
      "En tant qu'",
      'As a ',
      'je veux ',
      'I want to ',
      'afin de ',
      'so that ',
      'pour ',
      'coach',
      'voir ',
    ],
    ...[
      ', ',
      '. ',
      '\n',
      '\n\n',
      ' | ',
      '| ',
      '- ',
      '**',
      '(',
      ')',
      '« ',
      ' »',
      '"',
      ' : ',
      '1. ',
      '#',
      'US-1 ',
      '🙂',
    ],
  );
  const texts = fc.oneof(
    fc.array(bits, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

  test('reading never fails, and every part is made of letters of the text in their order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { form, role, want, benefit, rest } = parseStory(text);
        const letters = lettersOf(text);
        for (const said of [role, want, benefit])
          if (said !== null) {
            expect(said.trim()).toBe(said);
            expect(said).not.toBe('');
            expect(letters).toContain(lettersOf(said));
          }
        expect(form).toBe(role === null && want === null ? 'free' : 'as-a');
        if (form === 'free') expect([benefit, rest]).toEqual([null, undefined]);
      }),
      { numRuns: 3000 },
    );
  });

  test('in a text without markup, parts are stretches of it with its spaces folded', () => {
    const plain = fc
      .array(
        fc.constantFrom(
          'en tant que',
          'je veux',
          'afin de',
          'pour',
          'coach',
          'voir',
          'le plan',
          ',',
          '.',
          '\n',
        ),
        {
          maxLength: 20,
        },
      )
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(plain, (text) => {
        const { role, want, benefit } = parseStory(text);
        const folded = text.replace(/\s+/g, ' ');
        for (const said of [role, want, benefit]) if (said !== null) expect(folded).toContain(said);
      }),
      { numRuns: 2000 },
    );
  });
});
