/**
 * A form that one browser sends twice in a row, by a double click or because nothing seems to happen, is done once:
 * the second is answered as the first was. What is sent in between, or later, is meant. Each process by itself.
 */
import { createHash } from 'node:crypto';

/** How long after its answer the same form still counts as the same press, in milliseconds. */
const MOMENT = 1_000;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer> | null;
}
interface Sent {
  readonly what: string;
  readonly answer: Promise<Answer>;
  /** When it was answered, in milliseconds since 1970; null while that takes. */
  answeredAt: number | null;
}

const hashOf = (...said: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of said) hash.update(part).update('\n');
  return hash.digest('base64url');
};

const keep = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: response.headers,
  body: response.body === null ? null : new Uint8Array(await response.arrayBuffer()),
});

/** Answers forms; each browser is known by its cookies, and who has none is passed over. */
export const sentTwice = (
  now: () => Date,
): ((request: Request, answer: (request: Request) => Promise<Response>) => Promise<Response>) => {
  /** The last form of each browser. */
  const last = new Map<string, Sent>();
  const forget = (at: number) => {
    for (const [browser, { answeredAt }] of last)
      if (answeredAt !== null && at - answeredAt > MOMENT) last.delete(browser);
  };

  return async (request, answerTo) => {
    const cookies = request.headers.get('cookie');
    const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
    if (request.method !== 'POST' || !cookies || !isForm) return answerTo(request);
    const said = new Uint8Array(await request.arrayBuffer());
    const [browser, what] = [hashOf(cookies), hashOf(request.url, said)];
    forget(now().getTime());
    let sent = last.get(browser);
    if (sent?.what !== what) {
      const { method, headers, url } = request;
      // Without its signal: a browser that sends the second gives up the first, which is to be done all the same.
      const answer = answerTo(new Request(url, { method, headers, body: said })).then(keep);
      const first: Sent = { what, answer, answeredAt: null };
      last.set(browser, first);
      const over = (isKept: boolean) => {
        first.answeredAt = now().getTime();
        if (!isKept && last.get(browser) === first) last.delete(browser);
      };
      // What went wrong may be tried again at once.
      answer.then(
        ({ status }) => over(status < 400),
        () => over(false),
      );
      sent = first;
    }
    const { status, headers, body } = await sent.answer;
    return new Response(body, { status, headers: new Headers(headers) });
  };
};
