import { type Fact, isKnown, UNKNOWN } from '../meeting/fact.ts';
import type { OnOff, Person } from '../meeting/snapshot.ts';
import {
  type Entry,
  gather,
  groupOf,
  type Item,
  items,
  living,
  proven,
  type Shown,
  type Whole,
  wholeness,
} from './crowd.ts';
import { reconcile } from './reconcile.ts';
import { findSelf } from './self.ts';

/** What else must be known to say who is there and what they do. */
export interface Around {
  /** Everyone in the meeting, the teacher too; undefined when the page gives no exact number. */
  readonly count: number | undefined;
  readonly listOpen: boolean;
  /** The stage can be seen: nobody shares whose share is not on it. Undefined while it is being built up. */
  readonly stage: boolean | undefined;
  /** False while the page is being built up or counts anew: whether everyone is shown stays as it was, and nobody has left. */
  readonly settled: boolean;
  readonly name: string | undefined;
  readonly mic: Fact<OnOff>;
  readonly camera: Fact<OnOff>;
  /** By the name of the camera's button, the weakest source. */
  readonly cameraName: Fact<OnOff>;
  readonly sharing: Fact<boolean>;
}

export interface Present {
  readonly people: readonly Person[];
  /** Those shown are everyone, and the teacher is one of them. */
  readonly whole: boolean;
  /** All rows are there, but none is known to be the teacher's. */
  readonly selfLost: boolean;
  /** Somebody is shown waiting now. */
  readonly waiting: boolean;
}

export interface People {
  /** @param key what shows it: an element, or what stands for one */
  show(key: object, shown: Shown): void;
  hide(key: object): void;
  /** The page says that nobody waits: those who were known to wait do no longer. */
  noneWait(): void;
  settle(around: Around): Present;
  /** The person of that name; undefined when nobody has it, null when several have. */
  idOf(name: string): string | undefined | null;
  readonly selfId: string;
  names(): Iterable<string>;
}

/**
 * Follows the people of one call from look to look, by name and running number.
 *
 * @param number gives the next running number; a number is never given twice
 * @param rowsMove a row is no person's own: of namesakes only what all their rows say is said
 */
