import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Base, Person } from '../base.server.ts';
import { grants } from '../people/scopes.ts';
import type { Caller } from '../products/api/caller.server.ts';
import { type Mounted, mount } from '../products/api/endpoint.server.ts';
import { IN_PARTS, listQuery, placeAfter, tellPart } from '../products/api/list.server.ts';
import { tellTagged } from '../products/api/tagged.server.ts';
import { type EditionRole, mayEdit, slugOf } from './edition.ts';
import type { Edition } from './editions.server.ts';
import { EditionTold, LineTold, tellEdition, tellLine } from './told.server.ts';

/** Who reads: a token that does not open editions reads of them what everybody may. */
export const readerOf = ({ person, scopes }: Pick<Caller, 'person' | 'scopes'>): Person | null =>
  scopes && !grants(scopes, 'editions:read') ? null : person;

/** An edition as far as somebody may know of it; a draft is nobody's business but its hosts'. */
export const editionFor = async (
  base: Base,
  slug: string,
  caller: Pick<Caller, 'person' | 'scopes'>,
): Promise<{ readonly edition: Edition; readonly role: EditionRole } | null> => {
  const edition = slugOf(slug) === slug ? await base.editions.bySlug(slug) : null;
  if (!edition) return null;
  const role = await base.editions.roleOf(edition, readerOf(caller));
  return edition.status === 'draft' && !mayEdit(role) ? null : { edition, role };
};

const Place = z.object({ begins: z.iso.date().nullable(), slug: z.string().max(100) });

/** Editions, as everybody may read them. */
export const mountEditions = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'get',
    path: '/editions',
    about: 'Editions that one may enrol in',
    more: `The next to begin first. ${IN_PARTS}`,
    query: listQuery,
    answers: { 200: { about: 'Editions', content: { 'application/json': z.array(LineTold) } } },
    async handle(call) {
      const place = placeAfter(call.query, Place);
      if (place === undefined) return call.refuse('wrong-shape', [{ at: 'after', message: 'No such place' }]);
      return tellPart(
        call,
        await base.editions.open(call.query.limit + 1, place),
        ({ begins, slug }) => ({ begins, slug }),
        (line) => tellLine(line, call.caller.origin),
      );
    },
  }),
  mount(api, base, {
    method: 'get',
    path: '/editions/{edition}',
    about: 'An edition with its sessions',
    more: 'Drafts are there for who hosts them.',
    tagged: true,
    answers: { 200: { about: 'The edition', content: { 'application/json': EditionTold } } },
    refusals: ['no-such-edition'],
    async handle(call) {
      const { caller, param, refuse } = call;
      const found = await editionFor(base, param('edition'), caller);
      return found
        ? tellTagged(call, await tellEdition(base, found.edition, found.role, caller.origin))
        : refuse('no-such-edition');
    },
  }),
];
