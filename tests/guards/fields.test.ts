import { expect, test } from 'vitest';
import { readSource, type Source } from './source.ts';
import { elementsOf, parse } from './syntax.ts';

/** Fields whose content is no words, or that no browser writes down. */
const NO_WORDS = ['checkbox', 'radio', 'file', 'date', 'password'];

/**
 * Chromium writes what stands in a field of a page into its session files as it is typed, unless its form (for several
 * lines) or the field itself says `autocomplete="off"`; Firefox does too. `Field` says it for its control. What lies in a
 * meeting page's closed root neither of them sees.
 */
function kept(files: Source): string[] {
  return [...files].flatMap(([path, code]) => {
    if (!path.endsWith('.tsx') || path.startsWith('components/meeting/')) return [];
    return elementsOf(parse(code, path)).flatMap(({ name, attributes, spread }) => {
      const open =
        name === 'form'
          ? attributes.get('autocomplete') !== 'off'
          : ['input', 'textarea'].includes(name) &&
            !spread &&
            attributes.get('autocomplete') !== 'off' &&
            !NO_WORDS.includes(attributes.get('type') ?? '');
      return open ? [`${path}: <${name}> lets the browser write down what is typed; add autocomplete="off".`] : [];
    });
  });
}

// Parses every source: seconds, and many more on a machine that is busy.
test('no browser writes down what is typed', { timeout: 60_000 }, () => {
  expect(kept(readSource())).toEqual([]);
});

test.each(['<form class="card" />', '<textarea />', '<input type="text" />', '<input autocomplete="on" />'])(
  'would be found: %s',
  (code) => {
    expect(kept(new Map([['entrypoints/log/Bad.tsx', code]]))).toHaveLength(1);
  },
);