export function followPeople(number: () => number, rowsMove = false): People {
  const crowd = gather(number, rowsMove);
  const shares = new Set<Item>();
  const waiting = new Set<Item>();
  let around: Around | undefined;
  let whole: Whole;
  let people: readonly Person[] = [];
  let sharers = new Set<Entry>();
  let sharing = '';

  function settle(now: Around): Present {
    const structural =
      crowd.touched.size > 0 ||
      !around ||
      around.count !== now.count ||
      around.listOpen !== now.listOpen ||
      around.settled !== now.settled ||
      around.name !== now.name;
    if (structural) {
      const known = crowd.all.filter(({ where, gone }) => where === 'meeting' && !gone).length;
      crowd.room = Math.max(0, (now.count ?? Number.POSITIVE_INFINITY) - known);
      if (around?.count !== now.count) {
        for (const group of crowd.groups.values()) if (items(group, 'tile').length > 1) crowd.touched.add(group);
      }
      const held = around?.count === now.count ? whole : undefined;
      const wholeNow = () => (now.settled ? wholeness(crowd, now.count, now.listOpen) : held);
      findSelf(crowd, now.name, wholeNow());
      const before = whole;
      whole = wholeNow();
      if (whole !== before) for (const group of crowd.groups.values()) crowd.touched.add(group);
      const { listOpen, settled } = now;
      const steady = settled && whole !== undefined && whole === before && around?.count === now.count;
      reconcile(crowd, whole, { listOpen, steady, settled });
    }
    const someone = findSharers(now.sharing === true);
    const signature = `${[...sharers].map((entry) => entry.id)} ${someone} ${now.stage}`;
    if (signature !== sharing) for (const entry of crowd.all) crowd.changed.add(entry);
    sharing = signature;
    crowd.changed.add(crowd.self);
    let different = structural;
    for (const entry of crowd.changed) {
      const person = describe(entry, now, someone ? false : now.stage);
      if (person !== entry.person) different = true;
      entry.person = person;
    }
    crowd.changed.clear();
    if (different) people = listed();
    around = now;
    const selfLost = whole === 'rows' && !crowd.self.row;
    return { people, whole: whole !== undefined && !selfLost, selfLost, waiting: waiting.size > 0 };
  }

  /** Finds whose share is on the stage; true when there is one whose owner is not known. The teacher's own need not be on it. */
  function findSharers(mine: boolean): boolean {
    let someone = false;
    sharers = new Set();
    for (const { group } of shares) {
      const [only, ...more] = group.name === undefined ? [] : living(group);
      if (only && more.length === 0) sharers.add(only);
      else if (mine) sharers.add(crowd.self);
      else someone = true;
    }
    return someone;
  }

  function describe(entry: Entry, now: Around, seen: boolean | undefined): Person {
    const { rows, tiles } = entry;
    const self = entry === crowd.self;
    const hands = [agree(rows, 'hand'), agree(tiles, 'hand')] as const;
    entry.role = known(agree(rows, 'role'), agree(tiles, 'role'), entry.role);
    entry.label = known(agree(rows, 'label'), agree(tiles, 'label'), entry.label);
    const person: Person = {
      id: entry.id,
      name: entry.group?.name ?? UNKNOWN,
      self,
      where: entry.where,
      held: !self && isHeld(entry),
      role: entry.role,
      account: UNKNOWN,
      label: entry.label,
      mic: known(self ? now.mic : UNKNOWN, agree(rows, 'mic'), agree(tiles, 'mic')),
      camera: known(
        self ? now.camera : UNKNOWN,
        agree(tiles, 'camera'),
        agree(rows, 'camera'),
        self ? now.cameraName : UNKNOWN,
      ),
      hand: hands.includes(true) ? true : known(...hands),
      sharing: self && isKnown(now.sharing) ? now.sharing : sharers.has(entry) || shareless(entry, seen),
      speaking: UNKNOWN,
    };
    const before = entry.person;
    const keys = Object.keys(person) as (keyof Person)[];
    return before && keys.every((key) => before[key] === person[key]) ? before : person;
  }

  /** Of namesakes of whom fewer are shown it is not known who. */
  function isHeld({ where, group, rows }: Entry): boolean {
    if (where === 'waiting') return rows.length === 0;
    return whole === undefined && group !== undefined && proven(crowd, group, whole) < living(group).length;
  }

  /** What is known of the share of somebody who has none on the stage. */
  function shareless(entry: Entry, seen: boolean | undefined): Fact<boolean> {
    if (seen === undefined) return entry.person?.sharing ?? UNKNOWN;
    return seen && entry !== crowd.self && entry.where === 'meeting' ? false : UNKNOWN;
  }

  /** A knock without a name counts only while nobody else is known to wait. */
  function listed(): readonly Person[] {
    const there = crowd.all.filter((entry) => !entry.gone);
    const named = there.some((entry) => entry.where === 'waiting' && entry.group?.name !== undefined);
    const now = there.flatMap((entry) =>
      entry.person && !(named && entry.where === 'waiting' && entry.group?.name === undefined) ? [entry.person] : [],
    );
    return now.length === people.length && now.every((person, at) => person === people[at]) ? people : now;
  }

  function hide(key: object): void {
    const item = crowd.items.get(key);
    if (!item) return;
    crowd.items.delete(key);
    item.group.items.delete(item);
    shares.delete(item);
    waiting.delete(item);
    crowd.touched.add(item.group);
    if (crowd.self.tile === item) crowd.self.tile = undefined;
  }

  return {
    show(key, shown) {
      const item = crowd.items.get(key);
      if (item?.shown === shown) return;
      if (item && STRUCTURE.every((key) => item.shown[key] === shown[key])) {
        item.shown = shown;
        for (const entry of item.group.entries) crowd.changed.add(entry);
        return;
      }
      hide(key);
      const group = groupOf(crowd, shown.name);
      const made: Item = { shown, group, entry: item?.entry };
      crowd.items.set(key, made);
      group.items.add(made);
      if (shown.kind === 'share') shares.add(made);
      if (shown.kind === 'waiting' || shown.kind === 'knock') waiting.add(made);
    },
    hide,
    noneWait() {
      for (const { group, where, gone } of crowd.all) {
        if (where !== 'waiting' || gone || !group) continue;
        for (const entry of group.entries) if (entry.where === 'waiting') entry.gone = true;
        crowd.touched.add(group);
      }
    },
    settle,
    idOf(name) {
      const [only, ...more] = (crowd.groups.get(name)?.entries ?? []).filter((entry) => !entry.gone);
      return more.length > 0 ? null : only?.id;
    },
    selfId: crowd.self.id,
    *names() {
      for (const name of crowd.groups.keys()) if (name !== undefined) yield name;
    },
  };
}

/** What decides who is shown; the rest is what they do. */
const STRUCTURE = ['name', 'kind', 'remote', 'own'] as const;

/** The first that is known. */
function known<T>(...facts: readonly Fact<T>[]): Fact<T> {
  return facts.find((fact) => fact !== UNKNOWN) ?? UNKNOWN;
}

/** What all of them say; unknown when one says otherwise or none is there. */
function agree<K extends 'mic' | 'camera' | 'hand' | 'role' | 'label'>(shown: readonly Item[], fact: K): Shown[K] {
  const value = shown[0]?.shown[fact] ?? UNKNOWN;
  return shown.every((item) => item.shown[fact] === value) ? value : (UNKNOWN as Shown[K]);
}
