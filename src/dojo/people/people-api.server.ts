import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { LOCALES } from '#core/words.ts';
import type { Base, Person } from '../base.server.ts';
import { type Mounted, mount } from '../products/api/endpoint.server.ts';
import { exportedFile } from './exported-file.ts';
import { DOINGS } from './person.ts';

const Me = z
  .object({
    id: z.string(),
    name: z.string().openapi({ description: 'Empty until they say' }),
    email: z.string(),
    locale: z.enum(LOCALES),
    timeZone: z.string().openapi({ description: 'IANA, such as Europe/Paris' }),
    doing: z.enum(DOINGS).nullable(),
    seeks: z.string(),
    since: z.iso.datetime(),
  })
  .openapi('Person');

const KeptProducts = z.array(z.object({ id: z.string(), title: z.string(), changedAt: z.iso.datetime() }));

const tellPerson = ({ id, name, emailWritten, locale, timeZone, doing, seeks, createdAt }: Person) => ({
  ...{ id, name, email: emailWritten, locale, timeZone, doing, seeks },
  since: createdAt.toISOString(),
});

/** The account of who calls, by a cookie or by an access token. */
export const mountPeople = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'get',
    path: '/me',
    about: 'Who I am',
    signedIn: true,
    scope: 'account:read',
    answers: { 200: { about: 'My account', content: { 'application/json': Me } } },
    handle: ({ context, caller }) => context.json(tellPerson(caller.person!)),
  }),
  mount(api, base, {
    method: 'get',
    path: '/me/products',
    about: 'The products of my account',
    more: 'The one changed last first.',
    signedIn: true,
    scope: 'products:read',
    answers: { 200: { about: 'Products', content: { 'application/json': KeptProducts } } },
    async handle({ context, caller }) {
      const kept = await base.keptProducts.of(caller.person!.id);
      return context.json(
        kept.map(({ id, title, changedAt }) => ({ id, title, changedAt: changedAt.toISOString() })),
      );
    },
  }),
  mount(api, base, {
    method: 'get',
    path: '/me/export',
    about: 'Everything that is held about me',
    signedIn: true,
    scope: 'account:read',
    answers: {
      200: {
        about: 'One object per part',
        content: { 'application/json': z.record(z.string(), z.unknown()) },
      },
    },
    async handle({ context, caller }) {
      const parts = await base.personalData.export(caller.person!);
      return context.json(exportedFile(parts, base.now()));
    },
  }),
];
