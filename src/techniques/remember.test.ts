import { expect, test } from 'vitest';
import { change } from '#product/pen.ts';
import { penOn, tellModel } from './cases.test-kit.ts';
import { remember, rememberOf } from './remember.ts';

const model = () =>
  tellModel([
    { id: 'a', kind: 'story', want: 'décrire' },
    { id: 'b', kind: 'story', want: 'répondre' },
  ]);

test('an entity is read once, a changed one again', () => {
  const live = model();
  const read: string[] = [];
  const shout = remember(({ id, want }: { id: string; want: string }) => {
    read.push(id);
    return want.toUpperCase();
  });
  const all = () => live.list('story').map(shout);
  all();
  expect(all()).toEqual(['DÉCRIRE', 'RÉPONDRE']);
  change(penOn(live), 'story', 'b', { want: 'dire' });
  expect(all()).toEqual(['DÉCRIRE', 'DIRE']);
  expect(read).toEqual(['a', 'b', 'b']);
});

test('a model is read once for as long as it stays as it is', () => {
  const live = model();
  let times = 0;
  const first = rememberOf((one) => {
    times++;
    return one.list('story')[0]!.want;
  });
  expect([first(live), first(live), times]).toEqual(['décrire', 'décrire', 1]);
  change(penOn(live), 'story', 'a', { want: 'dire' });
  expect([first(live), times]).toEqual(['dire', 2]);
});
