/** `npm run graph`: draws docs/architecture.svg from the code's own imports. */
import { writeFileSync } from 'node:fs';
import { end } from './ending.ts';
import { installMissing } from './install.ts';

try {
  await installMissing();
  const { drawPicture, pictureFile } = await import('./graph/picture.ts');
  writeFileSync(pictureFile, await drawPicture());
  console.log(`Drew ${pictureFile}.`);
} catch (error) {
  end(error);
}
