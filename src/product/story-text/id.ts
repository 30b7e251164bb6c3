/** Codes people number their stories with: US-3.1, B1, UC-01, US-SCAN-03, User_U04, US 11. */
const CODE =
  /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,11}(?:[-_]\p{Lu}\p{L}{0,11}){0,3}[-_]?\d{1,5}(?:[.-]\d{1,4}){0,3}(?![\p{L}\p{N}])/u;
const SPACED = /(?<![\p{L}\p{N}])\p{Lu}{1,6} \d{1,5}(?:\.\d{1,4}){0,3}(?![\p{L}\p{N}])/u;
const NUMBER = /(?<![\p{L}\p{N}.])(?:#\d{1,6}|\d{1,3}(?:\.\d{1,3}){1,3})(?![\p{L}\p{N}])/u;
const NAMED =
  /^(?:user story|story|récit|fonctionnalité|feature|issue|ticket)\s+n?[°º]?\s?(\d{1,5})(?![\p{L}\p{N}.])/iu;

/** The id found in what stands before a story, if any. */
export const idIn = (before: string): string | undefined => {
  const near = before.slice(-300);
  const found = CODE.exec(near)?.[0] ?? SPACED.exec(near)?.[0] ?? NUMBER.exec(near)?.[0];
  return found ?? NAMED.exec(near.replace(/^[\s#>*|-]+/, ''))?.[1];
};
