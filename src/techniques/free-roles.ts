import { type PersonaProposal, personaProposals } from '#product/personas.ts';
import { isOrganisation } from './organisation.ts';
import { rememberOf } from './remember.ts';
import { isVague } from './vague-people.ts';

type Roles = (model: Parameters<typeof personaProposals>[0]) => readonly PersonaProposal[];

/** Roles in free words that are no persona, worked out once for all the checks that speak of them. */
export const freeRoles: Roles = rememberOf(personaProposals);

/** Those that could become one: neither everybody nor an organisation, for which no persona can stand. */
export const namedRoles: Roles = rememberOf((model) =>
  freeRoles(model).filter(({ role }) => !isVague(role) && !isOrganisation(role)),
);
