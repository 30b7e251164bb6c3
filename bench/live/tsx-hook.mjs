// Node strips types from .ts alone; the code of a page that needs no browser ends in .tsx all the same.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith('.tsx') ? { ...found, format: 'module-typescript' } : found;
  },
});
