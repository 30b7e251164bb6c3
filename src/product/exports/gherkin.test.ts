import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../model.ts';
import { modelWith, nastyBacklogs } from './backlog.test-kit.ts';
import { type GherkinBy, gherkinOf } from './gherkin.ts';

const parse = (text: string) =>
  new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher()).parse(text)
    .feature!;

/** Cuts the text where each feature begins, and parses every part. */
const features = (text: string) =>
  text
    .split(/^(?=# language: )/m)
    .filter((part) => part !== '')
    .map(parse);

const site = modelWith({
  p: { kind: 'persona', name: 'Claire' },
  a1: { kind: 'activity', title: 'Trouver une rencontre', persona: 'p', order: 'a1' },
  a0: { kind: 'activity', title: 'Découvrir', order: 'a0' },
  t: { kind: 'step', title: 'Chercher', activity: 'a1' },
  r: { kind: 'release', title: 'MVP', outcome: 'On sait où aller' },
  s1: {
    kind: 'story',
    persona: 'p',
    want: 'voir les prochaines dates',
    benefit: 'choisir',
    step: 't',
    release: 'r',
    labels: ['à voir', '#1'],
    order: 'a0',
  },
  s2: { kind: 'story', title: 'Sans test', description: 'Contexte: aucun\n@ne pas oublier', order: 'a1' },
  c: {
    kind: 'criterion',
    story: 's1',
    title: 'Deux dates',
    given: 'Étant donné que deux rencontres sont prévues\nje suis membre',
    when: 'j’ouvre le site',
    then: 'je vois les deux',
  },
});

describe('Gherkin', () => {
  it('calls a persona by their name in English, too', () => {
    expect(gherkinOf(site, 'en')).toContain('    As Claire, I want ');
  });

  it('says a backlog in French, a feature for each activity that has stories', () => {
    expect(gherkinOf(site, 'fr')).toBe(`# language: fr
Fonctionnalité: Trouver une rencontre
  Claire

  @à-voir @1
  Règle: Voir les prochaines dates
    En tant que Claire, je veux voir les prochaines dates afin de choisir

    Scénario: Deux dates
      Étant donné que deux rencontres sont prévues
      Et je suis membre
      Quand j’ouvre le site
      Alors je vois les deux

# language: fr
Fonctionnalité: Hors de la carte

  Règle: Sans test
    - Contexte: aucun
    - @ne pas oublier
    # Pas encore de test d’acceptation.
`);
  });

  it('says it in English, or by release', () => {
    const [first, second] = features(gherkinOf(site, 'en', 'release'));
    expect([first!.language, first!.keyword, first!.name]).toEqual(['en', 'Feature', 'MVP']);
    expect(second!.name).toBe('Not yet in a release');
  });

  it('is a feature of its own while there are no stories', () => {
    expect(features(gherkinOf(modelWith({}), 'fr'))).toMatchObject([{ name: 'Le site' }]);
  });

  it('is accepted by the official parser, whatever people typed, and loses no story and no test', () => {
    const count = (model: Model, by: GherkinBy, locale: 'fr' | 'en') => {
      const found = features(gherkinOf(model, locale, by));
      const rules = found.flatMap(({ children }) => children.map(({ rule }) => rule!));
      const scenarios = rules.flatMap(({ children }) => children.map(({ scenario }) => scenario!));
      return { languages: new Set(found.map(({ language }) => language)), rules, scenarios };
    };
    fc.assert(
      fc.property(
        nastyBacklogs,
        fc.constantFrom('activity', 'release'),
        fc.constantFrom('fr', 'en'),
        (model, by: GherkinBy, locale: 'fr' | 'en') => {
          const { languages, rules, scenarios } = count(model, by, locale);
          expect([...languages]).toEqual([locale]);
          expect(rules).toHaveLength(model.list('story').length);
          const tests = model.list('criterion').filter(({ story }) => model.find('story', story));
          expect(scenarios).toHaveLength(tests.length);
        },
      ),
      { numRuns: 400 },
    );
  });
});
