import type { Check } from '#product/checks.ts';
import { notedIn, nothingKept } from '../mission.ts';
import { sentence } from '../sentence.ts';

const ID = 'show-and-tell';

export const checks: readonly Check[] = [
  nothingKept(ID),
  {
    id: 'show-and-tell/without-why',
    severity: 'mend',
    find: function* (model) {
      for (const { id, why } of notedIn(model, ID)) if (why.trim() === '') yield { entity: id };
    },
    title: sentence('« {title} » : pourquoi y tient-on ?', '“{title}”: why does it matter to them?'),
    why: sentence(
      'Un objet sans son histoire est une photo. Ce que l’on cherche, c’est la raison pour laquelle la personne l’a gardé.',
      'A thing without its story is a photo. What we are after is why the person kept it.',
    ),
    how: sentence(
      'Écrivez sa phrase, telle qu’elle l’a dite. Si vous ne l’avez pas, rappelez-la.',
      'Write the person’s sentence as it was said. If you do not have it, call them back.',
    ),
  },
  {
    id: 'show-and-tell/no-picture',
    severity: 'hint',
    find: function* (model) {
      const noted = notedIn(model, ID);
      if (noted.length >= 5 && noted.every(({ picture }) => picture === '')) yield { entity: noted[0]!.play };
    },
    title: sentence('Tout a été raconté, rien n’est montré', 'Everything was told, nothing is shown'),
    why: sentence(
      'Les annotations, l’usure, les bouts de scotch se voient et ne se disent pas.',
      'Scribbles, wear and bits of tape are seen, not told.',
    ),
    how: sentence(
      'Demandez une photo de ce qui peut l’être, sans visage ni nom.',
      'Ask for a photo of what may be shown, without faces or names.',
    ),
  },
];
