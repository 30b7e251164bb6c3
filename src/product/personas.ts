import { clamp, fold } from '#core/text.ts';
import type { EntityOf } from './kinds/index.ts';
import type { Model } from './model.ts';
import { change, create, type Pen, together } from './pen.ts';
import { displayRole, roleKey } from './story-text/role.ts';

/** Kinds that name a person in free words until it is a persona, and the field that holds the words. */
export const FREE_ROLE = { story: 'role', activity: 'role', actor: 'name', pitch: 'target' } as const;
export type RoleKind = keyof typeof FREE_ROLE;
const ROLE_KINDS = Object.keys(FREE_ROLE) as RoleKind[];

/** A role people wrote that is no persona yet, with everything that says it. */
export interface PersonaProposal {
  readonly key: string;
  readonly role: string;
  readonly ids: readonly string[];
}

const freeRole = (entity: EntityOf<RoleKind>): string => {
  if (entity.persona !== null) return '';
  return (entity as unknown as Record<string, string>)[FREE_ROLE[entity.kind]]?.trim() ?? '';
};

/** The same for the same role; one without letters (a symbol) is at least the same as itself. */
const keyOf = (role: string): string => roleKey(role) || fold(role);

/** Roles waiting to become personas, the same role once, most used first. */
export const personaProposals = (model: Model): readonly PersonaProposal[] => {
  const found = new Map<string, { key: string; role: string; ids: string[] }>();
  for (const kind of ROLE_KINDS)
    for (const entity of model.list(kind)) {
      const role = freeRole(entity);
      const key = keyOf(role);
      if (key === '') continue;
      const known = found.get(key);
      if (known) known.ids.push(entity.id);
      else found.set(key, { key, role: displayRole(role), ids: [entity.id] });
    }
  return [...found.values()].sort((a, b) => b.ids.length - a.ids.length || (a.key < b.key ? -1 : 1));
};

/** The persona of the model that bears this name or role, if any. */
export const personaNamed = (model: Model, role: string): EntityOf<'persona'> | undefined =>
  model
    .list('persona')
    .find(({ name, role: does }) =>
      [name, does].some((said) => keyOf(said) !== '' && keyOf(said) === keyOf(role)),
    );

/** Turns a free role into a persona (or finds the one that bears it) wherever it is said. Returns the persona's id. */
export const turnIntoPersona = (pen: Pen, role: string): string =>
  together(pen, () => {
    const id =
      personaNamed(pen.model, role)?.id ?? create(pen, 'persona', { name: clamp(displayRole(role), 80) });
    const proposal = personaProposals(pen.model).find(({ key }) => key === keyOf(role));
    for (const said of proposal?.ids ?? []) {
      const entity = pen.model.get(said);
      if (entity && entity.kind in FREE_ROLE)
        change(pen, entity.kind as RoleKind, said, { persona: id, [FREE_ROLE[entity.kind as RoleKind]]: '' });
    }
    return id;
  });
