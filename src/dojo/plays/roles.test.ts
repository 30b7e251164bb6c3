import { describe, expect, it } from 'vitest';
import { decideNote, decidePublication, decideRole, mayRead, ROLES, type Standing } from './roles.ts';

const standing = (fields: Partial<Standing> = {}): Standing => ({
  role: null,
  published: false,
  notes: 0,
  people: 3,
  ...fields,
});

describe('a role', () => {
  it.each(ROLES)('of %s is anybody’s to take (R1)', (role) => {
    expect(decideRole(standing({ notes: 4 }), role).ok).toBe(true);
  });
  it('of a player is settled once something was noted, until it is published (R3)', () => {
    const player = standing({ role: 'player' });
    expect(decideRole(player, 'observer').ok).toBe(true);
    expect(decideRole({ ...player, notes: 1 }, 'player').ok).toBe(true);
    for (const wanted of ['observer', 'facilitator'] as const)
      expect(decideRole({ ...player, notes: 1 }, wanted)).toEqual({ ok: false, reason: 'role-settled' });
    expect(decideRole({ ...player, notes: 1, published: true }, 'observer').ok).toBe(true);
  });
  it('is refused when everybody is there already, save to those who have one (O5)', () => {
    expect(decideRole(standing({ people: 100 }), 'player')).toEqual({
      ok: false,
      reason: 'too-many-players',
    });
    expect(decideRole(standing({ role: 'observer', people: 100 }), 'player').ok).toBe(true);
  });
});

describe('notes', () => {
  it('are read by those who look on, and by everybody once published (O1, O3)', () => {
    const reading = (published: boolean) =>
      [null, ...ROLES].filter((role) => mayRead(standing({ role, published })));
    expect(reading(false)).toEqual(['facilitator', 'observer']);
    expect(reading(true)).toEqual([null, ...ROLES]);
  });
  it('are written by those who look on, until published (O2, O5)', () => {
    const observer = standing({ role: 'observer' });
    expect(decideNote(observer).ok).toBe(true);
    for (const role of [null, 'player'] as const)
      expect(decideNote({ ...observer, role })).toEqual({ ok: false, reason: 'not-observing' });
    expect(decideNote({ ...observer, published: true })).toEqual({ ok: false, reason: 'notes-published' });
    expect(decideNote({ ...observer, notes: 500 })).toEqual({ ok: false, reason: 'too-many-observations' });
  });
  it('are published by a facilitator, once the play is closed (O3)', () => {
    expect(decidePublication({ role: 'facilitator' }, true).ok).toBe(true);
    expect(decidePublication({ role: 'facilitator' }, false)).toEqual({ ok: false, reason: 'play-open' });
    for (const role of ['observer', 'player', null] as const)
      expect(decidePublication({ role }, true)).toEqual({ ok: false, reason: 'not-facilitator' });
  });
});
