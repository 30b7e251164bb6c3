import { type ComponentType, createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Words } from '#core/words.ts';
import type { EntityOf, FieldsOf, KindName } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import type { Pen } from '#product/pen.ts';
import type { Dealt } from '#product/play/begin.ts';
import { ProductProvider, useProduct } from '../product.tsx';

/** What a game brings to the shared frame: definition → plays → result. The rest is the same for all games. */
export interface GameKit {
  readonly technique: {
    readonly id: string;
    readonly name: Words<string>;
    readonly question: Words<string>;
  };
  /** What one reads on the empty board. */
  readonly teach: Words<string>;
  /** The button that loads the technique's example. */
  readonly example: ReactNode;
  /** What a new game starts with, such as its question. */
  readonly begin?: (locale: 'fr' | 'en') => FieldsOf<'game'>;
  /** What is put into a new game at once, such as the limbs of a tree. */
  readonly fill?: (pen: Pen, game: string, locale: 'fr' | 'en') => void;
  /** Cards, areas and settings; title and question are shown by the frame. Read only once the game is frozen. */
  readonly Definition?: ComponentType<{ game: EntityOf<'game'> }>;
  /** Why a play cannot begin yet; null when it can. */
  readonly missing?: (model: Model, game: string) => Words<string> | null;
  /** The pieces that lie on the table when a play begins. */
  readonly deal?: (
    model: Model,
    game: string,
  ) => { readonly pieces: readonly Dealt[]; readonly shuffled?: boolean };
  /** What a piece becomes in this game: offered first in its menu, wherever that is, once the play is closed. */
  readonly targets?: (
    pen: Pen,
    piece: EntityOf<'piece'>,
  ) => readonly { readonly to: KindName; readonly take: () => string | null }[];
  /** The table one plays at. Within it `useProduct().canEdit` says whether one may play, `usePlay()` the rest. */
  readonly Table: ComponentType<{ play: EntityOf<'play'> }>;
  /** What the plays say together, side by side. At least one play is there. */
  readonly Results: ComponentType<{ game: EntityOf<'game'>; plays: readonly EntityOf<'play'>[] }>;
}

export type Role = 'player' | 'facilitator' | 'observer';

/** The play one looks at. */
export interface AtPlay {
  readonly play: EntityOf<'play'>;
  /** Null until one has chosen. */
  readonly role: Role | null;
  /** Who leads may confirm and move on: a facilitator, or anybody while there is none. */
  readonly leads: boolean;
  readonly closed: boolean;
  /** Whether pieces may become something: the play is closed and one may edit the product. */
  readonly mayHarvest: boolean;
}

const PlayContext = createContext<AtPlay | null>(null);
export const PlayProvider = PlayContext.Provider;

export const usePlay = (): AtPlay => {
  const at = useContext(PlayContext);
  if (!at) throw new Error('a table outside a play');
  return at;
};

/** Everything inside can be looked at and not changed, when `when` says so. */
export function ReadOnly({ when, children }: { when: boolean; children: ReactNode }) {
  const product = useProduct();
  const value = useMemo(() => (when ? { ...product, canEdit: false } : product), [when, product]);
  return <ProductProvider value={value}>{children}</ProductProvider>;
}
