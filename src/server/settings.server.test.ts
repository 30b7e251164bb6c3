import { expect, test } from 'vitest';
import { isLoopback, readSettings } from './settings.server.ts';

test('without any variable PO Dojo listens to this machine alone and keeps its data in ./data', () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: './data',
    databaseUrl: undefined,
    redisUrl: undefined,
    publicOrigin: undefined,
    smtpUrl: undefined,
    logLevel: 'info',
    metricsToken: undefined,
    authSecret: undefined,
    trustedProxies: [],
    webhooksAllowPrivate: false,
    mailFrom: undefined,
    mailReplyTo: undefined,
    contact: undefined,
    oidc: undefined,
  });
});

test('an empty variable counts as not set', () => {
  const empty = {
    PORT: '',
    HOST: ' ',
    DATABASE_URL: '',
    PUBLIC_ORIGIN: '',
    LOG_LEVEL: '',
    METRICS_TOKEN: '',
  };
  expect(readSettings(empty)).toEqual(readSettings({}));
});

test('a public origin is kept without its last slash', () => {
  expect(readSettings({ PUBLIC_ORIGIN: 'https://dojo.example.org/' }).publicOrigin).toBe(
    'https://dojo.example.org',
  );
});

test.each([
  ['PORT', 'soon', 'PORT must be a number'],
  ['PORT', '80.5', 'PORT must be a whole number'],
  ['PORT', '70000', 'PORT must be between 0 and 65535'],
  ['DATABASE_URL', 'mysql://me:hush@host/db', 'DATABASE_URL must be an address like postgres://'],
  ['REDIS_URL', 'http://host', 'REDIS_URL must be an address like redis://'],
  ['PUBLIC_ORIGIN', 'dojo.example.org', 'PUBLIC_ORIGIN must be an address like https://'],
  ['PUBLIC_ORIGIN', 'https://example.org/dojo', 'PUBLIC_ORIGIN must be an address without a path'],
  ['SMTP_URL', 'mail.example.org', 'SMTP_URL must be an address like smtp://'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of debug, info, warn, error, silent'],
  ['AUTH_SECRET', 'short', 'AUTH_SECRET must have 32 characters'],
  ['TRUSTED_PROXIES', '10.0.0.2, proxy', 'TRUSTED_PROXIES must be addresses like'],
  ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example', 'MAIL_FROM must be like'],
  ['CONTACT', 'http://example.org/contact', 'CONTACT must be like'],
  ['CONTACT', 'a@b.example\r\nContact: c', 'CONTACT must be like'],
  ['OIDC_ISSUER', 'https://login.example.org', 'OIDC_CLIENT_ID is needed besides OIDC_ISSUER'],
  ['METRICS_TOKEN', 'short', 'METRICS_TOKEN must have 16 characters'],
])('a wrong %s (%s) is named with what it should be, and its value stays unsaid', (name, value, sentence) => {
  const read = () => readSettings({ [name]: value });
  expect(read).toThrow(sentence);
  expect(read).not.toThrow('hush');
});

test('a contact is an address of mail or of a page', () => {
  expect(readSettings({ CONTACT: 'dojo@example.org' }).contact).toBe('mailto:dojo@example.org');
  expect(readSettings({ CONTACT: 'https://example.org/who' }).contact).toBe('https://example.org/who');
});

test('all wrong settings are named at once', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
});

test('loopback is told from the network', () => {
  expect(['127.0.0.1', 'localhost', '::1', '0.0.0.0', '::', '192.168.1.2'].filter(isLoopback)).toEqual([
    '127.0.0.1',
    'localhost',
    '::1',
  ]);
});
