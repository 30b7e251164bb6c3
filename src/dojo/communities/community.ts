import { z } from 'zod';
import { LOCALES } from '#core/words.ts';
import { isZone } from '#core/zone.ts';
import { cleanLine } from '../products/visitor.ts';

/** Who is thanked on a page: an association, a company that lends its room. */
export interface Partner {
  readonly name: string;
  /** Their site; empty when there is none. */
  readonly url: string;
}

const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((said) => cleanLine(said, max));

/** Lines such as `La Maison des Savoirs https://savoirs.example.org`: the name, then the address if there is one. */
export const partnersOfLines = (said: string): Partner[] =>
  said
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [, name = one, url = ''] = /^(.*?)\s+(https?:\/\/\S+)$/.exec(one) ?? [];
      return { name, url };
    });

/** What an admin says about a community. */
export const CommunityWish = z.object({
  slug: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/),
  name: line(80).refine((said) => said !== ''),
  about: z.string().max(10_000),
  locale: z.enum(LOCALES),
  region: line(80),
  zone: z.string().refine(isZone),
  partners: z.array(z.object({ name: line(80), url: z.string().max(500) })).max(20),
});
export type CommunityWish = z.infer<typeof CommunityWish>;
