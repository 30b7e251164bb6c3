import type { Check } from '#product/checks.ts';
import { gamesOf, playsOf } from '#product/play/games.ts';
import { standsFor } from '#product/play/stands-for.ts';
import { sentence } from '../sentence.ts';
import { webOf } from './web.ts';

const webs = function* (model: Parameters<Check['find']>[0]) {
  for (const game of gamesOf(model, 'spider-web'))
    for (const play of playsOf(model, game.id)) {
      const web = webOf(model, play.id);
      const said = web.things.filter(({ text }) => text.trim() !== '');
      if (said.length > 0) yield { play, web, said };
    }
};

export const checks: readonly Check[] = [
  {
    id: 'spider-web/silent-lines',
    severity: 'hint',
    find: function* (model) {
      for (const { play, web } of webs(model))
        if (web.lines.length >= 4 && web.lines.every(({ text }) => text.trim() === ''))
          yield { entity: play.id };
    },
    title: sentence('« {title} » : des liens qui ne disent rien', '“{title}”: lines that say nothing'),
    why: sentence(
      'Que deux choses soient liées se voit. Ce qui passe de l’une à l’autre, et quand, voilà ce que l’on vient chercher.',
      'That two things are related can be seen. What passes from one to the other, and when, is what we are after.',
    ),
    how: sentence(
      'Écrivez sur chaque lien ce qui y passe : un papier, un appel, une clé, de l’argent.',
      'Write on each line what goes along it: a paper, a call, a key, money.',
    ),
  },
  {
    id: 'spider-web/a-star',
    severity: 'hint',
    find: function* (model) {
      for (const { play, web } of webs(model))
        if (web.things.length >= 5 && web.lines.every(({ from }) => from === null)) yield { entity: play.id };
    },
    title: sentence('« {title} » est une étoile, pas une toile', '“{title}” is a star, not a web'),
    why: sentence(
      'Quand tout ne tient qu’au produit, on ne voit pas ce qui continuerait sans lui.',
      'When everything hangs on the product alone, one does not see what would go on without it.',
    ),
    how: sentence(
      'Demandez lesquelles se connaissent déjà, et reliez-les entre elles.',
      'Ask which of them know each other already, and join them.',
    ),
  },
  {
    id: 'spider-web/when-unsaid',
    severity: 'hint',
    find: function* (model) {
      for (const { said } of webs(model))
        for (const { id, why } of said.slice(0, 1))
          if (said.length >= 3 && said.every((thing) => thing.why.trim() === '') && why.trim() === '')
            yield { entity: id };
    },
    title: sentence('« {title} » : quand, et pourquoi ?', '“{title}”: when, and why?'),
    why: sentence(
      'Un nom au bord de la toile n’apprend rien ; le moment où l’on s’en sert, si.',
      'A name at the edge of the web teaches nothing; the moment it is used does.',
    ),
    how: sentence(
      'Pour chaque chose, une ligne : quand, comment, et pourquoi celle-là.',
      'For each thing one line: when, how, and why this one.',
    ),
  },
  {
    id: 'spider-web/nothing-kept',
    severity: 'mend',
    find: function* (model) {
      for (const { play, said } of webs(model))
        if (play.state === 'closed' && said.every(({ id }) => !standsFor(model, id)))
          yield { entity: play.id };
    },
    title: sentence(
      '« {title} » : et le canevas n’en sait rien',
      '“{title}”: and the canvas knows nothing of it',
    ),
    why: sentence(
      'Ce qui entoure le produit, ce sont ses partenaires, ses canaux, et les acteurs qui peuvent l’aider ou le bloquer.',
      'What surrounds the product is its partners, its channels, and the actors who can help or block it.',
    ),
    how: sentence(
      'Portez-en deux ou trois sur le canevas ou sur l’impact map.',
      'Take two or three of them to the canvas or the impact map.',
    ),
  },
];
