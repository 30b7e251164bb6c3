import { cookieIn } from '#server/http/cookies.server.ts';
import type { DoorRefusal, Knock, MayEnter } from '#server/live/door.server.ts';
import { colourOf } from './colours.ts';
import type { Shares } from './shares.server.ts';
import type { Visitors } from './visitors.server.ts';

/** Holds a visitor's key. HttpOnly: no script of a page can read it. */
export const VISITOR_COOKIE = 'po_visitor';

/** Who is signed in by a Cookie header, as the others in a room see them, and until when. */
type SignedInByCookie = (cookie: string | null) => Promise<{
  readonly person: { readonly id: string; readonly name: string; readonly colour: string };
  readonly until: Date;
} | null>;

/** Decides who may enter a room: by a link's token, or by the cookie of a visitor who came in by one before. */
export const roomDoor =
  (shares: Shares, visitors: Visitors, signedInBy: SignedInByCookie, now: () => Date): MayEnter =>
  async ({ productId, token, cookie }: Knock) => {
    const visitor = await visitors.byKey(cookieIn(cookie, VISITOR_COOKIE));
    const credentials = { token, visitor: visitor?.id ?? null };
    const access = await shares.accessAt(productId, credentials, async () => {
      const signedIn = await signedInBy(cookie);
      return signedIn && { ...signedIn.person, until: signedIn.until };
    });
    const { answer, rights, person: account } = access;
    if (!answer.ok) return { ok: false, reason: answer.reason satisfies DoorRefusal };
    const { right, link } = answer.value;
    const person = visitor
      ? { id: visitor.id, name: visitor.name, colour: visitor.colour }
      : account
        ? { id: account.id, name: account.name, colour: account.colour }
        : { id: `link-${link}`, name: '', colour: colourOf(link) };
    const endsIn = account ? account.until.getTime() - now().getTime() : undefined;
    return { ok: true, right, person, link, account: account?.id, endsIn, rights };
  };
