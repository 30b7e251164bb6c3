import { fold } from '#core/text.ts';
import type { Model } from '#product/model.ts';
import { personaNamed } from '#product/personas.ts';
import type { StoryItem } from '#product/story-import/item.ts';
import { displayRole, roleKey } from '#product/story-text/role.ts';

/** Why a line is not taken unless somebody ticks it. */
export type Doubt = { readonly is: 'known' } | { readonly is: 'twice'; readonly line: number };

/** Keys of roles, each worked out once: imports name the same few people over and over. */
const keysOfRoles = (): ((role: string) => string) => {
  const known = new Map<string, string>();
  return (role) => {
    let key = known.get(role);
    if (key === undefined) known.set(role, (key = role.trim() === '' ? '' : roleKey(role)));
    return key;
  };
};

type Told = Pick<StoryItem, 'role' | 'want' | 'title' | 'description'>;

/** Stories that the backlog has already, or that come twice in what is imported: by their place in `items`. */
export const doubtsAbout = (items: readonly StoryItem[], model: Model): ReadonlyMap<number, Doubt> => {
  const keyOf = keysOfRoles();
  const key = ({ role, want, title, description }: Told): string =>
    want ? `${keyOf(role)}\n${fold(want)}` : fold(title || description);
  const known = new Set(
    model.list('story').map((story) => {
      const role = model.find('persona', story.persona)?.name || story.role;
      return key({ ...story, role });
    }),
  );
  const seen = new Map<string, number>();
  const doubts = new Map<number, Doubt>();
  for (const [at, item] of items.entries()) {
    const words = key(item);
    const before = seen.get(words);
    if (known.has(words)) doubts.set(at, { is: 'known' });
    else if (before !== undefined) doubts.set(at, { is: 'twice', line: before });
    else seen.set(words, item.line);
  }
  return doubts;
};

/** A role found in what is imported: how often, and the persona it already is. */
export interface FoundRole {
  readonly key: string;
  readonly role: string;
  readonly count: number;
  readonly persona: string | null;
}

/** The roles of stories, the same role once, most used first. */
export const rolesOf = (items: Iterable<StoryItem>, model: Model): readonly FoundRole[] => {
  const found = new Map<string, { role: string; count: number }>();
  const keyOf = keysOfRoles();
  for (const { role } of items) {
    const same = keyOf(role);
    if (same === '') continue;
    const known = found.get(same);
    if (known) known.count++;
    else found.set(same, { role: displayRole(role), count: 1 });
  }
  return [...found]
    .map(([key, { role, count }]) => ({ key, role, count, persona: personaNamed(model, role)?.id ?? null }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
};
