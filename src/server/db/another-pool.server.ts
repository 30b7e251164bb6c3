import type { Pool, PoolConfig } from 'pg';

/** How a pool reaches its database, for another pool or another process; its password is not among what it shows. */
export const connectionOf = ({ options }: Pool): PoolConfig => {
  const { host, port, user, password, database, connectionString, ssl } = options;
  const given = { host, port, user, password, database, connectionString, ssl };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && typeof value !== 'function'),
  );
};
