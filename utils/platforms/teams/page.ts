import { anyOf } from '../probe.ts';
import { ownerOf } from '../owner.ts';
import { ANY_ANCHOR, type Anchors, followAnchors, ROWS, TILES } from './anchors.ts';
import { ANY_NOTICE, boxOf } from './notices.ts';
import { ANCHORS, type Anchor, IDENTITY, LISTS } from './probes.ts';
import { ALL, HOOK, LABEL, PARTS_INSIDE, type Sighting, sight } from './sightings.ts';

/** What of the page is known, and what of it was touched since the last look. */
export interface Page {
  readonly anchors: Anchors;
  /** Rows and tiles to read again, and what of each. */
  readonly stale: Map<Sighting, number>;
  /** Banners and pop-ups to read again. */
  readonly boxes: Set<Element>;
  /** Anchors whose own state changed. */
  readonly controls: Set<Anchor>;
  /** Added inside the message list. */
  readonly lines: Element[];
  readonly sightings: ReadonlyMap<Element, Sighting>;
  readonly tally: Tally;
  /** Where rows and tiles stand. */
  readonly regions: ReadonlySet<Element>;
  touch(records: readonly MutationRecord[]): boolean;
  /** Looks for everything anew; gives the rows and tiles that are no longer there. */
  sweep(root: ParentNode): readonly Element[];
  /** True when something is there that was not noticed, or says something else than when it was read. */
  missed(root: ParentNode): boolean;
  /** Looks for the landmarks anew. */
  seek(root: ParentNode): void;
  /** Lets go of what left the page; gives the rows and tiles that did. */
  prune(root: ParentNode): readonly Element[];
  drop(sighting: Sighting): void;
  /** True once after an anchor came, went or changed place. */
  moved(): boolean;
}

export interface Tally {
  rows: number;
  tiles: number;
  /** Rows that were understood. */
  parsed: number;
}

/** Anchors with a state of their own that is read. */
export const CONTROLS: readonly Anchor[] = [
  'mic',
  'camera',
  'share',
  'people',
  'badge',
  'indicators',
  'indicator',
  'record',
];

const ANY = [ROWS, TILES, ANY_NOTICE, ANY_ANCHOR].join();
const CHAT = anyOf(ANCHORS.chat);
/** What a change inside is: of a person, of a button, or of no interest at all. */
type Owner = Sighting | Anchor | 'box' | 'quiet';
/** Anchors inside which nothing is looked for: they change all the time. */
const QUIET: readonly Anchor[] = ['timer', 'captions'];
/** From this many elements on, one question a selector is quicker than one with all of them. */
const MANY = 50;
const LISTED = [...LISTS.tile, ...LISTS.row, ...LISTS.notice, ...LISTS.knock];
const EVERY = [...LISTED, ...Object.values(ANCHORS).flat()];
const REGION =
  '[data-tid="calling-right-side-panel"],[data-tid="app-layout-area--end"],[data-tid="modern-stage-wrapper"],' +
  '[data-cid="call-screen-wrapper"],[role="tree"],[role="list"],[role="main"]';

/** All that fit, what stands around something before what stands in it. */
function each(root: ParentNode, selectors: readonly string[]): Iterable<Element> {
  const depths = new Map<Element, number>();
  for (const css of selectors) for (const element of root.querySelectorAll(css)) depths.set(element, depthOf(element));
  return [...depths].sort(([, one], [, other]) => one - other).map(([element]) => element);
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let node = element.parentNode; node; node = node.parentNode) depth += 1;
  return depth;
}

function within(element: Element): Iterable<Element> {
  return element.getElementsByTagName('*').length < MANY ? element.querySelectorAll(ANY) : each(element, EVERY);
}

