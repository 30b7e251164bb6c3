/** Whether acknowledged edits outlive kill -9 of the server, and of its PostgreSQL: `npm run kill-rounds`, kept. */
import { type KillReport, killRounds } from '../scripts/kill-rounds/rounds.ts';
import { median, ms, report } from './report.ts';

const ROUNDS = { server: 20, database: 10 };
const SEED = 1;

const server = await killRounds({ rounds: ROUNDS.server, seed: SEED });
const database = await killRounds({ rounds: ROUNDS.database, seed: SEED, victim: 'database' });
const lost = ({ lost, acknowledged }: KillReport) => `${lost.length} of ${acknowledged.toLocaleString('en')}`;
const back = ({ restarts }: KillReport) => `${ms(median(restarts))}, at most ${ms(Math.max(...restarts))}`;

report({
  name: 'kills',
  title: 'Edits and kill -9',
  rows: [
    { what: `server killed ${ROUNDS.server} times: acknowledged edits lost`, figure: lost(server), aim: '0' },
    { what: 'from start to ready after it (median)', figure: back(server), aim: '' },
    {
      what: `PostgreSQL killed, then the server, ${ROUNDS.database} times: lost`,
      figure: lost(database),
      aim: '0',
    },
    { what: 'from start to ready after both (median)', figure: back(database), aim: '' },
  ],
  how: [
    'Five people edit the same product at once, all the time; a kill comes after 60 to 660 ms, that of the server up to 2.5 s after that of PostgreSQL. After each, somebody who has nothing reads the product first. The real build; `npm run kill-rounds` shows each round.',
  ],
});
if (server.lost.length + database.lost.length > 0) process.exitCode = 1;
