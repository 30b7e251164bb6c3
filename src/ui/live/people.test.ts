import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeStates } from '#product/presence-states.ts';
import { People, readShown } from './people.ts';

const state = (client: number, value: unknown) =>
  encodeStates([{ client, clock: 1, json: typeof value === 'string' ? value : JSON.stringify(value) }]);

test('whatever another page shows is read, and what makes no sense is left out', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('place', 'editing', 'selected', 'cursor', 'drawing'), fc.jsonValue()),
      (shown) => {
        const { place, editing, selected, cursor, drawing } = readShown(shown);
        expect(place === null || typeof place === 'string').toBe(true);
        expect(editing === null || typeof editing.entity === 'string').toBe(true);
        expect(selected.every((id) => typeof id === 'string')).toBe(true);
        expect(cursor === null || Number.isFinite(cursor.x + cursor.y)).toBe(true);
        expect(drawing === null || Number.isFinite(drawing.width)).toBe(true);
      },
    ),
  );
  expect(readShown({ place: 7, editing: { entity: 'e' }, selected: ['a', 3], cursor: { x: 1 } })).toEqual({
    place: null,
    editing: null,
    selected: ['a'],
    cursor: null,
    drawing: null,
  });
});

test('states that are no JSON show nobody', () => {
  const people = new People(1, () => {});
  people.receive(state(2, '{broken'));
  people.receive(new Uint8Array([9, 9]));
  expect(people.people()).toEqual([]);
});

test('one’s own state coming back changes nothing, and the same said twice is sent once', () => {
  let sent = 0;
  const people = new People(1, () => void sent++);
  people.welcome({ id: 'a', name: 'Awa', colour: '#000' }, 'edit');
  people.show({ place: 'home' });
  people.show({ place: 'home' });
  people.receive(state(1, { place: 'elsewhere' }));
  expect(sent).toBe(1);
  expect(people.people()).toEqual([expect.objectContaining({ name: 'Awa', place: 'home', self: true })]);
});

test('the colour of oneself is the one the others see', () => {
  const people = new People(1, () => {});
  people.welcome({ id: 'a', name: 'Awa', colour: '#000' }, 'edit');
  people.receive(state(1, { user: { id: 'a', name: 'A wall', colour: '#abc' } }));
  expect(people.people()).toEqual([expect.objectContaining({ name: 'Awa', colour: '#abc', self: true })]);
});
