import { yes } from '#core/verdict.ts';
import { type Claims, createClaims, forgetClaims } from './claims.server.ts';
import { type HostActs, hostActs } from './host-acts.server.ts';
import { type OwnActs, ownActs } from './own-acts.server.ts';
import { type Standings, standings } from './standings.server.ts';
import { editionsDue, inTurn, type Tools } from './turn.server.ts';

export interface Enrolments extends OwnActs, HostActs, Standings, Claims {
  /** What the clock has to do, done; twice is as once [W10]. */
  sweep(): Promise<void>;
}

/** Enrolments in PostgreSQL. */
export const createEnrolments = (tools: Tools): Enrolments => ({
  ...ownActs(tools),
  ...hostActs(tools),
  ...standings(tools),
  ...createClaims(tools),
  async sweep() {
    await forgetClaims(tools);
    for (const id of await editionsDue(tools.orm, tools.now()))
      await inTurn(tools, id, async () => yes(null));
  },
});
