import type { Base } from '../base.server.ts';
import type { Call } from '../products/api/endpoint.server.ts';
import { mayEdit } from './edition.ts';
import type { Edition } from './editions.server.ts';
import { editionFor } from './editions-api.server.ts';

/** How an endpoint for hosts may refuse who asks. */
export const HOSTS_ONLY = ['no-such-edition', 'not-hosting'] as const;

/** Lets in who hosts the edition. */
export const hosting =
  (base: Base, handle: (call: Call<unknown>, edition: Edition) => Promise<Response>) =>
  async (call: Call<unknown>): Promise<Response> => {
    const found = await editionFor(base, call.param('edition'), call.caller);
    if (!found) return call.refuse('no-such-edition');
    return mayEdit(found.role) ? handle(call, found.edition) : call.refuse('not-hosting');
  };
