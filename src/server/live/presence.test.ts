import { expect, test } from 'vitest';
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Presence, type Present } from './presence.server.ts';

const someone = (id: string, right: Present['right'] = 'edit'): Present => ({
  person: { id, name: id, colour: '#000' },
  right,
  since: 9,
});
const awarenessOf = (clientID: number) => {
  const awareness = new Awareness(Object.assign(new Y.Doc(), { clientID }));
  awareness.setLocalState({ place: 'home' });
  return awareness;
};
const says = (awareness: Awareness, ...clients: number[]) => encodeAwarenessUpdate(awareness, clients);
const screen = (presence: Presence) => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  applyAwarenessUpdate(awareness, presence.all(), null);
  return Object.fromEntries(awareness.getStates());
};

test('a client that repeats what it heard of another does not speak for it', () => {
  const presence = new Presence(4096);
  const [awa, luc] = [someone('awa'), someone('luc')];
  const [hers, his] = [awarenessOf(1), awarenessOf(2)];
  presence.receive(awa, says(hers, 1));
  presence.receive(luc, says(his, 2));
  applyAwarenessUpdate(his, presence.all(), null);
  presence.receive(luc, says(his, 1, 2));
  expect(presence.of(awa)).toEqual({ place: 'home', user: { ...awa.person, right: 'edit', since: 9 } });
  presence.leave(awa);
  presence.receive(luc, says(his, 1, 2));
  expect(screen(presence)).toEqual({
    2: { place: 'home', user: { ...luc.person, right: 'edit', since: 9 } },
  });
});

test('the same person takes up a client id that a dead connection still holds; another person does not', () => {
  const presence = new Presence(4096);
  const [dead, again, luc] = [someone('awa'), someone('awa'), someone('luc')];
  const hers = awarenessOf(1);
  presence.receive(dead, says(hers, 1));
  presence.receive(luc, says(hers, 1));
  expect(presence.of(luc)).toBeNull();
  hers.setLocalState({ place: 'map' });
  presence.receive(again, says(hers, 1));
  presence.leave(dead);
  expect(presence.of(again)).toMatchObject({ place: 'map' });
  expect(screen(presence)).toMatchObject({ 1: { place: 'map' } });
});

test('news hold the last state of each, once, and who left as gone', () => {
  const presence = new Presence(4096);
  const [awa, luc] = [someone('awa'), someone('luc')];
  const [hers, his, theirs] = [awarenessOf(1), awarenessOf(2), awarenessOf(3)];
  presence.receive(luc, says(his, 2));
  for (const place of ['map', 'pitch', 'home']) {
    hers.setLocalState({ place });
    presence.receive(awa, says(hers, 1));
  }
  applyAwarenessUpdate(theirs, presence.takeNews().states, null);
  expect(presence.hasNews).toBe(false);
  expect(theirs.getStates().get(1)).toMatchObject({ place: 'home' });
  presence.leave(luc);
  applyAwarenessUpdate(theirs, presence.takeNews().states, null);
  expect([...theirs.getStates().keys()].sort()).toEqual([1, 3]);
});

test('who says goodbye is gone, and may come back', () => {
  const presence = new Presence(4096);
  const awa = someone('awa');
  const hers = awarenessOf(1);
  presence.receive(awa, says(hers, 1));
  removeAwarenessStates(hers, [1], 'test');
  presence.receive(awa, says(hers, 1));
  expect(screen(presence)).toEqual({});
  presence.takeNews();
  hers.setLocalState({ place: 'map' });
  presence.receive(awa, says(hers, 1));
  expect(screen(presence)).toMatchObject({ 1: { place: 'map' } });
});

test('states beyond the bound and messages that are none change nothing', () => {
  const presence = new Presence(100);
  const awa = someone('awa');
  const hers = awarenessOf(1);
  hers.setLocalState({ place: 'x'.repeat(200) });
  expect(presence.receive(awa, says(hers, 1))).toBe(true);
  expect(presence.receive(awa, new Uint8Array([1, 1, 1, 200]))).toBe(false);
  expect(screen(presence)).toEqual({});
});
