import { type Fact, UNKNOWN } from '../meeting/fact.ts';
import type { Label, OnOff, Person, Role } from '../meeting/snapshot.ts';

/** What one row, tile, share or knock shows of one person. */
export interface Shown {
  readonly kind: 'row' | 'tile' | 'share' | 'waiting' | 'knock';
  /** Undefined: the page gives none that can be trusted. */
  readonly name: string | undefined;
  readonly mic: Fact<OnOff>;
  readonly camera: Fact<OnOff>;
  readonly hand: Fact<boolean>;
  readonly role: Fact<Role>;
  readonly label: Fact<Label>;
  /** It has a voice outline, which the teacher's own tile never has. */
  readonly remote: boolean;
  /** The page calls it the teacher's own. */
  readonly own: boolean;
}

/** Nothing is shown but that somebody is there. */
export const BLANK: Omit<Shown, 'kind' | 'name'> = {
  mic: UNKNOWN,
  camera: UNKNOWN,
  hand: UNKNOWN,
  role: UNKNOWN,
  label: UNKNOWN,
  remote: false,
  own: false,
};

export interface Item {
  shown: Shown;
  group: Group;
  /** Whose it was when it was last looked at. */
  entry: Entry | undefined;
}

/** One person, for as long as we can follow them. */
export interface Entry {
  readonly id: string;
  group: Group | undefined;
  where: Person['where'];
  gone: boolean;
  row: Item | undefined;
  tile: Item | undefined;
  /** Rows and tiles that speak of this person; several only where namesakes cannot be told apart. */
  rows: readonly Item[];
  tiles: readonly Item[];
  role: Fact<Role>;
  label: Fact<Label>;
  person: Person | undefined;
}

/** All of one name: the page tells people apart by nothing else. */
export interface Group {
  readonly name: string | undefined;
  readonly items: Set<Item>;
  entries: Entry[];
}

/** How everyone is accounted for: by the rows, by all that is firm, or not at all. */
export type Whole = 'rows' | 'firm' | undefined;

/** Everything that is shown of people, and who they are taken for. */
export interface Crowd {
  /** By what shows it. */
  readonly items: Map<object, Item>;
  readonly groups: Map<string | undefined, Group>;
  readonly self: Entry;
  /** A row is a place in the list, and whoever stands there changes. */
  readonly rowsMove: boolean;
  /** In order of appearance, the teacher first. */
  all: Entry[];
  /** How many more the page counts than are known; infinite where it does not count. */
  room: number;
  /** Groups whose items came or went. */
  touched: Set<Group>;
  /** Entries whose facts may have changed. */
  changed: Set<Entry>;
  enter(group: Group | undefined, where: Person['where']): Entry;
}

/**
 * @param number gives the next running number; ids are never given twice
 * @param rowsMove see `Crowd`
 */
export function gather(number: () => number, rowsMove: boolean): Crowd {
  const all: Entry[] = [];
  const changed = new Set<Entry>();
  function enter(group: Group | undefined, where: Person['where']): Entry {
    const entry: Entry = {
      id: `p${number()}`,
      group,
      where,
      gone: false,
      row: undefined,
      tile: undefined,
      rows: [],
      tiles: [],
      role: UNKNOWN,
      label: UNKNOWN,
      person: undefined,
    };
    crowd.all.push(entry);
    if (where === 'meeting') crowd.room -= 1;
    group?.entries.push(entry);
    changed.add(entry);
    return entry;
  }
  const crowd: Crowd = {
    items: new Map(),
    groups: new Map(),
    self: undefined as unknown as Entry,
    rowsMove,
    all,
    room: Number.POSITIVE_INFINITY,
    touched: new Set(),
    changed,
    enter,
  };
  return Object.assign(crowd, { self: enter(undefined, 'meeting') });
}

/** The group of a name; it will be looked at again. */
export function groupOf(crowd: Crowd, name: string | undefined): Group {
  let group = crowd.groups.get(name);
  if (!group) {
    group = { name, items: new Set(), entries: [] };
    crowd.groups.set(name, group);
  }
  crowd.touched.add(group);
  return group;
}

export function items(group: Group, kind: Shown['kind']): Item[] {
  return [...group.items].filter((item) => item.shown.kind === kind);
}

/** Those of the name who are in the meeting. */
export function living(group: Group): Entry[] {
  return group.entries.filter((entry) => entry.where === 'meeting' && !entry.gone);
}

/**
 * How many of this name are proven to be in the meeting. Firm is what cannot be the teacher under another
 * name: a tile with an outline, and once the teacher is known by name, rows and shares too. Two tiles of one
 * name are two people only as far as the page counts more than are known: a tile that moves may be there twice.
 */
export function proven(crowd: Crowd, group: Group, whole: Whole): number {
  const rows = items(group, 'row').length;
  if (whole === 'rows') return rows;
  const tiles = items(group, 'tile').filter((tile) => tile !== crowd.self.tile);
  const shares = items(group, 'share').length > 0 ? 1 : 0;
  const voices = Math.min(
    tiles.filter((tile) => tile.shown.remote).length + (group === crowd.self.group ? 1 : 0),
    Math.max(1, living(group).length + crowd.room),
  );
  if (whole === 'firm') return crowd.self.group ? Math.max(rows, voices, shares) : voices;
  return Math.max(rows, voices, shares, tiles.length > 0 ? 1 : 0);
}

/** Whether everyone that the page counts is shown. */
export function wholeness(crowd: Crowd, count: number | undefined, listOpen: boolean): Whole {
  if (count === undefined) return undefined;
  let rows = 0;
  let firm = crowd.self.group ? 0 : 1;
  for (const group of crowd.groups.values()) {
    rows += items(group, 'row').length;
    firm += proven(crowd, group, 'firm');
  }
  if (listOpen && rows === count) return 'rows';
  return firm === count ? 'firm' : undefined;
}
