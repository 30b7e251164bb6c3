import type { CloseName, Person, RefusalCode, Right } from '#product/wire.ts';

/** Why a page's edits are not taken. `too-large`: one edit is larger than a message may be. */
export type Refusal = Exclude<CloseName, 'restarting'> | Exclude<RefusalCode, 'incomplete'> | 'too-large';

/** What a person is told of their connection. */
export interface LiveState {
  /**
   * `saved`: everything written here is committed. `saving`: on its way. `offline`: nothing can be saved at the
   * moment; it is kept and will be sent. `refused`: it will not be taken until something else changes.
   */
  readonly status: 'connecting' | 'saved' | 'saving' | 'offline' | 'refused';
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
  readonly refusal: Refusal | null;
  readonly person: Person | null;
  readonly nearlyFull: boolean;
  readonly right: Right | null;
  /** Edits made here so far, and how many of them are committed. */
  readonly edits: number;
  readonly saved: number;
  /** Update messages of this connection that are acknowledged. */
  readonly acknowledged: number;
  /** For each behind those: how many edits it and all before it hold. */
  readonly sent: readonly number[];
}

export const BEGIN: Progress = {
  isOpen: false,
  failed: false,
  synced: false,
  answered: false,
  storeAway: false,
  ready: false,
  refusal: null,
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
  | { kind: 'sent' }
  | { kind: 'saved'; count: number }
  | { kind: 'store'; away: boolean }
  /** `wanted`: we closed it ourselves, to open it again. */
  | { kind: 'closed'; wanted: boolean }
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
    case 'sent':
      return { ...now, sent: [...now.sent, now.edits] };
    case 'saved': {
      const fresh = Math.max(0, Math.min(happening.count - now.acknowledged, now.sent.length));
      const saved = Math.max(now.saved, now.sent[fresh - 1] ?? 0);
      return { ...now, acknowledged: now.acknowledged + fresh, saved, sent: now.sent.slice(fresh) };
    }
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
        failed: now.failed || !happening.wanted,
      };
    case 'refused':
      return { ...now, refusal: happening.refusal };
  }
};

/** What a person is told. */
export const stateOf = (now: Progress): LiveState => {
  const unsaved = now.edits - now.saved;
  const { ready, right, nearlyFull } = now;
  const refusal = now.refusal ?? (right === 'view' && unsaved > 0 ? 'view-only' : null);
  return { status: statusOf(now, unsaved, refusal), unsaved, refusal, ready, right, nearlyFull };
};

const statusOf = (now: Progress, unsaved: number, refusal: Refusal | null): LiveState['status'] => {
  if (refusal) return 'refused';
  const upToDate = now.isOpen && now.synced && (now.answered || now.right === 'view');
  if (!upToDate) return now.failed ? 'offline' : 'connecting';
  if (now.storeAway) return 'offline';
  return unsaved > 0 || now.sent.length > 0 ? 'saving' : 'saved';
};
