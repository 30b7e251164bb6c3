import type { Locale } from '#core/words.ts';
import { pictureWords } from '#ui/picture-words.ts';
import type { Partner } from '../communities/community.ts';
import type { TeamOf } from '../team/team.server.ts';
import type { Logos } from './logos.server.ts';
import { partnerWords } from './words.ts';

/** What one of the buttons beside a logo does; null when it was none of them. `refused`: in words. */
export const logoAction = async (
  logos: Logos,
  page: TeamOf,
  partners: readonly Partner[],
  form: FormData,
  locale: Locale,
): Promise<{ readonly refused: string | null } | null> => {
  const does = form.get('do');
  if (does !== 'show-logo' && does !== 'remove-logo') return null;
  const partner = partners.find(({ name }) => name === form.get('partner'));
  if (!partner) return { refused: partnerWords[locale].unknown };
  if (does === 'remove-logo') {
    await logos.remove(page, partner.name);
    return { refused: null };
  }
  const file = form.get('logo');
  // A field in which nothing was chosen sends a file without bytes.
  if (!(file instanceof File) || file.size === 0) return { refused: partnerWords[locale].noFile };
  const shown = await logos.show(page, partner.name, new Uint8Array(await file.arrayBuffer()));
  return { refused: shown.ok ? null : pictureWords[locale].pictureRefused[shown.reason] };
};
