import type { Right } from '#product/wire.ts';

/** A link of the product that the caller holds: by its token, or because they came in by it before. */
export interface HeldLink {
  readonly id: string;
  readonly right: Right;
  readonly revoked: boolean;
  /** It is the one whose token was given. */
  readonly given: boolean;
}

export interface Access {
  readonly right: Right;
  /** The link that opens: when it is revoked, the access ends. */
  readonly link: string;
}

export type AccessRefusal = 'no-such-product' | 'unknown-token' | 'revoked' | 'forbidden';

export type AccessAnswer =
  | { readonly ok: true; readonly value: Access }
  | { readonly ok: false; readonly reason: AccessRefusal };

/**
 * Decides what a caller may do with a product (rules.md, A1 to A4). `links`: those of the product that they hold, or
 * null when there is no such product. `token`: whether they gave one; it then decides alone.
 */
export const decideAccess = (links: readonly HeldLink[] | null, token: boolean): AccessAnswer => {
  if (links === null) return { ok: false, reason: 'no-such-product' };
  const held = token ? links.filter((link) => link.given) : links;
  const open = held.filter((link) => !link.revoked);
  const best = open.find(({ right }) => right === 'edit') ?? open[0];
  if (best) return { ok: true, value: { right: best.right, link: best.id } };
  if (held.length > 0) return { ok: false, reason: 'revoked' };
  return { ok: false, reason: token ? 'unknown-token' : 'forbidden' };
};
