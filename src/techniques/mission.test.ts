import { expect, test } from 'vitest';
import { tellModel } from './cases.test-kit.ts';
import { missionMarkdown } from './mission.ts';

const logged = (fields: object) =>
  tellModel([
    { id: 'game', kind: 'game', technique: 'me-and-my-shadow', title: 'À l’accueil' },
    { id: 'play', kind: 'play', game: 'game', title: 'Le 18' },
    { id: 'entry', kind: 'piece', play: 'play', text: 'Elle raye deux noms', createdBy: 'Lucie', ...fields },
  ]);
const name = { fr: 'Carnet', en: 'Log' };

test('a log tells when something was noted, and by whom', () => {
  const model = logged({ at: '2026-04-18T07:20:00.000Z', why: 'Ils ne viennent plus' });
  expect(missionMarkdown(model, 'fr', 'me-and-my-shadow', name)).toContain(
    '- Elle raye deux noms\n  - Ils ne viennent plus\n  - 18 avril 2026, 07:20 UTC · Lucie',
  );
  expect(missionMarkdown(model, 'en', 'me-and-my-shadow', name)).toContain('18 April 2026, 07:20 UTC');
});

test('what people say of when stays in their words; a weight is told where there is one', () => {
  const model = logged({ at: 'chaque samedi', weight: 4 });
  expect(missionMarkdown(model, 'fr', 'me-and-my-shadow', name, { fr: 'Gêne', en: 'Felt' })).toContain(
    '  - chaque samedi · Gêne 4/5 · Lucie',
  );
  expect(missionMarkdown(model, 'fr', 'me-and-my-shadow', name)).not.toContain('4');
  const empty = logged({ at: '2026-99-99T00:00:00Z', createdBy: '' });
  expect(missionMarkdown(empty, 'fr', 'me-and-my-shadow', name)).toContain('2026-99-99');
});
