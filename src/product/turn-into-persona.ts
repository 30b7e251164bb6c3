import { clamp } from '#core/text.ts';
import { change, create, type Pen, together } from './pen.ts';
import { FREE_ROLE, keyOf, personaNamed, personaProposals, type RoleKind } from './personas.ts';
import { displayRole } from './story-text/role.ts';

/** Turns a free role into a persona (or finds the one that bears it) wherever it is said. Returns the persona's id. */
export const turnIntoPersona = (pen: Pen, role: string): string =>
  together(pen, () => {
    const id =
      personaNamed(pen.model, role)?.id ?? create(pen, 'persona', { name: clamp(displayRole(role), 80) });
    const proposal = personaProposals(pen.model).find(({ key }) => key === keyOf(role));
    for (const said of proposal?.ids ?? []) {
      const entity = pen.model.get(said);
      if (!entity || !(entity.kind in FREE_ROLE)) continue;
      // A pitch is said aloud: until the persona has a name of its own, « les bénévoles » sounds better than « Bénévole ».
      const words = entity.kind === 'pitch' ? {} : { [FREE_ROLE[entity.kind as RoleKind]]: '' };
      change(pen, entity.kind as RoleKind, said, { persona: id, ...words });
    }
    return id;
  });
