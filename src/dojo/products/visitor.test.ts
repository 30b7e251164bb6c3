import { describe, expect, it } from 'vitest';
import { COLOURS, colourOf } from './colours.ts';
import { cleanLine, cleanName, NAME_MAX } from './visitor.ts';

const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

describe('the colour of a person', () => {
  it.each(COLOURS)('%s carries white text, and stands out from paper and from the dark sheet', (colour) => {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, '#faf7f1')).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, '#211e1b')).toBeGreaterThanOrEqual(3);
  });

  it('is always the same for the same person, and not for all', () => {
    expect(colourOf('abc')).toBe(colourOf('abc'));
    const ids = Array.from({ length: 200 }, (_, at) => `visitor${at}`);
    expect(new Set(ids.map(colourOf)).size).toBe(COLOURS.length);
  });
});

describe('the name of a visitor (V1)', () => {
  it('is on one line, without what cannot be seen', () => {
    expect(cleanName('  Zoé\n\tMartin \u202e\u0000 ')).toBe('Zoé Martin');
  });

  it('is cut at its bound, never within a character', () => {
    expect(cleanName('x'.repeat(99))).toHaveLength(NAME_MAX);
    expect(cleanLine('🙂🙂', 3)).toBe('🙂');
    expect(cleanLine('\ud83d', 3)).toBe('\ufffd');
  });
});
