/**
 * Who may do what: one table for pages, the API and their tests. What it says of a role holds for that person's own
 * community, edition, product or account; nobody has a role in those of others.
 */

/** `reader` and `writer` came in by a link that lets them view, or edit; a `reviewer` was asked to read applications. */
export const ROLES = [
  'visitor',
  'reader',
  'writer',
  'member',
  'participant',
  'reviewer',
  'host',
  'community-admin',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

const everybody = ROLES;
const signedIn = ['member', 'participant', 'reviewer', 'host', 'community-admin', 'admin'] as const;
// A product of an edition is open to who runs or hosts it, and to who sits in it (editions/rules.md, E7).
const whoWrites = ['writer', 'participant', 'host', 'community-admin', 'admin'] as const;
const whoOpens = ['reader', ...whoWrites] as const;
const whoReviews = ['reviewer', 'host', 'community-admin', 'admin'] as const;
const whoHosts = ['host', 'community-admin', 'admin'] as const;
const whoTakesPart = ['participant', ...whoHosts] as const;
const whoRuns = ['community-admin', 'admin'] as const;

/** Resource, action, and the roles that may. Who keeps a product in their account is its writer. */
export const RIGHTS = {
  site: { read: everybody },
  door: { enter: everybody },
  product: { begin: everybody, read: whoOpens, change: whoWrites },
  /** Being a visitor at all: a name and a language for one's browser. */
  browser: { read: whoOpens, change: whoOpens },
  /** What one is in a play decides further: see plays/rules.md and sales/rules.md. */
  play: { read: whoOpens, take: whoWrites },
  account: { read: signedIn, change: signedIn, erase: signedIn },
  /** Their picture, where they show it: its address cannot be guessed. */
  portrait: { read: everybody },
  community: { read: everybody, run: whoRuns, create: ['admin'] },
  edition: { read: everybody, apply: signedIn, create: whoRuns, review: whoReviews, host: whoHosts },
  /** Who facilitates an evening notes who is here (sessions/rules.md, H2); who has a seat or a chair for it answers. */
  session: { read: everybody, run: whoTakesPart, answer: ['participant'] },
  /** A way into a team, by a secret that only whoever was invited was sent. */
  invitation: { read: everybody, take: signedIn },
  /** Somebody's sessions, by a secret that only they were shown. */
  ownCalendar: { read: everybody },
  /** The mails of a local instance, for who sits at the machine: no role gives this. */
  outbox: { read: everybody },
  /** By a key that only the person was mailed. */
  mailChoice: { stop: everybody },
  mail: { administer: ['admin'] },
} as const satisfies Record<string, Record<string, readonly Role[]>>;

type Resources = typeof RIGHTS;
/** `resource action`, as the lists below and the tests name a right. */
export type Right = { [R in keyof Resources]: `${R} ${keyof Resources[R] & string}` }[keyof Resources];

export const whoMay = (right: Right): readonly Role[] => {
  const [resource, action] = right.split(' ') as [keyof Resources, string];
  return (RIGHTS[resource] as Record<string, readonly Role[]>)[action]!;
};

export const may = (roles: readonly Role[], right: Right): boolean =>
  roles.some((role) => whoMay(right).includes(role));

/** The roles that somebody has everywhere. */
export const rolesOf = (person: { readonly isAdmin: boolean } | null): readonly Role[] =>
  person === null ? ['visitor'] : person.isAdmin ? ['member', 'admin'] : ['member'];

/** Every page by its address in routes.ts: what it takes to look, and to send its forms where it has some. */
export const PAGES: Readonly<Record<string, { readonly look: Right; readonly send?: Right }>> = {
  '/': { look: 'site read', send: 'product begin' },
  '/guides': { look: 'site read' },
  '/guides/:technique': { look: 'site read' },
  '/guides/:technique/text': { look: 'site read' },
  '/p/:id/:place?': { look: 'product read' },
  '/offline': { look: 'site read' },
  '/c/:slug': { look: 'community read' },
  '/c/:slug/feed.atom': { look: 'community read' },
  '/c/:slug/link-picture/:locale/:revision': { look: 'community read' },
  '/c/:slug/logo/:logo': { look: 'community read' },
  '/c/:slug/new': { look: 'edition create', send: 'edition create' },
  '/c/:slug/edit': { look: 'community run', send: 'community run' },
  '/c/:slug/webhooks': { look: 'community run', send: 'community run' },
  '/c/:slug/webhooks/:endpoint': { look: 'community run', send: 'community run' },
  '/invitation/:key': { look: 'invitation read', send: 'invitation take' },
  '/e/:slug': { look: 'edition read', send: 'edition apply' },
  '/e/:slug/host': { look: 'edition host', send: 'edition host' },
  '/e/:slug/edit': { look: 'edition host', send: 'edition host' },
  '/e/:slug/webhooks': { look: 'edition host', send: 'edition host' },
  '/e/:slug/webhooks/:endpoint': { look: 'edition host', send: 'edition host' },
  '/e/:slug/plan': { look: 'edition host', send: 'edition host' },
  '/e/:slug/evenings': { look: 'edition host', send: 'edition host' },
  '/e/:slug/sessions/:number/answer': { look: 'session answer', send: 'session answer' },
  '/e/:slug/page.md': { look: 'edition host' },
  '/e/:slug/picture/:revision/:size': { look: 'edition read' },
  '/e/:slug/link-picture/:locale/:revision': { look: 'edition read' },
  '/e/:slug/logo/:logo': { look: 'edition read' },
  '/e/:slug/selection': { look: 'edition review', send: 'edition host' },
  '/e/:slug/selection/settings': { look: 'edition host', send: 'edition host' },
  '/e/:slug/selection/release': { look: 'edition host', send: 'edition host' },
  '/e/:slug/selection/:application': { look: 'edition review', send: 'edition review' },
  '/e/:slug/sessions/:number': { look: 'session read', send: 'session run' },
  '/e/:slug/sessions/:number/session.ics': { look: 'session read' },
  '/e/:slug/facilitation': { look: 'session run', send: 'session run' },
  '/e/:slug/calendar.ics': { look: 'edition read' },
  '/calendar/:key/sessions.ics': { look: 'ownCalendar read' },
  '/sign-in': { look: 'door enter', send: 'door enter' },
  '/sign-in/code': { look: 'door enter', send: 'door enter' },
  '/sign-in/link': { look: 'door enter', send: 'door enter' },
  '/sign-out': { look: 'door enter', send: 'door enter' },
  '/first-admin': { look: 'account read', send: 'account change' },
  '/me': { look: 'account read', send: 'account change' },
  '/me/editions': { look: 'account read' },
  '/me/products': { look: 'account read', send: 'account change' },
  '/me/data': { look: 'account read' },
  '/me/data.json': { look: 'account read' },
  '/me/erase': { look: 'account read', send: 'account erase' },
  '/erased': { look: 'site read' },
  '/privacy': { look: 'site read' },
  '/people/:person/:revision': { look: 'portrait read' },
  '/outbox': { look: 'outbox read' },
  '/mail/stop/:stream/:person/:key': { look: 'mailChoice stop', send: 'mailChoice stop' },
  '/admin/communities': { look: 'community create', send: 'community create' },
  '/admin/mail': { look: 'mail administer', send: 'mail administer' },
  '/admin/mail/:kind/:locale': { look: 'mail administer' },
  '/*': { look: 'site read' },
};

/** Every operation of the API, by its method and path in the OpenAPI document. */
export const OPERATIONS: Readonly<Record<string, Right>> = {
  'post /products': 'product begin',
  'post /products/import': 'product begin',
  'get /products/{id}': 'product read',
  'get /products/{id}/export/{format}': 'product read',
  'get /products/{id}/findings': 'product read',
  'get /products/{id}/thread': 'product read',
  'post /products/{id}/stories/import': 'product change',
  'get /products/{id}/shares': 'product read',
  'post /products/{id}/shares': 'product change',
  'delete /products/{id}/shares/{share}': 'product change',
  'get /products/{id}/versions': 'product read',
  'post /products/{id}/versions': 'product change',
  'get /products/{id}/versions/{version}': 'product read',
  'get /products/{id}/versions/{version}/compare/{other}': 'product read',
  'get /products/{id}/plays/{play}/notebook': 'play read',
  'post /products/{id}/plays/{play}/role': 'play take',
  'post /products/{id}/plays/{play}/observations': 'play take',
  'delete /products/{id}/plays/{play}/observations/{observation}': 'play take',
  'post /products/{id}/plays/{play}/publication': 'play take',
  'get /products/{id}/plays/{play}/sale': 'play read',
  'post /products/{id}/plays/{play}/sale': 'play take',
  'post /products/{id}/plays/{play}/sale/moves': 'play take',
  'get /visitor': 'browser read',
  'patch /visitor': 'browser change',
  'get /me': 'account read',
  'get /me/products': 'account read',
  'get /me/export': 'account read',
  'get /communities': 'community read',
  'post /communities': 'community create',
  'get /communities/{community}': 'community read',
  'patch /communities/{community}': 'community run',
  'post /communities/{community}/editions': 'edition create',
  'get /editions': 'edition read',
  'get /editions/{edition}': 'edition read',
  'patch /editions/{edition}': 'edition host',
  'post /editions/{edition}/status': 'edition host',
  'post /editions/{edition}/seats': 'edition host',
  'get /editions/{edition}/sessions': 'session read',
  'get /editions/{edition}/sessions/{session}': 'session read',
  'patch /editions/{edition}/sessions/{session}': 'edition host',
  'post /editions/{edition}/sessions/{session}/move': 'edition host',
  'post /editions/{edition}/sessions/{session}/cancellation': 'edition host',
  'post /editions/{edition}/sessions/{session}/attendance': 'session run',
  'get /editions/{edition}/sessions/{session}/answer': 'edition apply',
  'post /editions/{edition}/sessions/{session}/answer': 'edition apply',
  'get /editions/{edition}/sessions/{session}/chairs': 'edition host',
  'get /editions/{edition}/enrolment': 'edition apply',
  'post /editions/{edition}/enrolment': 'edition apply',
  'patch /editions/{edition}/enrolment': 'edition apply',
  'delete /editions/{edition}/enrolment': 'edition apply',
  'post /editions/{edition}/enrolment/acceptance': 'edition apply',
  'delete /editions/{edition}/enrolment/offer': 'edition apply',
  'get /editions/{edition}/enrolments': 'edition host',
  'post /editions/{edition}/enrolments/{person}/offer': 'edition host',
  'post /editions/{edition}/enrolments/{person}/refusal': 'edition host',
  'get /editions/{edition}/selection': 'edition review',
  'patch /editions/{edition}/selection': 'edition host',
  'post /editions/{edition}/selection/reviewers': 'edition host',
  'post /editions/{edition}/selection/applications/{application}/review': 'edition review',
  'post /editions/{edition}/selection/applications/{application}/conflict': 'edition review',
  'post /editions/{edition}/selection/applications/{application}/shortlist': 'edition host',
  'delete /editions/{edition}/selection/applications/{application}/shortlist': 'edition host',
  'post /editions/{edition}/selection/applications/{application}/decision': 'edition host',
  'delete /editions/{edition}/selection/applications/{application}/decision': 'edition host',
  'get /editions/{edition}/selection/release': 'edition host',
  'post /editions/{edition}/selection/release': 'edition host',
  'get /editions/{edition}/webhooks': 'edition host',
  'post /editions/{edition}/webhooks': 'edition host',
  'get /editions/{edition}/webhooks/{webhook}': 'edition host',
  'patch /editions/{edition}/webhooks/{webhook}': 'edition host',
  'delete /editions/{edition}/webhooks/{webhook}': 'edition host',
  'post /editions/{edition}/webhooks/{webhook}/secret': 'edition host',
  'post /editions/{edition}/webhooks/{webhook}/test': 'edition host',
  'get /editions/{edition}/webhooks/{webhook}/deliveries': 'edition host',
  'post /editions/{edition}/webhooks/{webhook}/deliveries/{delivery}/replay': 'edition host',
  'post /editions/{edition}/webhooks/{webhook}/replay': 'edition host',
  'get /communities/{community}/webhooks': 'community run',
  'post /communities/{community}/webhooks': 'community run',
  'get /communities/{community}/webhooks/{webhook}': 'community run',
  'patch /communities/{community}/webhooks/{webhook}': 'community run',
  'delete /communities/{community}/webhooks/{webhook}': 'community run',
  'post /communities/{community}/webhooks/{webhook}/secret': 'community run',
  'post /communities/{community}/webhooks/{webhook}/test': 'community run',
  'get /communities/{community}/webhooks/{webhook}/deliveries': 'community run',
  'post /communities/{community}/webhooks/{webhook}/deliveries/{delivery}/replay': 'community run',
  'post /communities/{community}/webhooks/{webhook}/replay': 'community run',
};
