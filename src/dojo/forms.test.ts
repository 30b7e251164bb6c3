import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Mail programs post here for a person who is not signed in, from no page at all (RFC 8058). */
const OPEN = ['src/dojo/mail/mail-stop.route.tsx'];

test('every form of a page is read only when a page of ours sent it', () => {
  const acting = globSync('src/**/*.route.tsx').filter((file) =>
    readFileSync(file, 'utf8').includes('export const action'),
  );
  expect(acting.length).toBeGreaterThan(8);
  const trusting = acting.filter(
    (file) => !readFileSync(file, 'utf8').includes('await ownForm(request, context)'),
  );
  expect(trusting).toEqual(OPEN);
});
