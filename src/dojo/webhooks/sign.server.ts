/** How what we send says that it is from us: Standard Webhooks 1.0.0, symmetric signatures. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { signed } from '#server/secret.server.ts';

const PREFIX = 'whsec_';

/** A secret of an endpoint: 256 random bits, as the specification writes them. */
export const makeSigningSecret = (): string => PREFIX + randomBytes(32).toString('base64');

const signatureOf = (secret: string, content: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(content)
    .digest('base64')}`;

/** The headers of one try. While two secrets are good, both sign. */
export const webhookHeaders = (
  { id, body }: { readonly id: string; readonly body: string },
  secrets: readonly string[],
  now: Date,
): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((one) => signatureOf(one, `${id}.${timestamp}.${body}`)).join(' '),
  };
};

/** Secrets are kept under the secret of this installation: neither the database nor a backup signs anything. */
export interface Seal {
  /** `endpoint`: whose secret it is; sealed for one, it opens for no other. */
  close(secret: string, endpoint: string): string;
  /** Null when it was sealed under another secret, or is not what was sealed. */
  open(sealed: string, endpoint: string): string | null;
}

const NONCE = 12;
const TAG = 16;

export const createSeal = (secret: string): Seal => {
  const key = signed(secret, 'webhook-secrets', '');
  return {
    close(said, endpoint) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(endpoint));
      const closed = Buffer.concat([cipher.update(said, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
    },
    open(sealed, endpoint) {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
        cipher.setAAD(Buffer.from(endpoint)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
};
