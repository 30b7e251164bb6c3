import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, move, type Pen, together } from '#product/pen.ts';
import { playsOf } from '#product/play/games.ts';
import { keepEvidence } from '#product/play/harvest.ts';
import { standsFor } from '#product/play/stands-for.ts';
import { argumentsAbout, type Piece, wallOf } from './wall.ts';

/** A card as all groups rank it together. */
export interface Combined {
  /** The card of the game; of a play without its game, the piece. */
  readonly key: string;
  readonly text: string;
  /** One of its pieces: what it became, became the card's. */
  readonly piece: string;
  /** Its rank in each play, from 1; null where the group did not place it. */
  readonly ranks: readonly (number | null)[];
  /** From 0, first for everybody, to 1, last for everybody: the mean of the groups by their weight. */
  readonly score: number;
  /** How far the groups lie apart: 0 all agree, 1 first for one and last for another. */
  readonly spread: number;
}

const keyOf = ({ card, id }: Piece): string => card ?? id;

/** All plays' rankings as one: each group counts by its weight, ranks are taken as shares of the wall's height. */
export const combine = (model: Model, plays: readonly EntityOf<'play'>[]): readonly Combined[] => {
  const walls = plays.map(({ id, weight }) => ({ ranked: wallOf(model, id).ranked, weight: weight ?? 1 }));
  const known = new Map<string, Piece>();
  for (const { ranked } of walls)
    for (const piece of ranked) if (!known.has(keyOf(piece))) known.set(keyOf(piece), piece);
  const all = [...known].map(([key, piece]): Combined => {
    const places = walls.map(({ ranked, weight }) => {
      const at = ranked.findIndex((one) => keyOf(one) === key);
      return at < 0
        ? null
        : { rank: at + 1, share: ranked.length > 1 ? at / (ranked.length - 1) : 0, weight };
    });
    const there = places.flatMap((one) => one ?? []);
    const shares = there.map(({ share }) => share);
    const weights = there.reduce((sum, { weight }) => sum + weight, 0);
    return {
      key,
      text: piece.text,
      piece: piece.id,
      ranks: places.map((one) => one?.rank ?? null),
      score: there.reduce((sum, { share, weight }) => sum + share * weight, 0) / weights,
      spread: Math.max(...shares) - Math.min(...shares),
    };
  });
  // Equal scores: as the first group has them.
  return all
    .map((one, at) => ({ one, at }))
    .sort((a, b) => a.one.score - b.one.score || a.at - b.at)
    .map(({ one }) => one);
};

/** The stories that the ranking speaks of, the most important first. */
export const rankedStories = (model: Model, ranking: readonly Combined[]): readonly string[] => [
  ...new Set(
    ranking.flatMap(({ piece }) => {
      const of = standsFor(model, piece);
      return of !== null && model.find('story', of) ? [of] : [];
    }),
  ),
];

/** Whether the backlog has these stories in this order already. */
export const isInOrder = (model: Model, stories: readonly string[]): boolean => {
  const wanted = new Set(stories);
  const now = model.list('story').flatMap(({ id }) => (wanted.has(id) ? [id] : []));
  return now.every((id, at) => id === stories[at]);
};

/**
 * Gives the backlog the order of the ranking, and keeps on each thing which group ranked it where and why, in one change.
 * The ranked stories share out the places they had; all others stay where they are. Returns how many stories moved or stayed.
 */
export const applyRanking = (pen: Pen, game: string): number =>
  together(pen, () => {
    const { model } = pen;
    const plays = playsOf(model, game);
    const stories = rankedStories(model, combine(model, plays));
    const wanted = new Set(stories);
    const places = model
      .list('story')
      .filter(({ id }) => wanted.has(id))
      .map(({ order }) => order);
    if (new Set(places).size === places.length)
      for (const [at, id] of stories.entries()) change(pen, 'story', id, { order: places[at]! });
    // Two stories at one place, made by two people at once: one behind the other instead.
    else for (let at = 1; at < stories.length; at++) move(pen, stories[at]!, { after: stories[at - 1]! });
    for (const play of plays) {
      const wall = wallOf(model, play.id);
      wall.ranked.forEach((piece, at) => {
        const about = standsFor(model, piece.id);
        if (about !== null)
          keepEvidence(pen, about, {
            play: play.id,
            measure: 'rank',
            value: at + 1,
            people: play.players,
            text: argumentsAbout(wall, piece.id).join('\n'),
          });
      });
    }
    return stories.length;
  });
