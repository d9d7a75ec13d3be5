import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, place } from '../../components/meeting/place.ts';

const WINDOW = { width: 1280, height: 720 };
const bar = (top: number, bottom: number, left = 0, right = 1280): Box => ({ left, right, top, bottom });

test('without anything in the way it stands in the corner', () => {
  expect(place(WINDOW, 345, 'right', [])).toEqual({ side: 'right', bottom: 12, maxHeight: 696 });
});

test('a toolbar on top lowers its head, one at the foot lifts it', () => {
  expect(place(WINDOW, 345, 'right', [bar(0, 56)])).toEqual({ side: 'right', bottom: 12, maxHeight: 640 });
  expect(place(WINDOW, 345, 'left', [bar(664, 720)])).toEqual({ side: 'left', bottom: 68, maxHeight: 640 });
});

test('a toolbar in the middle of the foot does not reach the corner', () => {
  expect(place(WINDOW, 345, 'right', [bar(650, 720, 400, 880)]).bottom).toBe(12);
});

test('a corner without room gives way to the other', () => {
  expect(place(WINDOW, 345, 'right', [bar(100, 720, 900, 1280)]).side).toBe('left');
});

test('where nothing is free it has no height', () => {
  expect(place(WINDOW, 345, 'right', [bar(0, 720)]).maxHeight).toBe(0);
});

test('it never lies over a toolbar, wherever that is', () => {
  const box = fc
    .record({ x: fc.nat(1400), y: fc.nat(900), width: fc.nat(1400), height: fc.nat(300) })
    .map(({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height }));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 5 }), fc.constantFrom('left' as const, 'right' as const), (avoid, side) => {
      const at = place(WINDOW, 345, side, avoid);
      const bottom = WINDOW.height - at.bottom;
      const top = bottom - at.maxHeight;
      const left = at.side === 'left' ? 12 : WINDOW.width - 12 - 345;
      expect(top).toBeGreaterThanOrEqual(0);
      for (const one of avoid) {
        const over = one.left < left + 345 && one.right > left && one.top < bottom && one.bottom > top;
        expect(over && at.maxHeight > 0 && one.bottom > one.top).toBe(false);
      }
    }),
  );
});
