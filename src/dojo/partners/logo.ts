import type { Partner } from '../communities/community.ts';

/** The logo of a partner, as pages show it. */
export interface Logo {
  readonly revision: string;
  readonly width: number;
  readonly height: number;
}

/** Who is thanked on a page, with their logo where they have one. */
export interface Thanked extends Partner {
  readonly logo: Logo | null;
}

/** The longest side of a logo in pixels: twice what a page gives it. */
export const LOGO_SIDE = 480;

/** Where a logo is; `path` is that of the page. */
export const logoAt = (path: string, { revision }: Logo): string => `${path}/logo/${revision}`;

/** Partners as a page shows them, in their order. */
export const thanked = (partners: readonly Partner[], logos: ReadonlyMap<string, Logo>): readonly Thanked[] =>
  partners.map(({ name, url }) => ({ name, url, logo: logos.get(name) ?? null }));
