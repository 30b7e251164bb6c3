import { PICTURE_SIDES, type Picture, pictureAt } from './edition.ts';

/** The picture of an edition. The first thing on a page is fetched first; in a list, once one comes near. */
export function EditionPicture({
  slug,
  picture,
  sizes,
  first,
  cut,
  className,
}: {
  slug: string;
  picture: Picture;
  /** How wide it is shown, as browsers choose by. */
  sizes: string;
  first: boolean;
  /** Cut to this width by height where many stand side by side; whole by default. */
  cut?: number;
  className: string;
}) {
  const { alt, width, height } = picture;
  const small = Math.round(width * Math.min(1, PICTURE_SIDES.small / Math.max(width, height)));
  const [at, smallAt] = [pictureAt(slug, picture, 'large'), pictureAt(slug, picture, 'small')];
  return (
    <img
      src={at}
      srcSet={small < width ? `${smallAt} ${small}w, ${at} ${width}w` : undefined}
      sizes={small < width ? sizes : undefined}
      width={width}
      height={height}
      alt={alt}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
      style={cut ? { width: '100%', aspectRatio: cut, objectFit: 'cover' } : undefined}
      className={className}
    />
  );
}
