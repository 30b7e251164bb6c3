/** The picture of the architecture: folders, what they hold, and who imports whom, drawn from the code itself. */
import { existsSync, readFileSync } from 'node:fs';
import type { IModule } from 'dependency-cruiser';
import { cruiseCode } from '../guards/boundaries.ts';
import { draw } from './draw.ts';
import { type House, houseOf } from './house.ts';

export const pictureFile = 'docs/architecture.svg';

/** The picture as SVG text; the same code gives the same text. */
export async function drawPicture(): Promise<string> {
  const { modules } = await cruiseCode(process.cwd());
  return draw(houseOf(modules.map(linksOf)));
}

/** Whether the picture in docs is the one that would be drawn now. */
export async function isPictureCurrent(): Promise<boolean> {
  return existsSync(pictureFile) && readFileSync(pictureFile, 'utf8') === (await drawPicture());
}

function linksOf({ source, dependencies }: IModule): House['links'][number] {
  return { from: source, to: dependencies.map((dependency) => dependency.resolved) };
}
