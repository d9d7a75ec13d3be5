import { describe, expect, it } from 'vitest';
import { bookOf } from '../../utils/incidents/record.ts';
import { receiptOf, whyNotReceipt } from '../../utils/incidents/receipt.ts';

const HASH = `3f9a1c22${'0'.repeat(56)}`;

it('is no reference that has no number', () => {
  for (const none of ['LL-000NaN', 'LL-', 'LL-0000001', 'XX-000001']) expect(bookOf(none)).toBeUndefined();
});

describe('a receipt', () => {
  it('is the return’s number and eight digits of its hash', () => {
    expect(receiptOf('LL-000007', HASH)).toBe('LL-000007 3f9a1c22');
  });

  it.each(['LL-000007 3f9a1c22', ' ll-000007   3F9A1C22 ', 'LL 7 – 3f9a1c22', 'LL-000007, 3f9a1c22'])(
    'is taken as people type it: %j',
    (typed) => {
      expect(whyNotReceipt(typed, 'LL-000007', HASH)).toBeUndefined();
    },
  );

  it.each(['LL-000007', 'SC-000007', 'CC-000007'])('is taken in each book: %s', (reference) => {
    expect(whyNotReceipt(receiptOf(reference, HASH), reference, HASH)).toBeUndefined();
  });

  it.each([
    ['', /^A receipt looks like/],
    ['3f9a1c22', /^A receipt looks like/],
    ['LL-000007 3f9a1c2', /^A receipt looks like/],
    ['LL-000007 3f9a1c2200', /^A receipt looks like/],
    ['LL-000006 3f9a1c22', /^This receipt is for LL-000006; this return is LL-000007\.$/],
    ['LL-000007 3f9a1c23', /^The number is right, the eight letters and digits after it are not\./],
  ])('is refused with what differs: %j', (typed, why) => {
    expect(whyNotReceipt(typed, 'LL-000007', HASH)).toMatch(why);
  });
});
