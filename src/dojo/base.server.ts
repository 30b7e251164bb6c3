import { createContext, type RouterContextProvider } from 'react-router';
import type { Locale } from '#core/words.ts';
import type { Rooms } from '#server/live/rooms.server.ts';
import type { Log } from '#server/log.server.ts';
import type { Mail } from '#server/mail/mail.server.ts';
import type { Settings } from '#server/settings.server.ts';
import type { Communities } from './communities/communities.server.ts';
import type { Editions } from './editions/editions.server.ts';
import type { PageVersions } from './editions/page-versions.server.ts';
import type { Pictures } from './editions/pictures.server.ts';
import type { Enrolments } from './enrolment/enrolments.server.ts';
import type { Evenings } from './evenings/evenings.server.ts';
import type { Facilitation } from './facilitation/facilitation.server.ts';
import type { LinkPictures } from './link-pictures/link-pictures.server.ts';
import type { Logos } from './partners/logos.server.ts';
import type { AccessTokens } from './people/access-tokens.server.ts';
import type { AuthSessions } from './people/auth-sessions.server.ts';
import type { Entries } from './people/entries.server.ts';
import type { KeptProducts } from './people/kept-products/kept-products.server.ts';
import type { People, SignedIn } from './people/people.server.ts';
import type { Person } from './people/person.ts';
import type { PersonalDataStore } from './people/personal-data.server.ts';
import type { Profiles } from './people/profiles.server.ts';
import type { Plays } from './plays/observations.server.ts';
import type { Aside } from './products/aside/aside.server.ts';
import type { Products } from './products/products.server.ts';
import type { Shares } from './products/shares.server.ts';
import type { Versions } from './products/versions.server.ts';
import type { Visitor } from './products/visitor.ts';
import type { Visitors } from './products/visitors.server.ts';
import type { Sales } from './sales/sales.server.ts';
import type { Selections } from './selection/selection.server.ts';
import type { Sessions } from './sessions/sessions.server.ts';
import type { Teams } from './team/team.server.ts';
import type { Delivering } from './webhooks/delivering.server.ts';
import type { Webhooks } from './webhooks/webhooks.server.ts';

export type { Person, SignedIn, Visitor };

/** What the process hands to the dojo: everything a page or a route of the API may need from the server. */
export interface Base {
  readonly settings: Settings;
  readonly log: Log;
  readonly version: string;
  readonly now: () => Date;
  /** Whether the database answers. */
  readonly alive: () => Promise<boolean>;
  readonly rooms: Rooms;
  readonly aside: Aside;
  readonly people: People;
  readonly entries: Entries;
  readonly profiles: Profiles;
  readonly authSessions: AuthSessions;
  readonly accessTokens: AccessTokens;
  readonly keptProducts: KeptProducts;
  readonly personalData: PersonalDataStore;
  readonly mail: Mail;
  /** The key of the address that makes the first admin. */
  readonly firstAdminKey: string;
  /** Opens the mails of a local instance to a browser: printed where it was started. */
  readonly outboxKey: string;
  readonly products: Products;
  readonly shares: Shares;
  readonly versions: Versions;
  readonly visitors: Visitors;
  readonly plays: Plays;
  readonly sales: Sales;
  readonly communities: Communities;
  readonly editions: Editions;
  readonly pictures: Pictures;
  readonly logos: Logos;
  readonly linkPictures: LinkPictures;
  readonly pageVersions: PageVersions;
  readonly enrolments: Enrolments;
  readonly evenings: Evenings;
  readonly selections: Selections;
  readonly sessions: Sessions;
  readonly facilitation: Facilitation;
  readonly teams: Teams;
  readonly webhooks: Webhooks & Pick<Delivering, 'drain'>;
}

/** What the loader of a page with a name in its address is handed. */
export interface AskedByName {
  readonly params: { readonly slug: string };
  readonly context: Readonly<RouterContextProvider>;
  readonly request: Request;
}

export const baseContext = createContext<Base>();
/** Null for somebody who was never given anything: no name, no product, no cookie. */
export const visitorContext = createContext<Visitor | null>(null);
/** Who is signed in; null for who is not. */
export const signedInContext = createContext<SignedIn | null>(null);
/** The address of the network from which a request comes. */
export const addressContext = createContext<string>('');
/** The language to speak, also to somebody unknown. */
export const localeContext = createContext<Locale>('fr');
/** What a script in the page must carry to run. */
export const nonceContext = createContext<string>('');
/** Where a page that is kept says until when it is so; null for a page that nobody keeps. */
export const lastingContext = createContext<{ until: Date | null } | null>(null);
/** The address people reach us at, such as https://dojo.example.org: no slash at the end. */
export const originContext = createContext<string>('');
