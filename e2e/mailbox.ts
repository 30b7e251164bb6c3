/** A mail server on this machine that takes whatever comes, and reads it as a mail program does. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect } from './people.ts';

export interface Mail {
  /** Whom the envelope names: one, or something is wrong. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An appointment that comes with it, and how it is to be taken: REQUEST or CANCEL. */
  readonly calendar: string;
  readonly method: string | null;
  header(name: string): string | undefined;
}

export interface Mailbox {
  /** For SMTP_URL. */
  readonly url: string;
  readonly all: readonly Mail[];
  /** What came for an address, the newest last. */
  to(address: string): readonly Mail[];
  /** The newest mail to an address with this in its subject; waits until there is one. */
  read(address: string, subject: string): Promise<Mail>;
  /** The code of the newest way in; waits until there is one. */
  code(address: string): Promise<string>;
  close(): Promise<void>;
}

const quoted = (said: string): Buffer =>
  Buffer.from(
    said
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );

const words = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_, how: string, said: string) =>
      (how.toLowerCase() === 'b'
        ? Buffer.from(said, 'base64')
        : quoted(said.replaceAll('_', ' '))
      ).toString(),
    );

interface Part {
  header(name: string): string | undefined;
  readonly body: string;
}

const partOf = (source: string): Part => {
  const end = source.indexOf('\r\n\r\n');
  const lines = source
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  return {
    header: (name) =>
      lines
        .find((line) => line.toLowerCase().startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim(),
    body: source.slice(end + 4),
  };
};

/** A part and those in it, down to what can be read. */
const leaves = (source: string): readonly Part[] => {
  const part = partOf(source);
  const boundary = /boundary="?([^";]+)"?/.exec(part.header('content-type') ?? '')?.[1];
  if (boundary === undefined) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((one) => leaves(one.replace(/^\r\n/, '')));
};

const decoded = ({ header, body }: Part): string => {
  const how = header('content-transfer-encoding');
  if (how === 'base64') return Buffer.from(body, 'base64').toString();
  return how === 'quoted-printable' ? quoted(body).toString() : body;
};

const readMail = (source: string, to: readonly string[]): Mail => {
  const { header } = partOf(source);
  const parts = leaves(source);
  const of = (type: string) => parts.find((part) => part.header('content-type')?.startsWith(type));
  const said = (type: string) => {
    const part = of(type);
    return part ? decoded(part) : '';
  };
  return {
    ...{ to, header, subject: words(header('subject') ?? '') },
    ...{ text: said('text/plain'), html: said('text/html'), calendar: said('text/calendar') },
    method: /method=(\w+)/i.exec(of('text/calendar')?.header('content-type') ?? '')?.[1] ?? null,
  };
};

/** What comes by the clock comes within its minute. */
const PATIENCE = { timeout: 100_000 };

export const openMailbox = async (): Promise<Mailbox> => {
  const all: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        all.push(readMail(Buffer.concat(chunks).toString(), to));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const to = (address: string) => all.filter((mail) => mail.to.includes(address));
  const read = async (address: string, subject: string): Promise<Mail> => {
    const found = () => to(address).findLast((mail) => mail.subject.includes(subject));
    await expect
      .poll(() => found()?.subject ?? to(address).map((mail) => mail.subject), PATIENCE)
      .toContain(subject);
    return found()!;
  };
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    ...{ all, to, read },
    async code(address) {
      const code = () =>
        /\b(\d{3} \d{3})\b/.exec(
          to(address).findLast(({ text }) => /\b\d{3} \d{3}\b/.test(text))?.text ?? '',
        );
      await expect.poll(code).not.toBeNull();
      return code()![1]!;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
};
