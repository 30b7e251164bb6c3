/**
 * What the connected model costs at 5,000 stories. Means of several rounds, in milliseconds of this thread's
 * processor time, so that a busy machine counts as an idle one.
 */
import * as Y from 'yjs';
import { entitiesOf } from '#product/document.ts';
import { estimateByRelease } from '#product/estimate.ts';
import { checkFile, fillFromFile, type ModelFile, writeFile } from '#product/file.ts';
import { modelOfFile } from '#product/file-model.ts';
import { latestChanges } from '#product/history.ts';
import { LiveModel } from '#product/live-model.ts';
import { change, create, move, type Pen, remove, together } from '#product/pen.ts';
import { personaProposals } from '#product/personas.ts';
import { findEntities } from '#product/search.ts';
import { traceOf } from '#product/trace.ts';
import { compareFiles, restoreVersion } from '#product/versions.ts';
import { ms, type Row, report } from './report.ts';

const STORIES = Number(process.argv[2] ?? 5000);
let made = 0;
const at = Date.UTC(2026, 10, 22, 18);
const penOn = (model: LiveModel): Pen => ({
  model,
  by: 'Awa',
  now: () => new Date(at + made * 1000).toISOString(),
  newId: () => `e${(made++).toString(36)}`,
  origin: 'bench',
});

/** A product as it grows: 8 personas, 20 activities of 5 steps, 10 releases; every fifth story has a test. */
const grow = (pen: Pen): void => {
  const idea = create(pen, 'idea', { need: 'Trouver la prochaine séance' });
  const personas = Array.from({ length: 8 }, (_, n) => create(pen, 'persona', { name: `Persona ${n}` }));
  const goal = create(pen, 'goal', { title: 'Plus de monde aux séances' });
  const steps = Array.from({ length: 20 }, (_, a) => {
    const actor = create(pen, 'actor', { goal, persona: personas[a % 8]! });
    const impact = create(pen, 'impact', { actor, title: 'vient plus souvent' });
    const deliverable = create(pen, 'deliverable', { impact, title: `Livrable ${a}` });
    const activity = create(pen, 'activity', { title: `Activité ${a}`, persona: personas[a % 8]! });
    create(pen, 'link', { from: deliverable, to: activity });
    return Array.from({ length: 5 }, (_, s) => create(pen, 'step', { activity, title: `Étape ${a}.${s}` }));
  }).flat();
  const releases = Array.from({ length: 10 }, (_, n) => create(pen, 'release', { title: `Version ${n}` }));
  for (let n = 0; n < STORIES; n++) {
    const story = create(pen, 'story', {
      persona: personas[n % 8]!,
      want: `voir la séance numéro ${n} et savoir si elle a lieu`,
      benefit: 'je ne me déplace pas pour rien',
      step: steps[n % steps.length]!,
      release: releases[n % 10]!,
      size: n % 13,
      labels: [`label ${n % 7}`],
    });
    if (n % 5 === 0)
      create(pen, 'criterion', { story, given: 'une séance', when: 'je cherche', then: 'je la vois' });
  }
  create(pen, 'link', { from: idea, to: goal });
};

const rows: Row[] = [];
const measure = (what: string, rounds: number, run: (round: number) => unknown, aim = ''): void => {
  const start = process.threadCpuUsage();
  for (let round = 0; round < rounds; round++) run(round);
  const { user, system } = process.threadCpuUsage(start);
  rows.push({ what, figure: ms((user + system) / 1000 / rounds), aim });
};

const doc = new Y.Doc();
const model = new LiveModel(doc);
const pen = penOn(model);
measure('grow the product, each story a change of its own', 1, () => grow(pen));
const bytes = Y.encodeStateAsUpdate(doc);

measure('read the update into an empty document', 5, () => Y.applyUpdate(new Y.Doc(), bytes));
measure('load a live model', 9, () => new LiveModel(doc).destroy());
measure('weave the thread', 15, () => traceOf(model), '< 50 ms');
const thread = traceOf(model);
const stories = model.list('story').map(({ id }) => id);
measure(
  '… and the way to the idea from every story',
  5,
  () => stories.map((id) => thread.wayToIdea(id)),
  '< 50 ms',
);

/** What a second person's typing sends, one update a card. */
const remotes: Uint8Array[] = [];
const elsewhere = new Y.Doc();
Y.applyUpdate(elsewhere, bytes);
elsewhere.on('update', (update: Uint8Array) => remotes.push(update));
const theirs = { ...penOn(new LiveModel(elsewhere)), by: 'Bruno' };
for (let n = 0; n < 201; n++) change(theirs, 'story', stories[n]!, { benefit: `savoir ${n}` });

let told = 0;
const cells = model.group('story', ({ step, release }) => `${step} ${release}`);
for (const id of stories) model.subscribe(`entity:${id}`, () => told++);
for (const key of cells.keys()) cells.subscribe(key, () => told++);
const pick = (round: number) => stories[(round * 7919) % stories.length]!;
measure(
  'type in one card, everybody listening',
  201,
  (n) => change(pen, 'story', pick(n), { want: `voir ${n}` }),
  '< 1.5 ms',
);
measure(
  'move one card to another cell',
  201,
  (n) => change(pen, 'story', pick(n), { step: model.list('step')[n % 100]!.id }),
  '< 1.5 ms',
);
measure('move one card in the backlog', 201, (n) => move(pen, pick(n), { after: pick(n + 1) }), '< 1.5 ms');
measure(
  'receive one card’s change',
  201,
  (n) => {
    Y.applyUpdate(doc, remotes[n]!, 'remote');
  },
  '< 1.5 ms',
);
measure('create 200 stories in one change', 5, () =>
  together(pen, () => Array.from({ length: 200 }, (_, n) => create(pen, 'story', { want: `collé ${n}` }))),
);
measure('remove them', 5, () =>
  remove(
    pen,
    model
      .list('story')
      .slice(-200)
      .map(({ id }) => id),
  ),
);

if (told === 0) throw new Error('nobody was told');

measure('find words, first time', 1, () => findEntities(model, 'seance savoir', 12));
measure('find words, as one types', 25, (n) => findEntities(model, `séance numéro ${n}`, 12), '< 16 ms');
measure('latest changes', 100, () => latestChanges(model, 8));
measure('roles waiting to be personas', 50, () => personaProposals(model));
measure('sizes by release', 100, () => estimateByRelease(model));

let file: ModelFile = writeFile(doc, 'p', '');
measure('write the model file', 5, () => (file = writeFile(doc, 'p', '')));
const json = JSON.stringify(file);
measure('check it', 5, () => checkFile(JSON.parse(json)));
measure('fill a document from it', 5, () => fillFromFile(new Y.Doc(), file));
measure('read it as a plain model', 5, () => modelOfFile(file));
measure('compare two versions', 5, () => compareFiles(file, JSON.parse(json) as ModelFile));
measure('restore the same version', 3, () => restoreVersion(pen, file));

report({
  name: 'model',
  title: 'The connected model',
  rows,
  how: [
    `${STORIES.toLocaleString('en')} stories, ${entitiesOf(doc).size.toLocaleString('en')} entities, document ${bytes.length >> 10} KiB, file ${json.length >> 10} KiB. Processor time of one thread, means of several rounds.`,
  ],
});
