/** What the server says of itself: one line an event, for people on a terminal, for machines elsewhere. */

export const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type Level = (typeof levels)[number];

export type Facts = Readonly<Record<string, unknown>>;
export type Say = (message: string, facts?: Facts) => void;

export type Log = {
  debug: Say;
  info: Say;
  warn: Say;
  error: Say;
  /** The same log, where every line also carries these facts. */
  with(facts: Facts): Log;
};

export type LogOptions = {
  level: Level;
  /** `lines`: one JSON object a line. `plain`: for eyes. */
  shape: 'lines' | 'plain';
  write: (line: string) => void;
  now: () => Date;
};

const secret = /pass|secret|token|cookie|authorization|api.?key|database.?url|smtp.?url/i;
const credentials = /\b([a-z][a-z0-9+.-]*:\/\/[^\s:@/]*):[^\s@/]+@/gi;
const tokenInAddress = /([?&](?:token|key|code|secret)=)[^&\s"']+/gi;

/** The text without passwords and tokens that addresses may carry. */
export function withoutSecrets(text: string): string {
  return text.replace(credentials, '$1:***@').replace(tokenInAddress, '$1***');
}

function veiled(name: string, value: unknown, depth = 0): unknown {
  if (secret.test(name) && value !== undefined && value !== null) return '***';
  if (typeof value === 'string') return withoutSecrets(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return errorFacts(value, depth);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 4) return '…';
  if (Array.isArray(value)) return value.map((item) => veiled('', item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, veiled(key, item, depth + 1)]));
}

function errorFacts(error: Error, depth: number): Facts {
  const { name, message, stack, cause } = error;
  const code = (error as { code?: unknown }).code;
  return {
    name,
    message: withoutSecrets(message),
    ...(code === undefined ? {} : { code }),
    ...(stack ? { stack: withoutSecrets(stack) } : {}),
    ...(cause === undefined || depth > 4 ? {} : { cause: veiled('cause', cause, depth + 1) }),
  };
}

function plainLine(level: Level, message: string, facts: Facts): string {
  const stack = Object.values(facts).flatMap((fact) => (isErrorFacts(fact) ? [String(fact.stack)] : []));
  const said = Object.entries(facts).map(([key, fact]) => {
    const shown = isErrorFacts(fact) ? fact.message : fact;
    return `${key}=${typeof shown === 'string' ? shown : JSON.stringify(shown)}`;
  });
  const mark = level === 'info' ? '' : `${level}: `;
  return [`${mark}${message}${said.length > 0 ? `  (${said.join(', ')})` : ''}`, ...stack].join('\n');
}

function isErrorFacts(fact: unknown): fact is { message: string; stack: string } {
  return typeof fact === 'object' && fact !== null && 'stack' in fact && 'message' in fact;
}

/** A log that keeps what is at or above its level; secrets are veiled by name and by shape. */
export function createLog(options: LogOptions, carried: Facts = {}): Log {
  const say = (level: Level): Say => {
    if (levels.indexOf(level) < levels.indexOf(options.level)) return () => {};
    return (message, facts = {}) => {
      const said = veiled('', { ...carried, ...facts }) as Facts;
      const text = withoutSecrets(message);
      const line =
        options.shape === 'lines'
          ? JSON.stringify({ time: options.now().toISOString(), level, message: text, ...said })
          : plainLine(level, text, said);
      options.write(`${line}\n`);
    };
  };
  return {
    debug: say('debug'),
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    with: (facts) => createLog(options, { ...carried, ...facts }),
  };
}

/** The log of a running process: plain on a terminal, JSON lines elsewhere, always on standard error. */
export function processLog(level: Level): Log {
  return createLog({
    level,
    shape: process.stderr.isTTY ? 'plain' : 'lines',
    write: (line) => process.stderr.write(line),
    now: () => new Date(),
  });
}

/** A log that says nothing, for tests and tools. */
export const silentLog: Log = createLog({
  level: 'silent',
  shape: 'lines',
  write: () => {},
  now: () => new Date(0),
});
