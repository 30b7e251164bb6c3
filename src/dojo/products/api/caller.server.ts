import type { Context } from 'hono';
import { isOwnOrigin, originOf } from '#server/http/origin.server.ts';
import type { Base, Person, Visitor } from '../../base.server.ts';
import { TOKEN_PREFIX } from '../../people/access-tokens.server.ts';
import type { Scope } from '../../people/scopes.ts';
import type { Access } from '../access.ts';
import { visitorOf } from '../enter-page.server.ts';
import type { Hand } from '../products.server.ts';
import { ACCESS_PROBLEM, type ProblemName } from './refuse.server.ts';

/** Who calls the API: a program with a token, a page with a cookie, or nobody we know. */
export interface Caller {
  /** Null when none was given; what was given may be wrong. */
  readonly token: string | null;
  readonly visitor: Visitor | null;
  /** Who is signed in, or whose access token it is. */
  readonly person: Person | null;
  /** What an access token lets one do; null where no access token bounds it. */
  readonly scopes: readonly Scope[] | null;
  readonly origin: string;
  /** No page of another site can have sent this in the visitor's name. */
  readonly trusted: boolean;
}

const tokenOf = (context: Context): string | null => {
  const said = context.req.header('authorization');
  if (said !== undefined) return /^Bearer\s+(\S+)\s*$/i.exec(said)?.[1] ?? '';
  return context.req.query('token') ?? null;
};

export const callerOf = async (context: Context, base: Base): Promise<Caller> => {
  const origin = originOf(context.req.raw, base.settings.publicOrigin);
  const given = tokenOf(context);
  const holder = given?.startsWith(TOKEN_PREFIX) ? await base.accessTokens.holder(given) : null;
  if (holder) {
    const { person, scopes } = holder;
    return { token: null, visitor: null, person, scopes, origin, trusted: true };
  }
  const trusted = isOwnOrigin(context.req.raw, origin);
  const [visitor, signedIn] = trusted
    ? await Promise.all([visitorOf(context.req.raw, base), base.people.signedIn(context.req.raw)])
    : [null, null];
  return { token: given, visitor, person: signedIn?.person ?? null, scopes: null, origin, trusted };
};

export type Admission =
  | { readonly ok: true; readonly access: Access }
  | { readonly ok: false; readonly problem: ProblemName };

/** Whether the caller may do this with the product. */
export const admit = async (
  base: Base,
  caller: Caller,
  productId: string,
  wanted: 'view' | 'edit',
): Promise<Admission> => {
  const visitor = caller.visitor?.id ?? null;
  const person = caller.person?.id ?? null;
  const answer = await base.shares.access(productId, { token: caller.token, visitor, person });
  if (!answer.ok) return { ok: false, problem: ACCESS_PROBLEM[answer.reason] };
  if (wanted === 'edit' && answer.value.right !== 'edit') return { ok: false, problem: 'view-only' };
  return { ok: true, access: answer.value };
};

/** In whose name the caller writes. */
export const handOf = ({ visitor, person }: Caller): Hand => ({
  id: visitor?.id ?? person?.id ?? null,
  name: visitor?.name || (person?.name ?? ''),
});
