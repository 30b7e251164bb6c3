import type { Model } from '#product/model.ts';

/**
 * Remembers what `read` said of an entity for as long as that very object lives. Entities never change, they give way
 * to fresh ones: of 5,000 stories, a keystroke makes one be read again.
 */
export const remember = <E extends object, T>(read: (entity: E) => T): ((entity: E) => T) => {
  const known = new WeakMap<E, { readonly said: T }>();
  return (entity) => {
    let found = known.get(entity);
    if (!found) known.set(entity, (found = { said: read(entity) }));
    return found.said;
  };
};

/** Remembers what `read` said of a model until that model changes: several checks ask the same thing in a row. */
export const rememberOf = <T>(read: (model: Model) => T): ((model: Model) => T) => {
  const known = new WeakMap<Model, { readonly version: unknown; readonly said: T }>();
  return (model) => {
    // A live model counts its versions; a plain one never changes.
    const version = 'version' in model ? model.version : null;
    let found = known.get(model);
    if (!found || found.version !== version) known.set(model, (found = { version, said: read(model) }));
    return found.said;
  };
};
