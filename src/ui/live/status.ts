import type { CloseName, Person, RefusalCode, Right } from '#product/wire.ts';

/** Why something that was written here is not taken. `too-large`: one single thing is larger than a message may be. */
export type LeftOut = Exclude<RefusalCode, 'incomplete'> | 'too-large';
/** Why a page's edits are not taken. */
export type Refusal =
  | Exclude<CloseName, 'restarting' | 'failed' | 'store-away' | 'too-many' | 'rights-changed'>
  | LeftOut;

/** What a person is told of their connection. */
export interface LiveState {
  /**
   * `saved`: everything written here is committed. `saving`: on its way. `offline`: nothing can be saved at the
   * moment; it is kept and will be sent. `left-out`: something written here is not taken as it is; one may go on, and
   * mend it. `refused`: nothing will be taken until something else changes.
   */
  readonly status: 'connecting' | 'saved' | 'saving' | 'offline' | 'left-out' | 'refused';
  /** Edits made here that are not known to be committed. */
  readonly unsaved: number;
  readonly refusal: Refusal | null;
  /** There is a document to show: the server's, or one kept on this device. */
  readonly ready: boolean;
  /** What the server grants; null until it has said so. */
  readonly right: Right | null;
  /** The product is nearly as large as it may become. */
  readonly nearlyFull: boolean;
}

/** How far edits have got. Kept apart from sockets so that it can be tried in every order. */
export interface Progress {
  readonly isOpen: boolean;
  /** The last connection failed, and no other has come up to date since. */
  readonly failed: boolean;
  /** The server's document is here. */
  readonly synced: boolean;
  /** The server's question was answered: it has been sent all that it lacked. */
  readonly answered: boolean;
  readonly storeAway: boolean;
  readonly ready: boolean;
  /** The door is closed. */
  readonly refusal: Refusal | null;
  /**
   * Something that was sent is not in the document, or not wholly: nothing counts as saved until the server has taken
   * all that it lacks.
   */
  readonly lacks: Lack | null;
  /** What was refused first of the parts that are being acknowledged. */
  readonly broken: Lack | null;
  readonly person: Person | null;
  readonly nearlyFull: boolean;
  readonly right: Right | null;
  /** Edits made here so far, and how many of them are committed. */
  readonly edits: number;
  readonly saved: number;
  /** Update messages of this connection that are acknowledged. */
  readonly acknowledged: number;
  /** Each behind those. */
  readonly sent: readonly Sent[];
}

/** An update message on its way. */
interface Sent {
  /** How many edits it and all before it hold. */
  readonly edits: number;
  /** It holds all that the server lacked. */
  readonly whole: boolean;
  /** It is a part, and the next follows. */
  readonly more: boolean;
  readonly refused: RefusalCode | null;
}

type Lack = LeftOut | 'incomplete';

export const BEGIN: Progress = {
  isOpen: false,
  failed: false,
  synced: false,
  answered: false,
  storeAway: false,
  ready: false,
  refusal: null,
  lacks: null,
  broken: null,
  person: null,
  nearlyFull: false,
  right: null,
  edits: 0,
  saved: 0,
  acknowledged: 0,
  sent: [],
};

export type Happening =
  | { kind: 'edited' }
  /** `unsaved`: edits of an earlier visit that never left. */
  | { kind: 'kept'; unsaved: number }
  | { kind: 'welcomed'; right: Right; person: Person }
  | { kind: 'synced' }
  | { kind: 'answered' }
  | { kind: 'fill' }
  /** `more`: it is a part, and the next is sent at once. */
  | { kind: 'sent'; whole: boolean; more?: boolean }
  | { kind: 'saved'; count: number }
  | { kind: 'store'; away: boolean }
  /** `wanted`: we closed it ourselves, to open it again. */
  | { kind: 'closed'; wanted: boolean }
  /** Update message `number` of this connection is not taken, or not wholly. */
  | { kind: 'not-taken'; number: number; why: RefusalCode }
  /** It was not even sent. */
  | { kind: 'too-large' }
  | { kind: 'refused'; refusal: Refusal };

/** What has become of the progress. */
export const after = (now: Progress, happening: Happening): Progress => {
  switch (happening.kind) {
    case 'edited':
      return { ...now, edits: now.edits + 1 };
    case 'kept':
      return { ...now, ready: true, edits: now.edits + happening.unsaved };
    case 'welcomed':
      return { ...now, isOpen: true, right: happening.right, person: happening.person };
    case 'synced':
      return { ...now, synced: true, ready: true, failed: false };
    case 'fill':
      return { ...now, nearlyFull: true };
    case 'answered':
      return { ...now, answered: true };
    case 'sent': {
      const { whole, more = false } = happening;
      // Only with its last part is an edit there.
      const edits = more ? (now.sent.at(-1)?.edits ?? now.saved) : now.edits;
      return { ...now, sent: [...now.sent, { edits, whole, more, refused: null }] };
    }
    case 'not-taken': {
      const at = happening.number - now.acknowledged - 1;
      return {
        ...now,
        sent: now.sent.map((one, index) => (index === at ? { ...one, refused: happening.why } : one)),
      };
    }
    case 'too-large':
      return { ...now, lacks: 'too-large' };
    case 'saved':
      return acknowledge(now, happening.count);
    case 'store':
      return { ...now, storeAway: happening.away };
    case 'closed':
      return {
        ...now,
        isOpen: false,
        synced: false,
        answered: false,
        storeAway: false,
        sent: [],
        acknowledged: 0,
        broken: null,
        failed: now.failed || !happening.wanted,
      };
    case 'refused':
      return { ...now, refusal: happening.refusal };
  }
};

const acknowledge = (now: Progress, count: number): Progress => {
  const fresh = Math.max(0, Math.min(count - now.acknowledged, now.sent.length));
  let { lacks, broken, saved } = now;
  for (const { edits, whole, more, refused } of now.sent.slice(0, fresh)) {
    broken ??= refused;
    if (broken) lacks = broken;
    else if (whole && !more) lacks = null;
    if (!lacks) saved = Math.max(saved, edits);
    if (!more) broken = null;
  }
  return {
    ...now,
    acknowledged: now.acknowledged + fresh,
    lacks,
    broken,
    saved,
    sent: now.sent.slice(fresh),
  };
};

/** What a person is told. */
export const stateOf = (now: Progress): LiveState => {
  const unsaved = now.edits - now.saved;
  const { ready, right, nearlyFull } = now;
  const closed = now.refusal ?? (right === 'view' && unsaved > 0 ? 'view-only' : null);
  const leftOut = now.lacks === 'incomplete' ? null : now.lacks;
  const status = statusOf(now, unsaved, closed, leftOut);
  const refusal = closed ?? (status === 'left-out' ? leftOut : null);
  return { status, unsaved, refusal, ready, right, nearlyFull };
};

const statusOf = (
  now: Progress,
  unsaved: number,
  closed: Refusal | null,
  leftOut: LeftOut | null,
): LiveState['status'] => {
  if (closed) return 'refused';
  if (leftOut && now.isOpen && !now.storeAway) return 'left-out';
  const upToDate = now.isOpen && now.synced && (now.answered || now.right === 'view');
  if (!upToDate) return now.failed ? 'offline' : 'connecting';
  if (now.storeAway) return 'offline';
  return unsaved > 0 || now.sent.length > 0 ? 'saving' : 'saved';
};
