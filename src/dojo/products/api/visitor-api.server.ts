import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { LOCALES } from '#core/words.ts';
import { readJson } from '#server/http/body.server.ts';
import { keepingLocale } from '#server/http/locale.server.ts';
import type { Base, Visitor } from '../../base.server.ts';
import { NAME_MAX } from '../visitor.ts';
import { type Mounted, mount, readShape } from './endpoint.server.ts';

const Known = z
  .object({
    name: z.string().openapi({ description: 'Empty until they say' }),
    colour: z.string(),
    locale: z.enum(LOCALES),
  })
  .openapi('Visitor');
const Changes = z.object({
  name: z.string().max(NAME_MAX).optional(),
  locale: z.enum(LOCALES).optional(),
});

const tellVisitor = ({ name, colour, locale }: Visitor) => ({ name, colour, locale });

/** Who a page's visitor is: what they are called, and which language they read. */
export const mountVisitor = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'get',
    path: '/visitor',
    about: 'Who I am, by my cookie',
    answers: { 200: { about: 'What we know', content: { 'application/json': Known } } },
    refusals: ['no-visitor'],
    handle: ({ context, caller, refuse }) =>
      caller.visitor ? context.json(tellVisitor(caller.visitor)) : refuse('no-visitor'),
  }),
  mount(api, base, {
    method: 'patch',
    path: '/visitor',
    about: 'Say what I am called, or which language I read',
    sends: { 'application/json': Changes },
    answers: { 200: { about: 'What we know now', content: { 'application/json': Known } } },
    refusals: ['not-json', 'too-large', 'unsupported-media-type', 'wrong-shape', 'no-visitor'],
    async handle({ context, caller, refuse }) {
      if (!caller.visitor) return refuse('no-visitor');
      const body = await readJson(context.req.raw, 4_096);
      if (!body.ok) return refuse(body.reason, body.faults);
      const read = readShape(Changes, body.value);
      if (!read.ok) return refuse('wrong-shape', read.faults);
      const { id } = caller.visitor;
      const changed = await base.visitors.change(id, read.value);
      if (read.value.locale)
        context.header('Set-Cookie', keepingLocale(read.value.locale, caller.origin.startsWith('https:')));
      // The others see the name that the server says: whoever is in a room comes back under the new one.
      if (changed.name !== caller.visitor.name)
        for (const product of await base.shares.openedBy(id))
          base.rooms.closePeople(product, ({ person }) => person.id === id, 'rights-changed');
      return context.json(tellVisitor(changed));
    },
  }),
];
