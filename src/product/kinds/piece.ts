import { amount, choice, line, picture, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** Each game says in its guide and rules which of these it uses; the rest stays empty. */
export const piece = kind(
  'piece',
  'What a player puts on the table: a leaf, an anchor, a line, a memory, an observation',
  {
    play: reference('The play it belongs to', { owned: true }),
    card: reference('The card it plays, where it plays one'),
    area: line('Where it lies: an area, a face, a ring, a time of day', 60),
    text: text('What it says', 1000),
    why: text('The reason or argument given', 1000, { lazy: true }),
    from: reference('The piece it starts from: what a line joins, what a note makes clearer'),
    to: reference('The piece a line leads to'),
    sort: line('Its sort, such as a kind of relation', 60),
    reaction: choice('What players did with it', ['none', 'liked', 'ignored', 'rejected', 'transformed']),
    state: choice('Whether the group has confirmed it', ['open', 'confirmed']),
    weight: amount('How heavy it is, such as the speed that an anchor costs', 0, 100_000),
    x: amount('Place from the left, in thousandths', 0, 1000),
    y: amount('Place from the top, in thousandths', 0, 1000),
    at: line('When it happened or happens, in words or ISO 8601', 60),
    picture: picture('A picture of it'),
  },
);