export function followPage(): Page {
  const anchors = followAnchors();
  const owners = new WeakMap<Node, Owner>();
  /** Looked like a row or tile, and is nobody's. */
  const nobody = new WeakSet<Node>();
  const sightings = new Map<Element, Sighting>();
  const stale = new Map<Sighting, number>();
  const boxes = new Set<Element>();
  const controls = new Set<Anchor>();
  const lines: Element[] = [];
  const regions = new Set<Element>();
  const tally: Tally = { rows: 0, tiles: 0, parsed: 0 };
  let lost = false;
  let reshaped = false;
  let moved = true;

  function mark(seen: Sighting, touched: number): void {
    stale.set(seen, (stale.get(seen) ?? 0) | touched);
  }

  function take(element: Element, kind: Sighting['kind']): void {
    const { owner } = ownerOf(element, owners, sightings);
    // A row or tile inside another is a part of it.
    if (typeof owner === 'object' && owner.element.contains(element)) return mark(owner, ALL);
    const before = owners.get(element);
    const known = typeof before === 'object' && before.element === element && before.label !== '' ? before : undefined;
    const seen = known ?? sight(element, kind);
    if (!seen) {
      nobody.add(element);
      return;
    }
    sightings.set(element, seen);
    tally[kind === 'row' ? 'rows' : 'tiles'] += 1;
    if (kind === 'row' && seen.parsed) tally.parsed += 1;
    for (const node of [seen.labelled, element]) owners.set(node, seen);
    if (![...regions].some((region) => region.contains(element))) {
      regions.add(element.closest(REGION) ?? element.parentElement?.parentElement ?? element);
    }
    mark(seen, ALL);
  }

  function release(seen: Sighting): void {
    sightings.delete(seen.element);
    tally[seen.kind === 'row' ? 'rows' : 'tiles'] -= 1;
    if (seen.kind === 'row' && seen.parsed) tally.parsed -= 1;
  }

  function own(): void {
    moved = true;
    for (const anchor of [...CONTROLS, ...QUIET, 'chat'] as const) {
      const element = anchors.get(anchor);
      if (element && owners.get(element) !== anchor) owners.set(element, QUIET.includes(anchor) ? 'quiet' : anchor);
      if (CONTROLS.includes(anchor)) controls.add(anchor);
    }
  }

  function classify(element: Element): void {
    // Whatever stands in a message was written by somebody.
    if (element.parentElement?.closest(CHAT)) {
      nobody.add(element);
      return;
    }
    if (element.matches(TILES)) return take(element, 'tile');
    if (element.matches(ROWS)) return take(element, 'row');
    if (element.matches(ANY_NOTICE)) {
      const box = boxOf(element);
      boxes.add(box);
      if (!owners.has(box)) owners.set(box, 'box');
    }
    if (anchors.offer(element)) own();
  }

  function holds(node: Node): boolean {
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    return (node as Element).matches(ANY) || (node as Element).querySelector(ANY) !== null;
  }

  /** True when something of interest came into the page. */
  function arrive(node: Node): boolean {
    // What is added to a part that is already gone is reported too.
    if (node.nodeType !== Node.ELEMENT_NODE || !node.isConnected) return false;
    const element = node as Element;
    const self = element.matches(ANY);
    if (self) classify(element);
    let inside = 0;
    for (const one of within(element)) {
      inside += 1;
      classify(one);
    }
    return self || inside > 0;
  }

  function children({ addedNodes, removedNodes }: MutationRecord): boolean {
    let care = false;
    for (const node of removedNodes) if (owners.has(node) || holds(node)) care = lost = true;
    for (const node of addedNodes) care = arrive(node) || care;
    return care;
  }

  function touched(record: MutationRecord): boolean {
    const { owner, node } = ownerOf(record.target, owners, sightings);
    const attribute = record.attributeName;
    if (owner === 'quiet') return false;
    if (owner === 'chat') {
      for (const added of record.addedNodes) if (added.nodeType === Node.ELEMENT_NODE) lines.push(added as Element);
      return record.addedNodes.length > 0;
    }
    if (owner === 'box') boxes.add(node as Element);
    else if (typeof owner === 'string') controls.add(owner);
    else if (owner) return person(record, owner, node);
    if (attribute === null) return children(record) || owner !== undefined;
    if (!IDENTITY.includes(attribute)) return owner !== undefined;
    // An anchor that is hidden, or that is no longer one: all of them are looked for anew.
    if (attribute === 'hidden' || anchors.holds(record.target)) lost = reshaped = true;
    return arrive(record.target) || owner !== undefined || reshaped;
  }

  function person(record: MutationRecord, seen: Sighting, node: Node | null): boolean {
    const { target, attributeName } = record;
    const self = target === seen.element || target === seen.named;
    if (attributeName === null) mark(seen, PARTS_INSIDE);
    else if (attributeName !== 'aria-label') mark(seen, self ? HOOK : PARTS_INSIDE);
    else if (target === seen.labelled) mark(seen, LABEL);
    else return false;
    // What holds the label may be given another tile.
    if (node !== seen.element) children(record);
    return true;
  }

  return {
    anchors,
    stale,
    boxes,
    controls,
    lines,
    sightings,
    regions,
    tally,
    touch(records) {
      let care = false;
      for (const record of records) care = touched(record) || care;
      return care;
    },
    sweep(root) {
      const before = [...sightings.keys()];
      sightings.clear();
      Object.assign(tally, { rows: 0, tiles: 0, parsed: 0 });
      stale.clear();
      regions.clear();
      this.seek(root);
      for (const element of each(root, LISTED)) classify(element);
      return before.filter((element) => !sightings.has(element));
    },
    missed(root) {
      for (const { element, labelled, label } of sightings.values()) {
        if (!element.isConnected || (labelled.getAttribute('aria-label') ?? '') !== label) return true;
      }
      return [...LISTS.tile, ...LISTS.row].some((css) =>
        [...root.querySelectorAll(css)].some(
          (element) => !nobody.has(element) && !ownerOf(element, owners, sightings).owner,
        ),
      );
    },
    seek(root) {
      anchors.search(root);
      own();
    },
    prune(root) {
      if (!lost) return [];
      lost = false;
      if (reshaped || anchors.check(root)) this.seek(root);
      reshaped = false;
      for (const region of regions) if (!region.isConnected) regions.delete(region);
      const gone = [...sightings.values()].filter(({ element }) => !element.isConnected);
      gone.forEach(release);
      return gone.map(({ element }) => element);
    },
    drop(seen) {
      release(seen);
      nobody.add(seen.element);
      owners.delete(seen.element);
      owners.delete(seen.labelled);
    },
    moved() {
      const was = moved;
      moved = false;
      return was;
    },
  };
}
