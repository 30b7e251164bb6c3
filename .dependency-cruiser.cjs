/**
 * Who may import whom. Types count. Each rule says what to do instead; `npm test` plants a violation of each
 * (scripts/planted.ts) and sees it caught. Run by `npm run check` through scripts/boundaries.ts.
 */
const test = '\\.(test|contract|test-kit)\\.tsx?$';
const plain = {
  path: '^src/.+\\.ts$',
  pathNot: ['\\.(server|test|contract|test-kit)\\.ts$', '^src/routes\\.ts$'],
};
const view = {
  path: '^src/.+\\.tsx$',
  pathNot: ['\\.(server|route|test|contract|test-kit)\\.tsx$', '^src/root\\.tsx$'],
};
const plainPackages = 'node_modules/(yjs|zod|fractional-indexing|lib0)/';
const packages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'];

const below = {
  core: ['core'],
  product: ['core', 'product'],
  ui: ['core', 'product', 'ui'],
  server: ['core', 'product', 'server'],
  techniques: ['core', 'product', 'ui', 'techniques'],
  dojo: ['core', 'product', 'ui', 'server', 'techniques', 'dojo'],
};

const instead = {
  core: 'core is the language everybody speaks: it imports nobody. Hand it what it needs as an argument.',
  product: 'product knows core alone. What depends on a screen, a server or a technique belongs there.',
  ui: 'ui knows core and product. Hand it what a technique or the dojo knows as a property.',
  server: 'server knows core and product, never the dojo. main hands it the functions it needs.',
  techniques:
    'A technique knows core, product and ui: it works on the model. People and places are the dojo.',
  dojo: 'The dojo does not know the process around it (main, root, routes). Move what both need below.',
};

const direction = Object.keys(below).map((folder) => ({
  name: `direction-${folder}`,
  severity: 'error',
  comment: instead[folder],
  from: { path: `^src/${folder}/`, pathNot: test },
  to: { path: '^src/', pathNot: `^src/(${below[folder].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...direction,
    {
      name: 'plain-imports-plain',
      severity: 'error',
      comment:
        'A plain file runs everywhere, so it imports plain files only. Move what needs React to an x.tsx, ' +
        'what needs the server to an x.server.ts, and hand the plain rule its answer.',
      from: plain,
      to: { path: '^src/.+(\\.tsx|\\.server\\.ts|\\.css|\\.md)$' },
    },
    {
      name: 'plain-few-packages',
      severity: 'error',
      comment:
        'A plain file may use yjs, zod, fractional-indexing and lib0, nothing else and nothing of Node. ' +
        'Work with the outside in an x.server.ts or an x.tsx.',
      from: plain,
      to: { dependencyTypes: packages, pathNot: plainPackages },
    },
    {
      name: 'view-stays-in-browser',
      severity: 'error',
      comment:
        'A view is sent to the browser: it cannot import the server or Node. Let the x.route.tsx load it and hand it over.',
      from: view,
      to: { path: '\\.server\\.tsx?$', dependencyTypesNot: packages },
    },
    {
      name: 'view-without-node',
      severity: 'error',
      comment: 'A view is sent to the browser, where Node does not exist. Do this in an x.server.ts.',
      from: { ...view, pathNot: [...view.pathNot, '^src/entry\\.server\\.tsx$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-without-views',
      severity: 'error',
      comment: 'A server file decides and stores; what people see is an x.tsx, met in an x.route.tsx.',
      from: { path: '\\.server\\.ts$' },
      to: { path: '^src/.+\\.tsx$', pathNot: '\\.server\\.tsx$' },
    },
    {
      name: 'routes-in-one-place',
      severity: 'error',
      comment:
        'A route is named in src/routes.ts and imported by nobody. Move what two routes share to a file of its own.',
      from: {},
      to: { path: '\\.route\\.tsx$' },
    },
    {
      name: 'techniques-are-strangers',
      severity: 'error',
      comment:
        'Techniques meet in the product model only. Move what two of them share to product, ui, or beside the techniques.',
      from: { path: '^src/techniques/([^/]+)/' },
      to: { path: '^src/techniques/[^/]+/', pathNot: '^src/techniques/$1/' },
    },
    {
      name: 'through-the-door',
      severity: 'error',
      comment:
        "A technique's only door is its index.ts; its board and guides are reached by src/techniques/boards.tsx and guides.server.ts.",
      from: { pathNot: ['^src/techniques/[^/]+/', test] },
      to: { path: '^src/techniques/[^/]+/', pathNot: '^src/techniques/[^/]+/index\\.ts$' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'Tests come last: nothing imports them. Move what is more than a test to a file of its own.',
      from: { path: '^(src|scripts|bench)/', pathNot: test },
      to: { path: test },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      comment: 'A test imports no other test. What two share is an x.contract.ts or an x.test-kit.ts.',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'These files need each other, types included. Move what both need to a third one.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nobody imports this file and it imports nobody. Remove it, or use it.',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [test, '\\.d\\.ts$', '^src/routes\\.ts$', '\\.route\\.tsx$'],
      },
      to: {},
    },
    {
      name: 'no-missing-imports',
      severity: 'error',
      comment: 'This import leads nowhere. Name the file with its ending (./x.ts, #core/x.ts).',
      // Peers of a measurement are installed when it is run, beside themselves.
      from: { path: '^(src|scripts|bench)/', pathNot: '^bench/live/peers/' },
      to: {
        couldNotResolve: true,
        pathNot: ['^virtual:', '^(\\./)?\\+types/', '\\?(raw|url|worker)', '^\\./\\+types'],
      },
    },
    {
      name: 'no-test-tools-in-the-house',
      severity: 'error',
      comment:
        'This package is a devDependency: the running house cannot count on it. Move it to dependencies, or its use to a test.',
      from: { path: '^src/', pathNot: [test, '^src/(routes|develop\\.server)\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.react-router|node_modules/@types|bench/live/peers/node_modules)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.md'],
    },
  },
};
