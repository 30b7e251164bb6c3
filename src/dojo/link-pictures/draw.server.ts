import { paint } from '../pictures/painter.server.ts';
import { LINK_PICTURE_SIZE, type LinkPicture } from './link-picture.ts';
import { posterOf, SIDE } from './poster.ts';
import { typefaces } from './typefaces.server.ts';

/** Draws the picture of a link: a PNG of 1200 × 630 pixels. `photo` is the page's own picture as we keep it. */
export const drawLinkPicture = async (said: LinkPicture, photo: Uint8Array | null): Promise<Uint8Array> => {
  const svg = posterOf({ ...said, picture: photo && said.picture }, await typefaces());
  const { width, height } = LINK_PICTURE_SIZE;
  return paint(async (sharp) => {
    const side =
      photo &&
      (await sharp(photo)
        .resize(width - SIDE, height, { fit: 'cover' })
        .png()
        .toBuffer());
    const drawn = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .composite([
        ...(side ? [{ input: side, left: SIDE, top: 0 }] : []),
        { input: Buffer.from(svg), left: 0, top: 0 },
      ])
      // Some hundred colours: what is on paper loses nothing, a photograph a little, and it is light enough for everyone.
      .png({ palette: true, colours: 256, effort: 7 })
      .toBuffer();
    return new Uint8Array(drawn);
  });
};
