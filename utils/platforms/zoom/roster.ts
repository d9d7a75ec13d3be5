import { BLANK, type Shown } from '../crowd.ts';
import type { People } from '../people.ts';
import { anyOf } from '../probe.ts';
import { tidy } from '../tidy.ts';
import type { Anchors } from './anchors.ts';
import type { Heads } from './controls.ts';
import { LISTS } from './probes.ts';
import { part, type Row, readRow } from './row.ts';
import { agreed, readTile } from './tile.ts';
import { KNOCK, SEVERAL } from './words.ts';

const ROWS = anyOf(LISTS.row);
const WAITERS = anyOf(LISTS.waiter);
const TILES = anyOf(LISTS.tile);
const TOASTS = anyOf(LISTS.toast);
/** What the banner says while nobody shares. */
const NOBODY = new Set(['', 'undefined', '{0}']);

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

export interface RosterReader {
  read(root: ParentNode, anchors: Anchors, heads: Heads, selfName: string | undefined): Roster;
  /** The row will be read again. */
  forget(row: Element): void;
  forgetAll(): void;
}

/** Shows the people of each look to `people`; a row is read again only when it was touched. */
export function followRoster(people: People): RosterReader {
  let rows = new Map<Element, Row>();
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

  function readRows(root: ParentNode): Map<Element, Row> {
    const now = new Map<Element, Row>();
    for (const element of root.querySelectorAll(ROWS)) now.set(element, rows.get(element) ?? readRow(element, false));
    rows = now;
    return now;
  }

  /** The row that says so, or the first of the list where its words are not understood. */
  function ownRow(filtered: boolean): Row | undefined {
    for (const row of rows.values()) if (row.me) return row;
    for (const [element, row] of rows) {
      if (element.id === 'participants-list-0') return row.me === undefined && !filtered ? row : undefined;
    }
    return undefined;
  }

  function readTiles(root: ParentNode): Map<Element, Shown> {
    const byName = new Map<string, { element: Element; tile: Shown }>();
    // Until the teacher is known by name, any tile may be the teacher's.
    if (selfName === undefined) return new Map();
    for (const element of root.querySelectorAll(TILES)) {
      const tile = readTile(element);
      if (tile?.name === undefined || tile.name === selfName) continue;
      const before = byName.get(tile.name);
      byName.set(tile.name, before ? { ...before, tile: agreed(before.tile, tile) } : { element, tile });
    }
    return new Map([...byName.values()].map(({ element, tile }) => [element, tile]));
  }

  /** While the panel is closed the button tells how many wait, and a toast may tell who. */
  function readKnock(root: ParentNode, number: number, button: Element | undefined): [Element, Shown] | undefined {
    // Whoever was named may be the one who no longer waits.
    if (number < waiting) knocker = undefined;
    waiting = number;
    if (number === 0 || !button) return undefined;
    for (const toast of root.querySelectorAll(TOASTS)) {
      if (!part(toast, 'admit')) continue;
      const name = KNOCK.exec(tidy(part(toast, 'toastText')?.textContent ?? ''))?.[1];
      if (name !== undefined && !SEVERAL.test(name)) knocker = name;
    }
    return [keyOf('knock', button), { ...BLANK, kind: 'knock', name: knocker }];
  }

  function sharerName({ get }: Anchors): string | undefined {
    const banner = get('banner');
    const name = tidy((banner && part(banner, 'sharer')?.textContent) ?? '');
    if (!NOBODY.has(name)) return name;
    for (const row of rows.values()) if (row.sharing && row.shown.name !== selfName) return row.shown.name;
    return undefined;
  }

  return {
    forget(row) {
      rows.delete(row);
    },
    forgetAll() {
      rows.clear();
    },
    read(root, anchors, heads, given) {
      const filtered = ((anchors.get('search') as HTMLInputElement | undefined)?.value ?? '') !== '';
      const now = new Map<Element, Shown>();
      for (const [element, row] of readRows(root)) if (row.shown.name !== undefined) now.set(element, row.shown);
      for (const element of root.querySelectorAll(WAITERS)) now.set(element, readRow(element, true).shown);
      selfName = ownRow(filtered)?.shown.name ?? selfName ?? given;
      const footer = anchors.get('footer') ?? anchors.get('leave');
      if (selfName !== undefined && footer) {
        now.set(keyOf('self', footer), { ...BLANK, kind: 'tile', name: selfName, own: true });
      }
      for (const [element, tile] of readTiles(root)) now.set(element, tile);
      const listed = anchors.has('list');
      const knock = listed ? undefined : readKnock(root, heads.waiting ?? 0, anchors.get('people'));
      if (knock) now.set(...knock);
      if (heads.waiting === 0) people.noneWait();
      const banner = anchors.get('banner');
      const sharer = sharerName(anchors);
      const stage = banner ?? anchors.get('stage');
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
    },
  };
}
