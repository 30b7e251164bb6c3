import { describe, expect, test } from 'vitest';
import { until } from '../until.test-kit.ts';
import type { Bus } from './bus.server.ts';

/** A line that hears into a list. */
const listening = async (bus: Bus) => {
  const heard: string[] = [];
  await new Promise<void>((resolve) => {
    bus.open({ heard: (message) => void heard.push(message), connected: resolve, lost: () => {} });
  });
  const hears = (message: string) => until(() => heard.includes(message));
  return { bus, heard, hears };
};

/** What every carrier between processes holds to. `line` gives another line on the same bus. */
export const busContract = (name: string, line: () => Bus): void => {
  describe(`${name} as the bus between processes`, () => {
    test('what one says is heard by all, by itself as well, once and in order', async () => {
      const [one, two] = [await listening(line()), await listening(line())];
      await one.bus.say(['a', 'b']);
      await one.bus.say(['c']);
      await Promise.all([one.hears('c'), two.hears('c')]);
      expect(one.heard).toEqual(['a', 'b', 'c']);
      expect(two.heard).toEqual(['a', 'b', 'c']);
      await Promise.all([one.bus.close(), two.bus.close()]);
    });

    test('a message as long as it says is carried whole, in any script', async () => {
      const { bus, hears } = await listening(line());
      const long = 'é'.repeat(Math.floor(bus.longest / 2));
      await bus.say([long]);
      await hears(long);
      await bus.close();
    });

    test('who has closed says and hears nothing any more', async () => {
      const [one, two] = [await listening(line()), await listening(line())];
      await two.bus.close();
      await one.bus.say(['after']);
      await one.hears('after');
      expect(two.heard).toEqual([]);
      await one.bus.close();
    });
  });
};
