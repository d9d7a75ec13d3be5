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
  /** Somebody else's share is on the screen, and who else shares cannot be read. */
  readonly someoneShares: boolean;
  /** Several share, of whom the banner names one and only the rows name all. */
  readonly severalShare: boolean;
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
  let shown = new Set<object>();
  let selfName: string | undefined;
  let knocker: string | undefined;
  let waiting = 0;
  /** Another share began beside the one that is on the screen, and until that one is over. */
  let several = false;
  /** Stand for what is no element of its own: the teacher, who waits unseen, each share. */
  const keys = new Map<string, object>();

  function keyOf(what: 'self' | 'knock' | `share ${string}`): object {
    const key = keys.get(what) ?? {};
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
  function readKnock(number: number): Shown | undefined {
    if (number === 0 || !anchors.has('people')) return undefined;
    for (const name of knocks.values()) knocker = name ?? knocker;
    return { ...BLANK, kind: 'knock', name: knocker };
  }

  function countWaiting(number: number | undefined, listed: boolean): void {
    // Fewer than before, and no list that says who: whoever was named may be the one who no longer waits.
    const fewer = number === 0 || (number !== undefined && number < waiting && !listed);
    if (fewer) people.noneWait();
    if (fewer || listed) knocker = undefined;
    waiting = number ?? waiting;
  }

  /** The banner names one, on top of whom the rows mark. */
  function namesOfSharers(banner: string | undefined): ReadonlySet<string> {
    const names = new Set(banner === undefined ? [] : [banner]);
    for (const { sharing, shown: one } of rows.values()) {
      if (sharing && one.name !== undefined && one.name !== selfName) names.add(one.name);
    }
    return names;
  }

  return (controls, given) => {
    readItems();
    const filtered = ((anchors.get('search') as HTMLInputElement | undefined)?.value ?? '') !== '';
    const now = new Map<object, Shown>();
    for (const [element, row] of rows) if (row.shown.name !== undefined) now.set(element, row.shown);
    for (const [element, waiter] of waiters) now.set(element, waiter);
    selfName = ownRow(filtered)?.shown.name ?? selfName ?? given;
    if (selfName !== undefined) now.set(keyOf('self'), { ...BLANK, kind: 'tile', name: selfName, own: true });
    for (const [element, tile] of othersTiles()) now.set(element, tile);
    const listed = anchors.has('list');
    countWaiting(controls.waiting, listed);
    const knock = listed ? undefined : readKnock(controls.waiting ?? 0);
    if (knock) now.set(keyOf('knock'), knock);
    const sharers = namesOfSharers(controls.sharer);
    for (const name of sharers) now.set(keyOf(`share ${name}`), { ...BLANK, kind: 'share', name });
    const stage = anchors.has('banner') || anchors.has('stage');
    several = stage && (several || anchors.has('anotherShare'));
    const severalShare = several && !(listed && rows.size === controls.joined);
    for (const key of shown) if (!now.has(key)) people.hide(key);
    for (const [key, one] of now) people.show(key, one);
    shown = new Set(now.keys());
    const all = [...rows.values()];
    return {
      rows: all,
      parsed: all.filter((row) => row.parsed).length,
      listOpen: listed && !filtered,
      selfName,
      someoneShares: stage && sharers.size === 0,
      severalShare,
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
