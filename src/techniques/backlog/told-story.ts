import type { Locale } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { elided } from '#product/story-text/elision.ts';
import { renderStory } from '#product/story-text/render.ts';

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A story in one sentence; a persona is somebody, so that « as Awa Diarra » takes no article. Empty when it is free. */
export const toldStory = (story: EntityOf<'story'>, model: Model, locale: Locale): string => {
  const [want, benefit] = [story.want.trim(), story.benefit.trim()];
  if (story.form === 'free' || want === '') return '';
  const name = (model.find('persona', story.persona)?.name ?? '').trim();
  const said =
    name === ''
      ? renderStory({ role: story.role, want, benefit }, locale)
      : locale === 'fr'
        ? `En tant ${elided('que', name)}, ${small(renderStory({ role: null, want, benefit }, locale))}`
        : `As ${name}, ${renderStory({ role: null, want, benefit }, locale)}`;
  return /[.!?…]$/.test(said) ? said : `${said}.`;
};
