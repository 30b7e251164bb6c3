/** A real provider of OpenID Connect on a port of this machine, where whoever comes is who the test says. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider, { type Adapter, type AdapterPayload } from 'oidc-provider';
import { listen, stopListening } from '#server/http/listen.server.ts';

/** Who somebody is there. */
export interface Claims {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface TestProvider {
  readonly issuer: string;
  /** Who comes next; null: they press « cancel ». */
  who: Claims | null;
  /** Answers from now on, for a site that people reach there. */
  open(site: string): Promise<void>;
  /** As when it is switched off: its port is closed. */
  close(): Promise<void>;
  /** Takes what it is asked, and never answers. */
  hang(): void;
}

export const CLIENT = { id: 'po-dojo', secret: 'a secret between the two of them' };

/** What a provider remembers, as long as the test lasts. */
const remembering = () => {
  const all = new Map<string, AdapterPayload>();
  return (kind: string): Adapter => {
    const at = (id: string) => `${kind} ${id}`;
    const find = async (which: (one: AdapterPayload) => boolean) => [...all.values()].find(which);
    return {
      upsert: async (id, payload) => void all.set(at(id), payload),
      find: async (id) => all.get(at(id)),
      findByUid: (uid) => find((one) => one.uid === uid),
      findByUserCode: (code) => find((one) => one.userCode === code),
      consume: async (id) =>
        void all.set(at(id), { ...all.get(at(id)), consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => void all.delete(at(id)),
      async revokeByGrantId(grantId) {
        for (const [key, one] of all) if (one.grantId === grantId) all.delete(key);
      },
    };
  };
};

/** Takes a port, any unless it is said which, and answers there once it is opened. */
export const openProvider = async (port = 0): Promise<TestProvider> => {
  let server = createServer();
  const issuer = await listen(server, port, '127.0.0.1');
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const known = new Map<string, Claims>();
  const provider: TestProvider = {
    issuer,
    who: null,
    async open(site) {
      const oidc = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT.id,
            client_secret: CLIENT.secret,
            redirect_uris: [`${site}/api/auth/callback/oidc`],
          },
        ],
        adapter: remembering(),
        ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
        jwks: { keys: [{ ...key, kid: 'one', use: 'sig', alg: 'RS256' }] },
        cookies: { keys: ['a key of the provider'] },
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        features: { devInteractions: { enabled: false } },
        findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...known.get(sub), sub }) }),
        interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
        // Whoever signs in lets this site know who they are.
        async loadExistingGrant({ oidc: { session, client, provider: at } }) {
          const grant = new at.Grant({ accountId: session!.accountId!, clientId: client!.clientId });
          grant.addOIDCScope('openid email profile');
          await grant.save();
          return grant;
        },
      });
      const answer = oidc.callback();
      server.removeAllListeners('request');
      server.on('request', async (request, response) => {
        if (!request.url?.startsWith('/interaction/')) return answer(request, response);
        const { who } = provider;
        if (who) known.set(who.sub, who);
        const result = who
          ? { login: { accountId: who.sub, remember: false } }
          : { error: 'access_denied', error_description: 'They changed their mind.' };
        await oidc.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
      });
      if (server.listening) return;
      await listen(server, Number(new URL(issuer).port), '127.0.0.1');
    },
    async close() {
      await stopListening(server, 0);
      server = createServer();
    },
    hang() {
      server.removeAllListeners('request');
    },
  };
  return provider;
};
