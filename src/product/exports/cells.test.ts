import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralised, readCells, restored, SEPARATORS, type Separator, writeCells } from './cells.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', 'a', ' ') }),
);
const rows = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1 }));
const plainHead = (width: number) => Array.from({ length: width }, (_, at) => `column ${at}`);

describe('CSV', () => {
  it('gives back every cell it was given, whatever it holds', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('comma', 'semicolon', 'tab'), (table, separator: Separator) => {
        const all = [plainHead(table[0]!.length), ...table];
        const read = readCells(writeCells(all, separator));
        expect(read).toMatchObject({ ok: true, separator });
        expect(read.ok && read.records.map(({ cells }) => cells)).toEqual(all);
      }),
    );
  });

  it('writes no cell that a spreadsheet would run (Security 10)', () => {
    fc.assert(
      fc.property(nasty, (cell) => {
        expect(neutralised(cell)).not.toMatch(/^[=+\-@\t\r]/);
        expect(restored(neutralised(cell))).toBe(cell);
      }),
    );
    expect(neutralised('=1+1')).toBe("'=1+1");
    expect(neutralised("l'eau")).toBe("l'eau");
  });

  it.each(Object.entries(SEPARATORS))('recognises %s, also under a mark of byte order', (name, sign) => {
    const read = readCells(`\ufeffRole${sign}Want\nA${sign}"b${sign}c"`);
    expect(read).toEqual({
      ok: true,
      separator: name,
      records: [
        { line: 1, cells: ['Role', 'Want'] },
        { line: 2, cells: ['A', `b${sign}c`] },
      ],
    });
  });

  it('counts the lines that a cell spans, and leaves empty lines out', () => {
    const read = readCells('a,b\r\n\r\n"x\ny",2\r3,4');
    expect(read.ok && read.records.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('says on which line a quote opens that nothing closes', () => {
    expect(readCells('a,b\nc,"d\ne,f')).toEqual({ ok: false, line: 2 });
  });

  it('reads a file of nothing', () => {
    expect(readCells('')).toMatchObject({ ok: true, records: [] });
    expect(readCells('\n\n')).toMatchObject({ ok: true, records: [] });
  });
});
