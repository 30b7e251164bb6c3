import type { KindName } from './kinds/index.ts';

/** What each kind can become: the same thing seen a step further along the thread, or what answers it. */
export const PROMOTIONS: Partial<Record<KindName, readonly KindName[]>> = {
  idea: ['pitch', 'goal', 'persona', 'story', 'segment', 'card'],
  pitch: ['goal', 'story', 'proposition'],
  persona: ['empathyMap', 'storyboard', 'actor', 'segment', 'proposition', 'activity', 'pitch', 'story'],
  note: ['pain', 'gain', 'job', 'goal', 'impact', 'deliverable', 'story', 'idea', 'persona'],
  empathyMap: ['storyboard', 'proposition'],
  pain: ['reliever', 'note', 'goal', 'impact', 'deliverable', 'story', 'card', 'canvasItem'],
  gain: ['creator', 'note', 'goal', 'impact', 'deliverable', 'story', 'card'],
  job: ['offer', 'note', 'activity', 'step', 'impact', 'story'],
  storyboard: ['activity', 'story'],
  frame: ['activity', 'step', 'pain', 'gain', 'job', 'story'],
  card: ['story', 'deliverable', 'activity', 'idea'],
  piece: [
    'pain',
    'gain',
    'job',
    'goal',
    'actor',
    'idea',
    'note',
    'deliverable',
    'activity',
    'step',
    'story',
    'pitch',
    'offer',
    'creator',
    'canvasItem',
    'card',
  ],
  comment: ['note', 'story'],
  goal: ['actor', 'release', 'story'],
  actor: ['impact', 'activity', 'story', 'segment', 'canvasItem'],
  impact: ['deliverable', 'activity', 'story'],
  deliverable: ['activity', 'step', 'story', 'card', 'offer'],
  segment: ['proposition', 'actor'],
  proposition: ['pitch', 'goal'],
  offer: ['deliverable', 'activity', 'story', 'card'],
  reliever: ['deliverable', 'story', 'pitch', 'card'],
  creator: ['deliverable', 'story', 'pitch', 'card'],
  canvasItem: ['actor', 'deliverable', 'note', 'story'],
  activity: ['step', 'story', 'card'],
  step: ['story'],
  release: ['goal'],
  story: ['criterion', 'story', 'activity', 'card'],
  criterion: ['story'],
};

/** Fields that already say where a kind comes from: no link is needed beside them. */
export const SAYS_SOURCE: Partial<Record<KindName, string>> = {
  actor: 'goal',
  impact: 'actor',
  deliverable: 'impact',
  step: 'activity',
  criterion: 'story',
  story: 'step',
  empathyMap: 'persona',
  storyboard: 'persona',
  proposition: 'segment',
  card: 'of',
};

/** Kinds that do not carry on what they come from, but answer it: they begin without its words. */
export const ANSWERS: readonly KindName[] = ['reliever', 'creator'];
