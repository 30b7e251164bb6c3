import { CommunityWish, partnersOfLines } from './community.ts';

/** What the form of a community sends, right or wrong. */
export const communityForm = (form: { get(name: string): unknown }) => {
  const said = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\0', '') : '';
  };
  return {
    ...{ name: said('name'), slug: said('slug').trim(), about: said('about') },
    ...{ region: said('region'), locale: said('locale'), zone: said('zone'), partners: said('partners') },
  };
};

export type CommunityForm = ReturnType<typeof communityForm>;

/** The community that was written, or null when something does not fit. */
export const communityOf = (fields: CommunityForm): CommunityWish | null =>
  CommunityWish.safeParse({ ...fields, partners: partnersOfLines(fields.partners) }).data ?? null;
