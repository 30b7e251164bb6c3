/** The need the main job begins with, as somebody said it. */
export const NEED =
  "the association's members cannot find what the next meetings are; make its web site useful again";
