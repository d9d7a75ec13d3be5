import { expect, it } from 'vitest';
import { boxKey, newBoxKey, sealBox } from '../../utils/seal/box.ts';

it('never draws one IV twice, and no two boxes of one text are alike', async () => {
  const key = await boxKey(newBoxKey());
  const boxes = await Promise.all(
    Array.from({ length: 5_000 }, () => sealBox(key, 'the same words', 'the same place')),
  );
  expect(boxes.every(({ iv }) => iv.length === 12)).toBe(true);
  expect(new Set(boxes.map(({ iv }) => iv.toString())).size).toBe(boxes.length);
  expect(new Set(boxes.map(({ box }) => box.toString())).size).toBe(boxes.length);
});
