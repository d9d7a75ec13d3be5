import { type Crowd, type Entry, type Group, type Item, items, living, proven, type Whole } from './crowd.ts';

interface Standing {
  readonly listOpen: boolean;
  /** Everyone was accounted for before too, and the number is the same: a new name is a rename. */
  readonly steady: boolean;
  /** What is not shown is not there. */
  readonly settled: boolean;
}

/**
 * Makes as many people of each name as are proven, and says which row and which tile speak of whom. A row
 * that goes is not a person who left: people are let go only when everyone else is accounted for.
 */
export function reconcile(crowd: Crowd, whole: Whole, { listOpen, steady, settled }: Standing): void {
  while (crowd.touched.size > 0) {
    const groups = crowd.touched;
    crowd.touched = new Set();
    for (const group of groups) {
      admit(crowd, group, whole, steady);
      wait(crowd, group, listOpen);
      link(crowd, group);
    }
  }
  if (whole && settled) for (const group of crowd.groups.values()) trim(crowd, group, whole);
  crowd.self.tiles = crowd.self.tile ? [crowd.self.tile] : [];
  crowd.all = crowd.all.filter((entry) => !entry.gone || entry.where === 'waiting');
}

function admit(crowd: Crowd, group: Group, whole: Whole, steady: boolean): void {
  for (let missing = proven(crowd, group, whole) - living(group).length; missing > 0; missing -= 1) {
    if (steady && rename(crowd, group, whole)) continue;
    const waiters = group.entries.filter((entry) => entry.where === 'waiting');
    const entry = waiters.length > waitingIn(group) ? waiters[0] : undefined;
    if (entry) {
      entry.where = 'meeting';
      entry.gone = false;
    } else crowd.enter(group, 'meeting');
  }
}

/** Somebody of another name is no longer shown under it, and what was theirs now shows this one. */
function rename(crowd: Crowd, group: Group, whole: Whole): boolean {
  for (const { entry } of group.items) {
    const from = entry?.group;
    if (!entry || !from || entry === crowd.self || from === group || entry.gone) continue;
    if (living(from).length <= proven(crowd, from, whole)) continue;
    from.entries = from.entries.filter((one) => one !== entry);
    crowd.touched.add(from);
    entry.group = group;
    group.entries.push(entry);
    return true;
  }
  return false;
}

/** Pop-up and banner tell of the same person: only rows count heads. */
function waitingIn(group: Group): number {
  return Math.max(items(group, 'waiting').length, items(group, 'knock').length > 0 ? 1 : 0);
}

/** A closed list says nothing about those who were in it; a pop-up that went away does. */
function wait(crowd: Crowd, group: Group, listOpen: boolean): void {
  const waiting = waitingIn(group);
  const waiters = group.entries.filter((entry) => entry.where === 'waiting');
  while (waiters.length < waiting) waiters.push(crowd.enter(group, 'waiting'));
  const rows = items(group, 'waiting');
  const knocks = items(group, 'knock');
  waiters.forEach((entry, index) => {
    if (index < waiting) entry.gone = false;
    else if (listOpen || !entry.row) entry.gone = true;
    entry.row = rows[index] ?? entry.row;
    entry.rows = index < rows.length ? rows.slice(index, index + 1) : knocks;
  });
}

function link(crowd: Crowd, group: Group): void {
  const { self } = crowd;
  const rows = items(group, 'row');
  const live = living(group);
  const free = new Set(rows);
  for (const entry of live) if (entry.row && !free.delete(entry.row)) entry.row = undefined;
  for (const entry of live) {
    const [row] = free;
    if (entry.row || !row) continue;
    entry.row = row;
    free.delete(row);
  }
  const namesakes = rows.length > 1 && (crowd.rowsMove || group === self.group);
  for (const entry of live) {
    // A namesake of the teacher, or rows that move: no row can be said to be one's own.
    entry.rows = namesakes ? rows : entry.row ? [entry.row] : [];
    if (entry.row) entry.row.entry = entry;
  }
  linkTiles(crowd, group, live, rows.length > 0);
  for (const entry of group.entries) crowd.changed.add(entry);
}

function linkTiles(crowd: Crowd, group: Group, live: readonly Entry[], listed: boolean): void {
  const { self } = crowd;
  const tiles = items(group, 'tile').filter((tile) => tile !== self.tile);
  if (group === self.group && !self.tile) {
    const at = tiles.findIndex((tile) => !tile.shown.remote);
    if (at >= 0) [self.tile] = tiles.splice(at, 1);
  }
  const others = live.filter((entry) => entry !== self);
  const remote = tiles.filter((tile) => tile.shown.remote);
  others.forEach((entry, index) => {
    entry.tiles = tilesOf(entry, index);
    for (const tile of entry.tiles) tile.entry = entry;
  });

  function tilesOf(entry: Entry, index: number): readonly Item[] {
    if (tiles.length !== others.length) return others.length === 1 && remote.length === 1 ? remote : [];
    // Namesakes with a row each: which tile is whose cannot be told, so only what all tiles say is said.
    if (tiles.length > 1 && listed) return tiles;
    if (!entry.tile || !tiles.includes(entry.tile)) entry.tile = tiles[index];
    return entry.tile ? [entry.tile] : [];
  }
}

function trim(crowd: Crowd, group: Group, whole: Whole): void {
  const others = living(group).filter((entry) => entry !== crowd.self);
  const there = proven(crowd, group, whole);
  let over = others.length - (group === crowd.self.group ? Math.max(0, there - 1) : there);
  if (over <= 0) return;
  for (const entry of [...others.filter((one) => !one.row), ...others.filter((one) => one.row)]) {
    if (over <= 0) break;
    entry.gone = true;
    over -= 1;
  }
  group.entries = group.entries.filter((entry) => !entry.gone || entry.where === 'waiting');
  link(crowd, group);
}
