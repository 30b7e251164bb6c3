import { expect, test } from 'vitest';
import { type Check, runChecks, tellFinding } from './checks.ts';
import { aHand } from './hand.test-kit.ts';
import { change, create, setAside } from './pen.ts';

const say = (text: string) => ({ fr: () => text, en: () => text });
const unnamed: Check = {
  id: 'story-map/unnamed',
  severity: 'hint',
  find: (model) => model.list('release').flatMap(({ id, title }) => (title === '' ? [{ entity: id }] : [])),
  title: { fr: ({ outcome }) => `Sans nom : ${outcome}`, en: ({ title }) => `Unnamed: ${title}` },
  why: say('why'),
  how: say('how'),
  mend: {
    label: say('name it'),
    apply: (pen, { entity }) => change(pen, 'release', entity!, { title: 'R' }),
  },
};
const empty: Check = {
  id: 'backlog/empty',
  severity: 'mend',
  find: (model) => (model.list('story').length === 0 ? [{ entity: null, say: { count: '0' } }] : []),
  title: say('No story'),
  why: say('why'),
  how: say('how'),
};

test('what is worth mending comes first, then the order of the checks; set aside is marked, not hidden', () => {
  const { pen, model } = aHand();
  const release = create(pen, 'release', { outcome: 'Voir' });
  setAside(pen, `story-map/unnamed ${release}`, 'we know');
  expect(runChecks([unnamed, empty], model).map(({ key, setAside: aside }) => [key, aside])).toEqual([
    ['backlog/empty product', false],
    [`story-map/unnamed ${release}`, true],
  ]);
});

test('a finding is told in sentences, and its gesture mends it', () => {
  const { pen, model } = aHand();
  const release = create(pen, 'release', { outcome: 'Voir' });
  const [found] = runChecks([unnamed], model);
  expect(tellFinding(found!, model, 'en')).toEqual({
    check: 'story-map/unnamed',
    severity: 'hint',
    entity: release,
    title: 'Unnamed: Voir',
    why: 'why',
    mend: 'how',
    gesture: 'name it',
  });
  found!.check.mend!.apply(pen, found!);
  expect(runChecks([unnamed], model)).toEqual([]);
});

test('a finding about the product goes by the product’s title', () => {
  const { model } = aHand();
  const [found] = runChecks([empty], model);
  expect(tellFinding(found!, model, 'fr')).toMatchObject({ entity: null, title: 'No story', gesture: null });
});
