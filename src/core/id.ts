const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 12 characters of 32 signs (60 bits): unique within a product, readable aloud, never a secret. */
export const makeId = (random: () => number): string => {
  let id = '';
  for (let i = 0; i < 12; i++) id += ALPHABET[Math.floor(random() * 32)];
  return id;
};

/** What an id may look like when it comes from elsewhere. `constructor` is a trap of JavaScript's, not an id. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/.test(value) && value !== 'constructor';
