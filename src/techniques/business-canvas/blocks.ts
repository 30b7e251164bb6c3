import type { EntityOf } from '#product/kinds/index.ts';

export type Form = EntityOf<'canvas'>['form'];

/** Blocks of a canvas in the order in which one fills them: from the people, right to left, and money last. */
export const BLOCKS = {
  business: [
    'segments',
    'propositions',
    'channels',
    'relationships',
    'revenues',
    'resources',
    'activities',
    'partners',
    'costs',
  ],
  lean: [
    'segments',
    'problems',
    'alternatives',
    'propositions',
    'solutions',
    'channels',
    'revenues',
    'costs',
    'metrics',
    'advantage',
  ],
} as const satisfies Record<Form, readonly string[]>;

export type Block = (typeof BLOCKS)[Form][number];

/** Blocks that show the model's own segments and value propositions. */
export const OWN = { segments: 'segment', propositions: 'proposition' } as const;
export const isOwn = (block: string): block is keyof typeof OWN => Object.hasOwn(OWN, block);

/** Blocks whose items have amounts. */
export const isMoney = (block: string): block is 'costs' | 'revenues' =>
  block === 'costs' || block === 'revenues';
