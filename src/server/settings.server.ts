/** What the person who runs PO Dojo decides, from the environment: read once, at the start. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { levels } from './log.server.ts';

export type Settings = {
  port: number;
  /** The address to listen on; anything but loopback opens PO Dojo to the network. */
  host: string;
  /** Where everything is kept that must not be lost. */
  dataDir: string;
  /** An external PostgreSQL instead of the embedded one. */
  databaseUrl: string | undefined;
  /** Carries what several processes say to one another, instead of the PostgreSQL they share. */
  redisUrl: string | undefined;
  /** The address people type, when it is not the one we listen on (a proxy, a domain). No slash at the end. */
  publicOrigin: string | undefined;
  smtpUrl: string | undefined;
  logLevel: (typeof levels)[number];
  /** Lets machines other than this one read /metrics. */
  metricsToken: string | undefined;
  /** Signs cookies and what is mailed; several nodes share it. Left out: one is made and kept in DATA_DIR. */
  authSecret: string | undefined;
  /** Addresses of proxies on other machines that say for whom they ask. */
  trustedProxies: readonly string[];
  /** Whom mail comes from. */
  mailFrom: string | undefined;
  /** Somebody who reads the answers to mail. */
  mailReplyTo: string | undefined;
  /** Whom people write to about this site and what it keeps, as an address of the web: mailto: or https:. */
  contact: string | undefined;
  /** Lets webhooks go to this machine and its network, and without TLS. */
  webhooksAllowPrivate: boolean;
  /** A provider of OpenID Connect by which people may sign in. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined;
};

// An empty variable is how many tools say "not set".
const text = z.string().trim();
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);
const address = (protocols: RegExp, wanted: string) =>
  z.url({ protocol: protocols, error: `must be ${wanted}` }).optional();

const mailbox = text.regex(
  /^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
  'must be like PO Dojo <dojo@example.org>',
);

const contact = text
  .transform(contactOf)
  .refine((said) => said !== null, 'must be like dojo@example.org or https://example.org/contact');

const Environment = z
  .object({
    PORT: optional(
      z.coerce
        .number({ error: 'must be a number' })
        .int('must be a whole number')
        .min(0, range())
        .max(65_535, range())
        .default(3000),
    ),
    HOST: optional(text.default('127.0.0.1')),
    DATA_DIR: optional(text.default('./data')),
    DATABASE_URL: optional(
      address(/^postgres(ql)?$/, 'an address like postgres://user:password@host:5432/database'),
    ),
    REDIS_URL: optional(address(/^rediss?$/, 'an address like redis://:password@host:6379')),
    PUBLIC_ORIGIN: optional(
      address(/^https?$/, 'an address like https://dojo.example.org')
        .refine(
          (url) => url === undefined || isOrigin(url),
          'must be an address without a path, like https://dojo.example.org',
        )
        .transform((url) => (url === undefined ? undefined : new URL(url).origin)),
    ),
    SMTP_URL: optional(address(/^smtps?$/, 'an address like smtp://user:password@host:587')),
    LOG_LEVEL: optional(z.enum(levels, { error: `must be one of ${levels.join(', ')}` }).default('info')),
    METRICS_TOKEN: optional(text.min(16, 'must have 16 characters or more').optional()),
    AUTH_SECRET: optional(text.min(32, 'must have 32 characters or more').optional()),
    TRUSTED_PROXIES: optional(
      text
        .transform((said) => said.split(/[\s,]+/).filter(Boolean))
        .refine((all) => all.every((one) => isIP(one) !== 0), 'must be addresses like 10.0.0.2, 10.0.0.3')
        .default([]),
    ),
    WEBHOOKS_ALLOW_PRIVATE: optional(
      z
        .enum(['true', 'false'], { error: 'must be true or false' })
        .default('false')
        .transform((said) => said === 'true'),
    ),
    MAIL_FROM: optional(mailbox.optional()),
    MAIL_REPLY_TO: optional(mailbox.optional()),
    CONTACT: optional(contact.optional()),
    OIDC_ISSUER: optional(
      address(/^https?$/, 'an address like https://login.example.org').transform((url) =>
        url?.replace(/\/+$/, ''),
      ),
    ),
    OIDC_CLIENT_ID: optional(text.optional()),
    OIDC_CLIENT_SECRET: optional(text.optional()),
    OIDC_NAME: optional(text.max(40, 'must have 40 characters or less').default('OpenID Connect')),
  })
  .superRefine((said, context) => {
    const together = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
    const given = together.filter((name) => said[name] !== undefined);
    if (given.length === 0 || given.length === together.length) return;
    for (const name of together)
      if (said[name] === undefined)
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `is needed besides ${given.join(' and ')}`,
        });
  });

/** Reads the settings. Throws one error that names every wrong one and what it should be, never its value. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new Error(`These settings cannot be used:\n${wrong.join('\n')}\nSee docs/operating.md.`);
  }
  const { data } = read;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    redisUrl: data.REDIS_URL,
    publicOrigin: data.PUBLIC_ORIGIN,
    smtpUrl: data.SMTP_URL,
    logLevel: data.LOG_LEVEL,
    metricsToken: data.METRICS_TOKEN,
    authSecret: data.AUTH_SECRET,
    trustedProxies: data.TRUSTED_PROXIES,
    mailFrom: data.MAIL_FROM,
    mailReplyTo: data.MAIL_REPLY_TO,
    contact: data.CONTACT ?? undefined,
    webhooksAllowPrivate: data.WEBHOOKS_ALLOW_PRIVATE,
    oidc:
      data.OIDC_ISSUER && data.OIDC_CLIENT_ID && data.OIDC_CLIENT_SECRET
        ? {
            issuer: data.OIDC_ISSUER,
            clientId: data.OIDC_CLIENT_ID,
            clientSecret: data.OIDC_CLIENT_SECRET,
            name: data.OIDC_NAME,
          }
        : undefined,
  };
}

/** Whether listening on this host leaves PO Dojo to this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

function isOrigin(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search, hash, username } = new URL(url);
  return pathname === '/' && !search && !hash && !username;
}

function contactOf(said: string): string | null {
  const [, address] = /^(?:mailto:)?([^\s<>@:/?&]+@[^\s<>@:/?&]+)$/.exec(said) ?? [];
  if (address !== undefined) return `mailto:${address}`;
  const page = URL.parse(said);
  return page?.protocol === 'https:' ? page.href : null;
}

function range(): string {
  return 'must be between 0 and 65535';
}
