import type { Locale } from '#core/words.ts';
import { pictureWords } from '#ui/picture-words.ts';
import { cleanLine } from '../products/visitor.ts';
import { EDITION_BOUNDS } from './edition.ts';
import type { Pictures } from './pictures.server.ts';
import { editionWords } from './words.ts';

/** What one of the buttons under the picture does; null when it was none of them. */
export const pictureAction = async (
  pictures: Pictures,
  editionId: string,
  form: FormData,
  locale: Locale,
): Promise<{ readonly refused: string | null; readonly alt: string } | null> => {
  const alt = cleanLine(String(form.get('alt') ?? ''), EDITION_BOUNDS.alt);
  switch (form.get('do')) {
    case 'show-picture': {
      if (alt === '') return { refused: editionWords[locale].noAlt, alt };
      const file = form.get('picture');
      // A field in which nothing was chosen sends a file without bytes.
      if (!(file instanceof File) || file.size === 0) {
        await pictures.describe(editionId, alt);
        return { refused: null, alt };
      }
      const shown = await pictures.show(editionId, new Uint8Array(await file.arrayBuffer()), alt);
      return { refused: shown.ok ? null : pictureWords[locale].pictureRefused[shown.reason], alt };
    }
    case 'remove-picture':
      await pictures.remove(editionId);
      return { refused: null, alt: '' };
    default:
      return null;
  }
};
