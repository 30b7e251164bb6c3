/** A refusal of the server: its sentence is in the person's language (RFC 9457, `detail`). */
export class Refused extends Error {
  readonly status: number;
  readonly type: string;
  constructor(status: number, type: string, detail: string) {
    super(detail);
    this.status = status;
    this.type = type;
  }
}

/** Asks our own API; throws `Refused` when the server says no, and what `fetch` throws when it is away. */
export const askApi = async <T,>(path: string, init?: { method: string; body?: unknown }): Promise<T> => {
  const response = await fetch(`/api/v1${path}`, {
    method: init?.method ?? 'GET',
    headers: {
      Accept: 'application/json',
      ...(init?.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(init?.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  if (response.ok) return answer as T;
  const { type, title, detail } = answer as { type?: string; title?: string; detail?: string };
  throw new Refused(response.status, type ?? '', detail ?? title ?? '');
};
