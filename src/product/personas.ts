import { fold } from '#core/text.ts';
import type { EntityOf } from './kinds/index.ts';
import type { Model } from './model.ts';
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
export const keyOf = (role: string): string => roleKey(role) || fold(role);

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
