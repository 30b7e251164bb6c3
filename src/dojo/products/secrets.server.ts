import { createHash, randomBytes } from 'node:crypto';

/** A secret that opens something: 144 random bits in 24 characters that addresses may carry. */
export const makeSecret = (): string => randomBytes(18).toString('base64url');

/** What such a secret may look like when it comes back; anything else was never given out. */
export const isSecret = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{22,64}$/.test(value);

export const hashOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();
