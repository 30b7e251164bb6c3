/** What the picture shows of the code: floors, their rooms, and which floor stands on which. */

export type Link = { from: string; to: string[] };

export type Floor = { name: string; rooms: string[] };

export type House = {
  /** From the roof down; floors of one row stand side by side. */
  rows: Floor[][];
  /** Who imports whom, by the names of floors. */
  edges: { from: string; to: string }[];
  links: Link[];
};

const rows = [['process'], ['dojo'], ['techniques'], ['ui', 'server'], ['product'], ['core']];

/** The house behind these files and their imports; tests do not count. */
export function houseOf(links: Link[]): House {
  const own = links.filter(({ from }) => from.startsWith('src/') && !isTest(from));
  const edges = new Set<string>();
  for (const { from, to } of own) {
    for (const target of to) {
      if (!target.startsWith('src/') || isTest(target)) continue;
      if (floorOf(from) !== floorOf(target)) edges.add(`${floorOf(from)} ${floorOf(target)}`);
    }
  }
  return {
    rows: rows.map((row) => row.map((name) => ({ name, rooms: roomsOf(name, own) }))),
    edges: [...edges].sort().map((edge) => {
      const [from = '', to = ''] = edge.split(' ');
      return { from, to };
    }),
    links: own,
  };
}

function isTest(path: string): boolean {
  return /\.(test|contract|test-kit)\.tsx?$/.test(path);
}

// The files directly in src are the process that puts everything together.
function floorOf(path: string): string {
  const [, floor = '', inside] = path.split('/');
  return inside === undefined ? 'process' : floor;
}

function roomsOf(floor: string, links: Link[]): string[] {
  const paths = links.map(({ from }) => from).filter((path) => floorOf(path) === floor);
  const names = paths.map((path) => (floor === 'process' ? path.split('/')[1] : folderIn(path)));
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

function folderIn(path: string): string | undefined {
  const [, , room, file] = path.split('/');
  return file === undefined ? undefined : room;
}
