import { type PersonaProposal, personaProposals } from '#product/personas.ts';
import { rememberOf } from './remember.ts';

/** Roles in free words that could become personas, worked out once for all the checks that speak of them. */
export const freeRoles: (model: Parameters<typeof personaProposals>[0]) => readonly PersonaProposal[] =
  rememberOf(personaProposals);
