import { describe, expect, it } from 'vitest';
import { decideAccess, type HeldLink } from './access.ts';

const link = (id: string, right: 'edit' | 'view', more: Partial<HeldLink> = {}): HeldLink => ({
  id,
  right,
  revoked: false,
  given: false,
  ...more,
});
const opens = (right: 'edit' | 'view', by: string) => ({ ok: true, value: { right, link: by } });

describe('access (A1 to A4)', () => {
  it('meets no product', () => {
    expect(decideAccess(null, true)).toEqual({ ok: false, reason: 'no-such-product' });
  });

  it('is what the token says, and nothing else (A2)', () => {
    const held = [link('mine', 'edit'), link('shown', 'view', { given: true })];
    expect(decideAccess(held, true)).toEqual(opens('view', 'shown'));
    expect(decideAccess([link('mine', 'edit')], true)).toEqual({ ok: false, reason: 'unknown-token' });
    expect(decideAccess([link('x', 'edit', { given: true, revoked: true })], true)).toEqual({
      ok: false,
      reason: 'revoked',
    });
  });

  it('is the strongest of what one came in by (A3)', () => {
    expect(decideAccess([link('a', 'view'), link('b', 'edit')], false)).toEqual(opens('edit', 'b'));
    expect(decideAccess([], false)).toEqual({ ok: false, reason: 'forbidden' });
  });

  it('ends with its link, unless another is held (A4)', () => {
    const gone = link('a', 'edit', { revoked: true });
    expect(decideAccess([gone], false)).toEqual({ ok: false, reason: 'revoked' });
    expect(decideAccess([gone, link('b', 'view')], false)).toEqual(opens('view', 'b'));
  });
});
