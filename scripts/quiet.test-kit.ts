/** A warning nobody expected fails the test it came from. */
import { afterEach, beforeEach } from 'vitest';

const heard: string[] = [];
const original = { error: console.error, warn: console.warn };

function listen(kind: 'error' | 'warn') {
  return (...said: unknown[]) => {
    heard.push(`console.${kind}: ${said.map(String).join(' ')}`);
    original[kind](...said);
  };
}

beforeEach(() => {
  heard.length = 0;
  console.error = listen('error');
  console.warn = listen('warn');
});

afterEach(() => {
  const unexpected = heard.splice(0);
  console.error = original.error;
  console.warn = original.warn;
  if (unexpected.length > 0) throw new Error(`Unexpected noise in this test:\n${unexpected.join('\n')}`);
});
