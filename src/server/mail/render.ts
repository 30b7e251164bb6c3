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
const HEADING = "font-family:'Bricolage Grotesque',Verdana,Arial,sans-serif";

/** For programs that read it: night, and narrow screens. All others show the attributes alone, which say the same by day. */
const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.paper{background:#191715!important}.card{background:#211e1b!important;border-color:#403a34!important}
.row{border-color:#403a34!important}.ink{color:#f3ede4!important}.soft{color:#b9afa2!important}
.thread{background:#ff7a66!important}.act{background:#ff7a66!important;color:#2a0d08!important}}
@media (max-width:480px){
.inside{padding-left:20px!important;padding-right:20px!important}
.fact,.value{display:block!important;width:auto!important;white-space:normal!important}.fact{padding-bottom:0!important;border-bottom:0!important}.value{padding-top:0!important}}`;

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

const paragraph = (html: string, look: 'ink' | 'soft' = 'ink', size = 16): string =>
  `<p class="${look}" style="margin:0 0 16px;font-size:${size}px;line-height:1.55;color:${look === 'ink' ? INK : SOFT};${FONT}">${html}</p>`;

/** Label and value side by side, one under the other on a phone; a hairline between one and the next. */
const factRow = ([label, value]: readonly [string, string], n: number, all: readonly unknown[]): string => {
  const line = n < all.length - 1 ? `border-bottom:1px solid ${LINE};` : '';
  return `<tr><td class="fact row soft" style="padding:8px 18px 8px 0;vertical-align:top;width:1%;white-space:nowrap;${line}font-size:14px;line-height:1.6;color:${SOFT};${FONT}">${escaped(label)}</td><td class="value row ink" style="padding:8px 0;vertical-align:top;${line}font-size:16px;line-height:1.45;color:${INK};${FONT}">${lines(value)}</td></tr>`;
};

const htmlOf = (block: MailBlock, t: (typeof mailWords)['fr']): string => {
  switch (block.is) {
    case 'text':
      return paragraph(lines(block.text));
    case 'quiet':
      return paragraph(lines(block.text), 'soft', 14);
    case 'code':
      return `<p class="ink" style="margin:0 0 20px;font-family:'Courier New',monospace;font-size:30px;letter-spacing:6px;font-weight:bold;color:${INK}">${escaped(block.code)}</p>`;
    case 'action': {
      const url = escaped(webAddress(block.url));
      return `<p style="margin:4px 0 12px"><a class="act" href="${url}" style="display:inline-block;padding:13px 24px;border-radius:6px;background:${THREAD};color:#ffffff;text-decoration:none;font-size:16px;font-weight:bold;${FONT}">${escaped(block.label)}</a></p>${paragraph(
        `${escaped(t.copy)}<br><a class="soft" href="${url}" style="color:${SOFT};word-break:break-all">${url}</a>`,
        'soft',
        13,
      )}`;
    }
    case 'facts':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 20px;border-collapse:collapse">${block.facts.map(factRow).join('')}</table>`;
    case 'changes':
      return block.changes
        .map(([label, old, now]) =>
          paragraph(
            `<span class="soft" style="font-size:14px;color:${SOFT}">${escaped(label)}</span><br><s class="soft" style="color:${SOFT}"><span style="position:absolute;left:-9999px">${escaped(t.was)} </span>${lines(old)}</s><br><strong>${lines(now)}</strong>`,
          ),
        )
        .join('');
  }
};

/** What a list of mails shows beside the subject: the first thing that is said, its greeting aside. */
const foretaste = (blocks: readonly MailBlock[]): string => {
  const first = blocks.find((block) => block.is === 'text');
  const said = first?.text.split('\n') ?? [];
  return (said.length > 1 ? said.slice(1) : said).join(' ');
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
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(content.subject)}</title><style>${STYLE}</style></head>
<body class="paper" style="margin:0;padding:0;background:#faf7f1">
<div style="display:none;max-height:0;overflow:hidden">${escaped(foretaste(content.blocks))}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#faf7f1"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid ${LINE};border-collapse:separate;border-radius:10px">
<tr><td class="inside" style="padding:24px 32px 0"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>
<td class="ink" style="white-space:nowrap;padding-right:14px;font-size:18px;font-weight:bold;color:${INK};${HEADING}">PO Dojo</td>
<td width="100%" style="vertical-align:middle"><div class="thread" style="height:3px;line-height:3px;font-size:0;background:${THREAD};border-radius:3px">&nbsp;</div></td>
<td style="vertical-align:middle"><div class="thread" style="width:11px;height:11px;line-height:11px;font-size:0;background:${THREAD};border-radius:11px">&nbsp;</div></td>
</tr></table></td></tr>
<tr><td class="inside" style="padding:26px 32px 12px"><h1 class="ink" style="margin:0 0 16px;font-size:24px;line-height:1.25;color:${INK};${HEADING}">${escaped(content.subject)}</h1>
${content.blocks.map((block) => htmlOf(block, t)).join('\n')}
</td></tr></table>
<p class="soft" style="margin:16px 0 0;max-width:560px;font-size:13px;line-height:1.6;color:${SOFT};${FONT}">${escaped(why)}<br><a class="soft" href="${escaped(origin)}" style="color:${SOFT}">${escaped(origin)}</a>${
    stop
      ? `<br><a class="soft" href="${escaped(stop.url)}" style="color:${SOFT}">${escaped(t.stop[stop.stream])}</a>`
      : ''
  }</p>
</td></tr></table>
</body></html>
`;
  return { subject: content.subject.replace(/[\r\n]+/g, ' '), text, html };
};
