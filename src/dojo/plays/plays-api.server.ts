import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { entitiesOf, readEntity } from '#product/document.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import { storable } from '#server/db/storable.server.ts';
import { readJson } from '#server/http/body.server.ts';
import type { Base } from '../base.server.ts';
import { type Mounted, mount, readShape } from '../products/api/endpoint.server.ts';
import type { Notebook, Observation, PlayAt } from './observations.server.ts';
import { PLAY_BOUNDS, ROLES } from './roles.ts';

const Role = z.enum(ROLES);
const Noted = z
  .object({ id: z.string(), by: z.string(), text: z.string(), at: z.string(), mine: z.boolean() })
  .openapi('Observation');
const Told = z
  .object({
    role: Role.nullable().openapi({ description: 'What you are; null until you choose' }),
    people: z.array(z.object({ name: z.string(), colour: z.string(), role: Role })),
    published: z.boolean(),
    observations: z
      .array(Noted)
      .nullable()
      .openapi({ description: 'Null for those who may not read them yet' }),
  })
  .openapi('Notebook');
const NewRole = z.object({ role: Role });
const NewNote = z.object({ text: z.string().trim().min(1).max(PLAY_BOUNDS.text) });

const tellNote = (note: Observation) => ({ ...note, at: note.at.toISOString() });
const tellNotebook = (notebook: Notebook) => ({
  ...notebook,
  observations: notebook.observations?.map(tellNote) ?? null,
});

const SENT = ['not-json', 'too-large', 'unsupported-media-type', 'wrong-shape'] as const;
const PATH = '/products/{id}/plays/{play}';

/** What of a play is kept on the server: who is what, and what observers note (rules.md). */
export const mountPlays = (api: OpenAPIHono, base: Base): Mounted[] => {
  const findPlay = (product: string, id: string): Promise<EntityOf<'play'> | null> =>
    base.rooms.read(product, (doc) => {
      const entity = readEntity(id, entitiesOf(doc).get(id));
      return entity?.kind === 'play' ? entity : null;
    });
  // Pages ask again, each for what it may read: the news says that something changed, never what.
  const changed = ({ product, play }: PlayAt) => base.rooms.news(product, `play ${play}`);
  return [
    mount(api, base, {
      method: 'get',
      path: `${PATH}/notebook`,
      about: 'Who is what in a play, and what observers noted, as far as you may read it',
      answers: { 200: { about: 'The notebook', content: { 'application/json': Told } } },
      needs: 'view',
      handle: async ({ context, caller, id, param }) =>
        context.json(
          tellNotebook(
            await base.plays.notebook({ product: id, play: param('play') }, caller.visitor?.id ?? null),
          ),
        ),
    }),
    mount(api, base, {
      method: 'post',
      path: `${PATH}/role`,
      about: 'Choose what you are in a play: player, facilitator or observer',
      sends: { 'application/json': NewRole },
      answers: { 200: { about: 'The notebook as you see it now', content: { 'application/json': Told } } },
      refusals: [...SENT, 'no-visitor', 'no-such-play', 'role-settled', 'too-many-players'],
      needs: 'edit',
      async handle({ context, caller, id, param, refuse }) {
        if (!caller.visitor) return refuse('no-visitor');
        const body = await readJson(context.req.raw, 4_096);
        if (!body.ok) return refuse(body.reason, body.faults);
        const read = readShape(NewRole, body.value);
        if (!read.ok) return refuse('wrong-shape', read.faults);
        const at = { product: id, play: param('play') };
        if (!(await findPlay(id, at.play))) return refuse('no-such-play');
        const taken = await base.plays.takeRole(at, caller.visitor.id, read.value.role);
        if (!taken.ok) return refuse(taken.reason);
        changed(at);
        return context.json(tellNotebook(await base.plays.notebook(at, caller.visitor.id)));
      },
    }),
    mount(api, base, {
      method: 'post',
      path: `${PATH}/observations`,
      about: 'Note something that players do not see',
      sends: { 'application/json': NewNote },
      answers: { 201: { about: 'The note', content: { 'application/json': Noted } } },
      refusals: [
        ...SENT,
        'no-visitor',
        'no-such-play',
        'not-observing',
        'notes-published',
        'too-many-observations',
      ],
      needs: 'edit',
      async handle({ context, caller, id, param, refuse }) {
        if (!caller.visitor) return refuse('no-visitor');
        const body = await readJson(context.req.raw, 16_384);
        if (!body.ok) return refuse(body.reason, body.faults);
        const read = readShape(NewNote, body.value);
        if (!read.ok) return refuse('wrong-shape', read.faults);
        const at = { product: id, play: param('play') };
        if (!(await findPlay(id, at.play))) return refuse('no-such-play');
        const noted = await base.plays.note(at, caller.visitor, storable(read.value.text));
        if (!noted.ok) return refuse(noted.reason);
        changed(at);
        return context.json(tellNote(noted.value), 201);
      },
    }),
    mount(api, base, {
      method: 'delete',
      path: `${PATH}/observations/{observation}`,
      about: 'Take back a note of yours that is not published',
      answers: { 204: { about: 'It is gone' } },
      refusals: ['no-visitor', 'no-such-observation'],
      needs: 'edit',
      async handle({ context, caller, id, param, refuse }) {
        if (!caller.visitor) return refuse('no-visitor');
        const at = { product: id, play: param('play') };
        const gone = await base.plays.takeBack(at, caller.visitor.id, param('observation'));
        if (!gone) return refuse('no-such-observation');
        changed(at);
        return context.body(null, 204);
      },
    }),
    mount(api, base, {
      method: 'post',
      path: `${PATH}/publication`,
      about: 'Show the notes of a closed play to everybody, for good',
      answers: { 200: { about: 'The notebook as you see it now', content: { 'application/json': Told } } },
      refusals: ['no-visitor', 'no-such-play', 'not-facilitator', 'play-open'],
      needs: 'edit',
      async handle({ context, caller, id, param, refuse }) {
        if (!caller.visitor) return refuse('no-visitor');
        const at = { product: id, play: param('play') };
        const play = await findPlay(id, at.play);
        if (!play) return refuse('no-such-play');
        const published = await base.plays.publish(at, caller.visitor, play.state === 'closed');
        if (!published.ok) return refuse(published.reason);
        changed(at);
        return context.json(tellNotebook(await base.plays.notebook(at, caller.visitor.id)));
      },
    }),
  ];
};
