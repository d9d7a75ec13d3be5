import { BLANK, type Shown } from '../crowd.ts';
import type { People } from '../people.ts';
import { tidy } from '../tidy.ts';
import type { Controls } from './controls.ts';
import type { Item, Page } from './page.ts';
import { part } from './parts.ts';
import { type Row, readRow, readWaiter } from './row.ts';
import { agreed, readTile } from './tile.ts';
import { KNOCK, SEVERAL } from './words.ts';

/** What the rows, tiles and toasts of one look came to. */
export interface Roster {
  readonly rows: readonly Row[];
  /** Rows that were understood. */
  readonly parsed: number;
  /** The list is there, and not narrowed by a search. */
  readonly listOpen: boolean;
  readonly selfName: string | undefined;
  /** Somebody else's share is on the screen, and whose it is cannot be read. */
  readonly someoneShares: boolean;
}

/** Shows the people of each look to `people`; a row is read again only when it was touched. */
export function followRoster(
  people: People,
  { anchors, items }: Page,
): (controls: Controls, given: string | undefined) => Roster {
  let rows = new Map<Element, Row>();
  let waiters = new Map<Element, Shown>();
  let tiles = new Map<Element, Shown | undefined>();
  /** Who asks to come in, by the toasts that are up. */
  let knocks = new Map<Element, string | undefined>();
  let shown = new Set<Element>();
  let selfName: string | undefined;
  let knocker: string | undefined;
  let waiting = 0;
  /** Stand for what is no element of its own: the teacher, who waits unseen, a share. */
  const keys = new Map<'self' | 'knock' | 'share', Element>();

  function keyOf(what: 'self' | 'knock' | 'share', element: Element): Element {
    const key = keys.get(what) ?? element;
    keys.set(what, key);
    return key;
  }

  function readItems(): void {
    const before = { rows, waiters, tiles, knocks };
    [rows, waiters, tiles, knocks] = [new Map(), new Map(), new Map(), new Map()];
    for (const [element, item] of items) {
      if (item.kind === 'row') rows.set(element, again(item, before.rows, readRow));
      else if (item.kind === 'waiter') waiters.set(element, again(item, before.waiters, readWaiter));
      else if (item.kind === 'tile') tiles.set(element, again<Shown | undefined>(item, before.tiles, readTile));
      else knocks.set(element, again(item, before.knocks, readToast));
    }
  }

  /** The row that says so, or the first of the list where its words are not understood. */
  function ownRow(filtered: boolean): Row | undefined {
    for (const row of rows.values()) if (row.me) return row;
    for (const [element, row] of rows) {
      if (element.id === 'participants-list-0') return row.me === undefined && !filtered ? row : undefined;
    }
    return undefined;
  }

  function othersTiles(): Map<Element, Shown> {
    const byName = new Map<string, { element: Element; tile: Shown }>();
    // Until the teacher is known by name, any tile may be the teacher's.
    if (selfName === undefined) return new Map();
    for (const [element, tile] of tiles) {
      if (tile?.name === undefined || tile.name === selfName) continue;
      const before = byName.get(tile.name);
      byName.set(tile.name, before ? { ...before, tile: agreed(before.tile, tile) } : { element, tile });
    }
    return new Map([...byName.values()].map(({ element, tile }) => [element, tile]));
  }

  /** While the panel is closed the button tells how many wait, and a toast may tell who. */
  function readKnock(number: number): [Element, Shown] | undefined {
    // Whoever was named may be the one who no longer waits.
    if (number < waiting) knocker = undefined;
    waiting = number;
    const button = anchors.get('people');
    if (number === 0 || !button) return undefined;
    for (const name of knocks.values()) knocker = name ?? knocker;
    return [keyOf('knock', button), { ...BLANK, kind: 'knock', name: knocker }];
  }

  function sharerName(banner: string | undefined): string | undefined {
    if (banner !== undefined) return banner;
    for (const row of rows.values()) if (row.sharing && row.shown.name !== selfName) return row.shown.name;
    return undefined;
  }

  return (controls, given) => {
    readItems();
    const filtered = ((anchors.get('search') as HTMLInputElement | undefined)?.value ?? '') !== '';
    const now = new Map<Element, Shown>();
    for (const [element, row] of rows) if (row.shown.name !== undefined) now.set(element, row.shown);
    for (const [element, waiter] of waiters) now.set(element, waiter);
    selfName = ownRow(filtered)?.shown.name ?? selfName ?? given;
    const footer = anchors.get('footer') ?? anchors.get('leave');
    if (selfName !== undefined && footer) {
      now.set(keyOf('self', footer), { ...BLANK, kind: 'tile', name: selfName, own: true });
    }
    for (const [element, tile] of othersTiles()) now.set(element, tile);
    const listed = anchors.has('list');
    const knock = listed ? undefined : readKnock(controls.waiting ?? 0);
    if (knock) now.set(...knock);
    if (controls.waiting === 0) people.noneWait();
    const sharer = sharerName(controls.sharer);
    const stage = anchors.get('banner') ?? anchors.get('stage');
    if (sharer !== undefined && footer) {
      now.set(keyOf('share', stage ?? footer), { ...BLANK, kind: 'share', name: sharer });
    }
    for (const element of shown) if (!now.has(element)) people.hide(element);
    for (const [element, one] of now) people.show(element, one);
    shown = new Set(now.keys());
    const all = [...rows.values()];
    return {
      rows: all,
      parsed: all.filter((row) => row.parsed).length,
      listOpen: listed && !filtered,
      selfName,
      someoneShares: stage !== undefined && sharer === undefined,
    };
  };
}

/** What was read before, unless it was touched since. */
function again<T>(item: Item, before: ReadonlyMap<Element, T>, read: (item: Item, before: T | undefined) => T): T {
  const said = before.get(item.element);
  return item.touched === 0 && before.has(item.element) ? (said as T) : read(item, said);
}

/** Who asks to come in; undefined for any other toast. */
function readToast(item: Item): string | undefined {
  item.touched = 0;
  if (!part(item.element, 'admit')) return undefined;
  const name = KNOCK.exec(tidy(part(item.element, 'toastText')?.textContent ?? ''))?.[1];
  return name === undefined || SEVERAL.test(name) ? undefined : name;
}
