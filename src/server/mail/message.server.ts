import type { SendMailOptions } from 'nodemailer';
import type { MailContent } from './content.ts';
import type { Recipient, Stream } from './mail-kind.server.ts';
import { type RenderedMail, renderMail } from './render.ts';

/** A mail, whole, as a mail server is handed it. */
export interface Message {
  /** The same whenever it is sent: a mail that is sent again is the same message [M1]. */
  readonly messageId: string;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly rendered: RenderedMail;
  readonly headers: Readonly<Record<string, string>>;
  readonly replyTo: string | undefined;
  readonly calendar: MailContent['calendar'];
}

export interface MessageWish {
  readonly id: string;
  readonly from: string;
  readonly to: Recipient;
  readonly stream: Stream;
  readonly content: MailContent;
  readonly origin: string;
  /** Where a POST without a cookie ends this stream [M5]; null for what one is owed. */
  readonly stopUrl: string | null;
}

const hostOf = (origin: string): string => new URL(origin).hostname;

/** Whom mail comes from, unless MAIL_FROM says. */
export const defaultFrom = (origin: string): string => `PO Dojo <dojo@${hostOf(origin)}>`;

export const makeMessage = ({ id, from, to, stream, content, origin, stopUrl }: MessageWish): Message => {
  const stop = stream !== 'service' && stopUrl ? { stream, url: stopUrl } : null;
  return {
    messageId: `<${id}@${hostOf(origin)}>`,
    from,
    to: { name: to.name, address: to.address },
    rendered: renderMail(content, { locale: to.locale, origin, hasAccount: to.personId !== null, stop }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': to.locale,
      ...(stop
        ? { 'List-Unsubscribe': `<${stop.url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
    replyTo: content.replyTo,
    calendar: content.calendar,
  };
};

/** The message as nodemailer takes it; it encodes accents in headers and refuses line breaks in them [M6]. */
export const forNodemailer = (message: Message): SendMailOptions => {
  const { messageId, from, to, rendered, headers, replyTo, calendar } = message;
  return {
    ...{ messageId, from, to, headers },
    ...(replyTo ? { replyTo } : {}),
    subject: rendered.subject,
    text: rendered.text,
    html: rendered.html,
    ...(calendar ? { icalEvent: { method: calendar.method, content: calendar.text } } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};
