/** The secret of this installation: it signs cookies and what is mailed, and is not in the database. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret that the settings give, or the one kept in DATA_DIR, made when there is none yet. */
export const readSecret = async (settings: {
  readonly authSecret: string | undefined;
  readonly dataDir: string;
}): Promise<string> => {
  if (settings.authSecret) return settings.authSecret;
  const file = join(settings.dataDir, 'secret');
  await mkdir(settings.dataDir, { recursive: true });
  // Two that start at once keep the one that was written first.
  await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause;
    },
  );
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < 32)
    throw new Error(`The secret in ${file} is too short. Remove the file to make another.`);
  return secret;
};

/** A key of its own for each purpose: what was signed for one proves nothing for another. */
export const signed = (secret: string, purpose: string, said: string): Buffer =>
  createHmac('sha256', createHmac('sha256', secret).update(purpose).digest()).update(said).digest();

/** Whether somebody said a key of ours; how long the answer takes tells nothing of it. */
export const isKey = (said: string, key: string): boolean => {
  const [given, wanted] = [Buffer.from(said), Buffer.from(key)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};
