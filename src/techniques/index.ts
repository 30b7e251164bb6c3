import backlog from './backlog/index.ts';
import businessCanvas from './business-canvas/index.ts';
import buyAFeature from './buy-a-feature/index.ts';
import elevatorPitch from './elevator-pitch/index.ts';
import empathyMap from './empathy-map/index.ts';
import giveThemAHotTub from './give-them-a-hot-tub/index.ts';
import idea from './idea/index.ts';
import impactMap from './impact-map/index.ts';
import meAndMyShadow from './me-and-my-shadow/index.ts';
import persona from './persona/index.ts';
import productBox from './product-box/index.ts';
import pruneTheProductTree from './prune-the-product-tree/index.ts';
import rememberTheFuture from './remember-the-future/index.ts';
import showAndTell from './show-and-tell/index.ts';
import speedBoat from './speed-boat/index.ts';
import spiderWeb from './spider-web/index.ts';
import startYourDay from './start-your-day/index.ts';
import storyMap from './story-map/index.ts';
import storyboard from './storyboard/index.ts';
import type { Technique } from './technique.ts';
import theApprentice from './the-apprentice/index.ts';
import twentyTwentyVision from './twenty-twenty-vision/index.ts';
import valueProposition from './value-proposition/index.ts';

/** The techniques, in the order of the thread. A new one is a folder and a line here. */
export const techniques: readonly Technique[] = [
  idea,
  elevatorPitch,
  persona,
  empathyMap,
  storyboard,
  pruneTheProductTree,
  rememberTheFuture,
  spiderWeb,
  productBox,
  buyAFeature,
  startYourDay,
  showAndTell,
  giveThemAHotTub,
  meAndMyShadow,
  theApprentice,
  twentyTwentyVision,
  speedBoat,
  impactMap,
  valueProposition,
  businessCanvas,
  storyMap,
  backlog,
];

export const isTechnique = (id: string): boolean => techniques.some((technique) => technique.id === id);
