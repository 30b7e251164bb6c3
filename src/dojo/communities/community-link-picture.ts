import type { Locale } from '#core/words.ts';
import type { LinkPicture } from '../link-pictures/link-picture.ts';
import { linkPictureWords } from '../link-pictures/words.ts';

/** What the picture of a link to a community says. */
export const linkPictureOfCommunity = (
  { name, region }: { readonly name: string; readonly region: string },
  editions: readonly { readonly title: string; readonly status: string }[],
  locale: Locale,
): LinkPicture => {
  const t = linkPictureWords[locale];
  const open = editions.find(({ status }) => status === 'published');
  const facts = [
    open ? t.open(open.title) : '',
    [region, editions.length === 0 ? '' : t.editions(editions.length)]
      .filter((part) => part !== '')
      .join(' · '),
  ];
  return {
    ...{ above: t.community, title: name, knots: editions.length, picture: null },
    facts: facts.filter((fact) => fact !== ''),
  };
};
