import type { Bus } from './bus.server.ts';
import { realClock } from './clock.server.ts';
import { postgresBus } from './postgres-bus.server.ts';

export interface BusSettings {
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
}

/** The bus that the settings ask for. None on a data folder of one's own: one process at a time works on that. */
export const openBus = async ({ databaseUrl, redisUrl }: BusSettings): Promise<Bus | undefined> => {
  if (databaseUrl === undefined) return undefined;
  if (redisUrl === undefined) return postgresBus({ connectionString: databaseUrl }, realClock);
  const { redisBus } = await import('./redis-bus.server.ts');
  return redisBus(redisUrl);
};
