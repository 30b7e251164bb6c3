import { expect, test } from 'vitest';
import { meetingAt } from './zone.ts';

// Node brings its own data of zones, and its version is fixed (docs/decisions/008): these are what changed last.
test.each([
  ['Kazakhstan since March 2024 has one hour', 'Asia/Almaty', '2026-07-01T07:00:00.000Z'],
  ['Paraguay since October 2024 has no winter hour', 'America/Asuncion', '2026-07-01T15:00:00.000Z'],
  ['Mexico since 2022 has no summer hour', 'America/Mexico_City', '2026-07-01T18:00:00.000Z'],
  ['Jordan since 2022 stays on its summer hour', 'Asia/Amman', '2026-12-01T09:00:00.000Z'],
  ['Greenland since 2023 is an hour nearer', 'America/Nuuk', '2026-12-01T14:00:00.000Z'],
])('the data of zones is recent: %s (T8)', (_what, zone, noon) => {
  expect(meetingAt(noon.slice(0, 10), '12:00', zone).instant.toISOString()).toBe(noon);
});
