import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('a fiche gathers what is said of the persona, area by area, with what it rests on', () => {
  const model = tellModel([
    { id: 'awa', kind: 'persona', name: 'Awa Diarra', role: '34 ans', quote: 'Je dors.' },
    { id: 'a', kind: 'note', order: 'a0', subject: 'awa', area: 'need', text: 'Savoir avant' },
    {
      id: 'b',
      kind: 'note',
      order: 'a1',
      subject: 'awa',
      area: 'behaviour',
      text: 'Vient deux fois',
      standing: 'evidence',
      source: 'Cahier *bleu*',
    },
    { id: 'c', kind: 'note', order: 'a2', subject: 'awa', area: 'elsewhere', text: 'Autre' },
    { id: 'd', kind: 'note', order: 'a3', subject: 'gone', area: 'need', text: 'À personne' },
    { id: 'blank', kind: 'persona' },
  ]);
  expect(markdown(model, 'en')).toBe(
    [
      '## Personas',
      '### Awa Diarra',
      '34 ans',
      '> Je dors.',
      '**What they do today**',
      '- Vient deux fois *(evidence: Cahier \\*bleu\\*)*',
      '**Needs**',
      '- Savoir avant *(assumption)*',
      '**Other notes**',
      '- Autre *(assumption)*',
    ].join('\n\n'),
  );
});
