import type { Locale } from '#core/words.ts';
import type { MailBlock, MailContent } from './content.ts';
import { mailWords } from './words.ts';

/** What stands below a mail. */
export interface MailFoot {
  readonly locale: Locale;
  readonly origin: string;
  readonly hasAccount: boolean;
  /** Where one click ends this stream of mails. */
  readonly stop: { readonly stream: 'reminder' | 'news'; readonly url: string } | null;
}

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
/** Lines as they were typed. */
const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

/** Only addresses of the web: a mail never carries a `javascript:` or a `data:`. */
const webAddress = (url: string): string => (/^https?:\/\//.test(url) ? url : '');

const INK = '#221e1a';
const SOFT = '#5f574e';
const LINE = '#ddd4c6';
const THREAD = '#b3261e';
const FONT = "font-family:'Atkinson Hyperlegible Next',Verdana,Arial,sans-serif";

const textOf = (block: MailBlock, t: (typeof mailWords)['fr']): string => {
  switch (block.is) {
    case 'text':
    case 'quiet':
      return block.text;
    case 'action':
      return `${block.label}\n${webAddress(block.url)}`;
    case 'code':
      return `    ${block.code}`;
    case 'facts':
      return block.facts.map(([label, value]) => `- ${label}\u00a0: ${value}`).join('\n');
    case 'changes':
      return block.changes
        .map(([label, old, now]) => `- ${label}\n    ${t.was}\u00a0: ${old}\n    ${t.now}\u00a0: ${now}`)
        .join('\n');
  }
};

const paragraph = (html: string, style = ''): string =>
  `<p style="margin:0 0 16px;font-size:16px;line-height:1.55;color:${INK};${FONT};${style}">${html}</p>`;

const htmlOf = (block: MailBlock, t: (typeof mailWords)['fr']): string => {
  switch (block.is) {
    case 'text':
      return paragraph(lines(block.text));
    case 'quiet':
      return paragraph(lines(block.text), `font-size:14px;color:${SOFT}`);
    case 'code':
      return `<p style="margin:0 0 20px;font-family:'Courier New',monospace;font-size:30px;letter-spacing:6px;font-weight:bold;color:${INK}">${escaped(block.code)}</p>`;
    case 'action': {
      const url = escaped(webAddress(block.url));
      return `<p style="margin:0 0 8px"><a href="${url}" style="display:inline-block;padding:12px 22px;border-radius:6px;background:${THREAD};color:#ffffff;text-decoration:none;font-size:16px;font-weight:bold;${FONT}">${escaped(block.label)}</a></p>${paragraph(
        `${escaped(t.copy)}<br><a href="${url}" style="color:${SOFT};word-break:break-all">${url}</a>`,
        `font-size:13px;color:${SOFT}`,
      )}`;
    }
    case 'facts':
      return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px;border-collapse:collapse">${block.facts
        .map(
          ([label, value]) =>
            `<tr><td style="padding:4px 16px 4px 0;vertical-align:top;font-size:14px;color:${SOFT};${FONT}">${escaped(label)}</td><td style="padding:4px 0;font-size:16px;color:${INK};${FONT}">${lines(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'changes':
      return block.changes
        .map(([label, old, now]) =>
          paragraph(
            `<span style="font-size:14px;color:${SOFT}">${escaped(label)}</span><br><s style="color:${SOFT}"><span style="position:absolute;left:-9999px">${escaped(t.was)} </span>${lines(old)}</s><br><strong>${lines(now)}</strong>`,
          ),
        )
        .join('');
  }
};

/** A mail as text and as HTML. The red thread runs through its head; nothing in it is fetched from anywhere. */
export const renderMail = (
  content: MailContent,
  { locale, origin, hasAccount, stop }: MailFoot,
): RenderedMail => {
  const t = mailWords[locale];
  const why = hasAccount ? t.whyPerson : t.why;
  const footText = [why, origin, ...(stop ? [`${t.stop[stop.stream]}\u00a0: ${stop.url}`] : [])].join('\n');
  const text = `${content.blocks.map((block) => textOf(block, t)).join('\n\n')}\n\n-- \n${footText}\n`;
  const html = `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escaped(content.subject)}</title></head>
<body style="margin:0;padding:0;background:#faf7f1">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#faf7f1"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid ${LINE};border-radius:10px">
<tr><td style="padding:24px 28px 0"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>
<td style="white-space:nowrap;padding-right:14px;font-size:20px;font-weight:bold;color:${INK};font-family:'Bricolage Grotesque',Verdana,Arial,sans-serif">PO Dojo</td>
<td width="100%" style="vertical-align:middle"><div style="height:3px;line-height:3px;font-size:0;background:${THREAD};border-radius:3px">&nbsp;</div></td>
<td style="vertical-align:middle"><div style="width:11px;height:11px;line-height:11px;font-size:0;background:${THREAD};border-radius:11px">&nbsp;</div></td>
</tr></table></td></tr>
<tr><td style="padding:24px 28px 8px"><h1 style="margin:0 0 16px;font-size:22px;line-height:1.25;color:${INK};font-family:'Bricolage Grotesque',Verdana,Arial,sans-serif">${escaped(content.subject)}</h1>
${content.blocks.map((block) => htmlOf(block, t)).join('\n')}
</td></tr></table>
<p style="margin:16px 0 0;max-width:560px;font-size:13px;line-height:1.5;color:${SOFT};${FONT}">${escaped(why)}<br><a href="${escaped(origin)}" style="color:${SOFT}">${escaped(origin)}</a>${
    stop ? `<br><a href="${escaped(stop.url)}" style="color:${SOFT}">${escaped(t.stop[stop.stream])}</a>` : ''
  }</p>
</td></tr></table>
</body></html>
`;
  return { subject: content.subject.replace(/[\r\n]+/g, ' '), text, html };
};
