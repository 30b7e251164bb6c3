import { createTransport } from 'nodemailer';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { forNodemailer, type Message } from './message.server.ts';

/** Why a mail did not leave: `later` may be tried again, `refused` may not, `bounced` concerns the address itself. */
export type DeliveryFault = 'later' | 'refused' | 'bounced';

export type Delivered = Verdict<null, DeliveryFault> & { readonly detail?: string };

/** The way by which mail leaves. */
export interface Delivery {
  send(message: Message): Promise<Delivered>;
  close(): void;
}

/** What SMTP says of a refusal: its code, and at which command it came. */
interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
  readonly code?: string;
}

/** Mailbox unknown, not local, moved, not allowed, no mail accepted: the address is at fault, not what we said. */
const ABOUT_ADDRESS = new Set([521, 525, 550, 551, 553, 556]);

/** What an error means. A 5xx at an address stops it [M7]; one that speaks of policy (5.7.x) does not. */
export const faultOf = ({
  responseCode = 0,
  response = '',
  command = '',
  code,
}: SmtpError): DeliveryFault => {
  // An address or header that nodemailer itself refuses will not get better.
  if (code === 'EENVELOPE' && responseCode === 0) return 'refused';
  if (responseCode < 500) return 'later';
  if (command === 'RCPT TO' || command === 'DATA')
    return ABOUT_ADDRESS.has(responseCode) && !/\b5\.7\.\d/.test(response) ? 'bounced' : 'refused';
  // The server does not want us, whoever the mail is for: that is for who runs this place to mend.
  return 'later';
};

const TIMEOUTS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};

/** Mail by SMTP, under a minute for each: a worker that died is taken to be dead after two. */
export const smtpDelivery = (url: string): Delivery => {
  const transport = createTransport({ url, pool: true, maxConnections: 3, ...TIMEOUTS });
  return {
    async send(message) {
      try {
        await transport.sendMail(forNodemailer(message));
        return yes(null);
      } catch (cause) {
        const error = cause as SmtpError;
        return { ...no(faultOf(error)), detail: (error.response ?? error.message).slice(0, 300) };
      }
    },
    close: () => transport.close(),
  };
};

/** So many mails are shown on the outbox page. */
const SHOWN = 200;

/** What a local instance shows instead of sending. */
export interface LocalOutbox extends Delivery {
  /** The newest first. */
  list(): readonly { readonly at: Date; readonly message: Message }[];
}

/** Mail that goes nowhere: kept in memory for the outbox page, and told to who started this on a terminal. */
export const localDelivery = (now: () => Date, say: (text: string) => void): LocalOutbox => {
  const kept: { at: Date; message: Message }[] = [];
  return {
    list: () => kept,
    async send(message) {
      kept.unshift({ at: now(), message });
      kept.length = Math.min(kept.length, SHOWN);
      const { to, rendered } = message;
      say(`\n--- ${rendered.subject}\n    → ${to.address}\n\n${rendered.text}\n---\n`);
      return yes(null);
    },
    close() {},
  };
};
