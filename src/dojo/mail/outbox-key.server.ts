/**
 * Who reads the mails of a local instance: a browser in which somebody opened the address that was printed where it was
 * started. Being on this machine proves nothing: behind a proxy that says nothing of it, everybody seems to be.
 */
import { cookieIn, keepingCookie } from '#server/http/cookies.server.ts';
import { isKey } from '#server/secret.server.ts';
import type { Base } from '../base.server.ts';

const OUTBOX_COOKIE = 'po_outbox';

type Keeper = Pick<Base, 'mail' | 'outboxKey'>;

/** The cookie with which a browser reads the mails; none where mail leaves. */
export const outboxCookies = ({ mail, outboxKey }: Keeper): readonly string[] =>
  mail.local ? [keepingCookie(OUTBOX_COOKIE, outboxKey, false)] : [];

export const mayReadOutbox = (request: Request, { outboxKey }: Keeper): boolean =>
  isKey(cookieIn(request.headers.get('cookie'), OUTBOX_COOKIE) ?? '', outboxKey);
