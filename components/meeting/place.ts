/** Where the column of cards and dock may stand. Pixels of the viewport; a `DOMRect` is a `Box`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side = 'left' | 'right';

export interface Place {
  readonly side: Side;
  /** Distance of the column's foot from the viewport's lower edge. */
  readonly bottom: number;
  readonly maxHeight: number;
}

/** Kept free on all sides. */
const MARGIN = 12;
/** A stretch of this height holds a card and the dock; of those that do, the lowest is taken. */
const ENOUGH = 320;
/** Below this the other corner is tried. */
const LEAST = 160;

interface Gap {
  readonly top: number;
  readonly bottom: number;
}

/** Free stretches of a strip of the viewport, from the lowest up. */
function gaps(height: number, left: number, right: number, avoid: readonly Box[]): Gap[] {
  const blocked = avoid
    .filter((box) => box.left < right && box.right > left && box.bottom > box.top)
    .sort((a, b) => b.bottom - a.bottom);
  const free: Gap[] = [];
  let bottom = height - MARGIN;
  for (const box of blocked) {
    if (box.bottom + MARGIN < bottom) free.push({ top: box.bottom + MARGIN, bottom });
    bottom = Math.min(bottom, box.top - MARGIN);
  }
  if (bottom > MARGIN) free.push({ top: MARGIN, bottom });
  return free;
}

function tallest(free: readonly Gap[]): Gap | undefined {
  return free.toSorted((a, b) => b.bottom - b.top - (a.bottom - a.top))[0];
}

/**
 * The corner region for a column of `width`, clear of every box of `avoid` (the meeting's own toolbars).
 * The wanted side, unless it has next to no room and the other has more. The column shrinks and scrolls
 * inside it; where nothing at all is free it has no height, and the toolbar badge has to do.
 */
export function place(
  viewport: { readonly width: number; readonly height: number },
  width: number,
  side: Side,
  avoid: readonly Box[],
): Place {
  function best(on: Side): Gap {
    const left = on === 'left' ? MARGIN : viewport.width - MARGIN - width;
    const free = gaps(viewport.height, left, left + width, avoid);
    const gap = free.find((one) => one.bottom - one.top >= ENOUGH) ?? tallest(free);
    return gap ?? { top: viewport.height, bottom: viewport.height };
  }
  const other: Side = side === 'left' ? 'right' : 'left';
  const here = best(side);
  const there = best(other);
  const height = here.bottom - here.top;
  const move = height < LEAST && there.bottom - there.top > height;
  const gap = move ? there : here;
  return { side: move ? other : side, bottom: viewport.height - gap.bottom, maxHeight: gap.bottom - gap.top };
}
