import { fold } from '#core/text.ts';

const MARKS = /[«»“”„"]|^\s*[-–—]\s/;
/** Whoever speaks says « I », « we », or something to somebody. */
const SPOKEN =
  /\b(?:je|j'\w+|moi|me|m'\w+|mon|ma|mes|nous|notre|nos|on|vous|votre|vos|tu|te|ton|i|i'\w+|my|mine|we|we'\w+|our|us|you|you'\w+|your)\b|[?!…]\s*$/;
/** How others sum up what somebody says. */
const TOLD =
  /^(?:elle|il|ils|elles|she|he|they)\b|^(?:se plaint|exprime|critique|explique|raconte|demande|affirme|dit (?:que|qu)|trouve (?:que|qu)|pense (?:que|qu)|reclame|complains?|expresses?|criticises|criticizes|explains?|asks?|claims?|says that|thinks? (?:that|it)|finds? (?:that|it)|wants?)\b/;

/**
 * Whether something put among what a person says is what others made of it: told about them, without their words.
 * `name` is how the person is called.
 */
export const isTold = (text: string, name: string): boolean => {
  if (MARKS.test(text)) return false;
  const said = fold(text);
  const first = fold(name).split(' ')[0] ?? '';
  if (first !== '' && said.startsWith(`${first} `)) return true;
  return (
    TOLD.test(said) && !/[?!]\s*$/.test(said) && !SPOKEN.test(said.replace(/^(?:elle|il|ils|elles) /, ''))
  );
};
