import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { EDITION_BOUNDS, type Picture } from './edition.ts';
import { EditionPicture } from './picture.tsx';
import { editionWords } from './words.ts';

/** The picture of an edition: shown, chosen, told in words, taken away. */
export function PictureField({
  slug,
  picture,
  alt,
  refused,
}: {
  slug: string;
  picture: Picture | null;
  /** What was just written of it, when it could not be kept. */
  alt: string | null;
  refused: string | null;
}) {
  const t = useWords(editionWords);
  return (
    <section
      id="picture"
      aria-labelledby="picture-title"
      className="grid max-w-3xl gap-3 border-line border-t py-6"
    >
      <h2 id="picture-title" className="text-xl">
        {t.picture}
      </h2>
      <p className="text-pretty text-soft">{t.pictureHint}</p>
      {refused !== null && (
        <p role="alert" className="rounded-card border border-thread bg-thread-wash px-4 py-3">
          {refused}
        </p>
      )}
      {picture && (
        <EditionPicture
          slug={slug}
          picture={picture}
          sizes="24rem"
          first={false}
          className="h-auto max-h-80 w-auto max-w-full justify-self-start rounded-card border border-line"
        />
      )}
      <form method="post" action="#picture" encType="multipart/form-data" className="grid gap-3">
        <label className="grid gap-1">
          <span className="font-[550]">{picture ? t.otherPicture : t.choosePicture}</span>
          <input
            type="file"
            name="picture"
            accept="image/png,image/jpeg,image/webp"
            required={picture === null}
            className={inputLook}
          />
        </label>
        <label className="grid gap-1">
          <span className="font-[550]">{t.alt}</span>
          <input
            name="alt"
            defaultValue={alt ?? picture?.alt}
            maxLength={EDITION_BOUNDS.alt}
            required
            className={inputLook}
          />
        </label>
        <div className="flex flex-wrap gap-2">
          <button type="submit" name="do" value="show-picture" className={buttonLook('plain')}>
            {t.keepPicture}
          </button>
          {picture && (
            <button
              type="submit"
              name="do"
              value="remove-picture"
              formNoValidate
              className={buttonLook('quiet', true)}
            >
              {t.removePicture}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}
