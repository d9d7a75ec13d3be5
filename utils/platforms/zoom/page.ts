import { ownerOf } from '../owner.ts';
import { anyOf, HIDDEN } from '../probe.ts';
import { ANY_FURNITURE, type Anchors, followAnchors, furnitureOf, isWritten } from './anchors.ts';
import { ANCHORS, type Anchor, LISTS, type Part } from './probes.ts';

/** What of an item was touched since it was read. */
export const LABEL = 1;
/** Some of its marks: those that are fresh, and those that went. */
export const MARKS = 2;
/** All that may be in it. */
export const EVERYTHING = 32;
export const NAME = 4;
export const ROLES = 8;
/** Where its words stand may have changed. */
export const WORDS = 16;
const ALL = 63;

/** A row, a tile, somebody who waits or a toast. */
export interface Item {
  readonly element: Element;
  readonly kind: Kind;
  touched: number;
  /** Icons and marks that were read in it, by element. */
  readonly marks: Map<Element, readonly Part[]>;
  /** Came or changed inside it since then. */
  readonly fresh: Set<Element>;
  /** Where its name and its roles stand, as they were found last. */
  words: readonly [name: Element | null, roles: Element | null];
}

export type Kind = 'row' | 'waiter' | 'tile' | 'toast';

/** What of the page is known, and what of it was touched since the last look. */
export interface Page {
  readonly anchors: Anchors;
  /** By element, in no order. */
  readonly items: ReadonlyMap<Element, Item>;
  /** Anchors whose own state changed. */
  readonly controls: Set<Anchor>;
  /** Added inside the chat. */
  readonly lines: Element[];
  touch(records: readonly MutationRecord[]): boolean;
  /** Looks for everything anew. */
  sweep(root: ParentNode): void;
  /** Lets go of what left the page. */
  prune(root: ParentNode): void;
}

/** Anchors with a state of their own that is read. */
const CONTROLS: readonly Anchor[] = [
  'mic',
  'camera',
  'people',
  'badge',
  'joined',
  'waiting',
  'banner',
  'ownBar',
  'topic',
  'myName',
];
const KINDS = ['row', 'waiter', 'tile', 'toast'] as const satisfies readonly Kind[];
const SELECTORS = Object.fromEntries(KINDS.map((kind) => [kind, anyOf(LISTS[kind])])) as Record<Kind, string>;
const ITEMS = Object.values(SELECTORS).join();
const ANY = `${ITEMS},${anyOf(...Object.values(ANCHORS))}`;
/** Around a tile: told who speaks by class, all the time. */
const FRAME = '[class*="video-frame"]';
/** What a change inside is: of a person, of a control, of the chat, or of no interest at all. */
type Owner = Item | Anchor | 'quiet';

export function followPage(): Page {
  const anchors = followAnchors();
  const owners = new WeakMap<Node, Owner>();
  const items = new Map<Element, Item>();
  const controls = new Set<Anchor>();
  const placed = new Map<Anchor, Element | undefined>();
  const lines: Element[] = [];
  const frames = new WeakSet<Node>();
  /** What stands around the furniture, and whether it hides it. */
  const veils = new WeakMap<Node, boolean>();
  const furniture = new Set<Element>();
  /** Of the changes that are taken in together. */
  let arrived: Element[] = [];
  let lost = false;
  let reshaped = false;
  /** Furniture that may have been hidden or shown. */
  const unveiled = new Set<Anchor>();

  function take(element: Element, kind: Kind): void {
    const known = owners.get(element);
    const item: Item =
      typeof known === 'object' && known.kind === kind
        ? known
        : { element, kind, touched: ALL, marks: new Map(), fresh: new Set(), words: [null, null] };
    item.touched = ALL;
    item.marks.clear();
    items.set(element, item);
    owners.set(element, item);
    const frame = kind === 'tile' ? element.closest(FRAME) : null;
    if (frame) frames.add(frame);
  }

  function own(): void {
    for (const anchor of [...CONTROLS, 'chat', 'captions'] as const) {
      const element = anchors.get(anchor);
      if (element === placed.get(anchor)) continue;
      placed.set(anchor, element);
      if (element) owners.set(element, anchor === 'captions' ? 'quiet' : anchor);
      controls.add(anchor);
    }
  }

  function veil(element: Element): void {
    furniture.add(element);
    for (let node: Element | null = element; node; node = node.parentElement) {
      if (!veils.has(node)) veils.set(node, node.matches(HIDDEN));
    }
  }

  function classify(element: Element): void {
    if (isWritten(element)) return;
    if (element.matches(ITEMS)) {
      for (const kind of KINDS) if (element.matches(SELECTORS[kind])) return take(element, kind);
    }
    if (element.matches(ANY_FURNITURE)) veil(element);
    if (anchors.offer(element)) own();
  }

  function arrive(node: Node): boolean {
    // What is added to a part that is already gone is reported too.
    if (node.nodeType !== Node.ELEMENT_NODE || !node.isConnected) return false;
    const element = node as Element;
    // What came with something else was found in it.
    if (arrived.some((one) => one.contains(element))) return false;
    arrived.push(element);
    const self = element.matches(ANY);
    if (self) classify(element);
    const inside = element.firstElementChild ? element.querySelectorAll(ANY) : [];
    for (const one of inside) classify(one);
    return self || inside.length > 0;
  }

  function departs(node: Node): boolean {
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    const element = node as Element;
    return (
      owners.has(element) ||
      element.matches(ANY) ||
      (element.firstElementChild !== null && element.querySelector(ANY) !== null)
    );
  }

  function children({ addedNodes, removedNodes }: MutationRecord): boolean {
    let care = false;
    for (const node of removedNodes) if (departs(node)) care = lost = true;
    for (const node of addedNodes) care = isTitle(node) || arrive(node) || care;
    return care;
  }

  /** Only what hides or shows the furniture counts: style changes all the time. */
  function styled(target: Node): boolean {
    const before = veils.get(target);
    if (before === undefined) return false;
    const now = (target as Element).matches(HIDDEN);
    veils.set(target, now);
    if (now === before) return false;
    for (const element of furniture) {
      if (!element.isConnected) furniture.delete(element);
      else if (target.contains(element)) for (const anchor of furnitureOf(element)) unveiled.add(anchor);
    }
    return true;
  }

  function inside(item: Item, { target, attributeName, addedNodes }: MutationRecord): boolean {
    if (attributeName === 'aria-label') {
      if (target !== item.element) return false;
      item.touched |= LABEL;
    } else if (attributeName !== null) {
      if (target === item.element) {
        if (!item.element.matches(SELECTORS[item.kind])) {
          items.delete(item.element);
          return true;
        }
      }
      item.marks.delete(target as Element);
      item.fresh.add(target as Element);
      item.touched |= MARKS;
    } else {
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) item.fresh.add(node as Element);
      item.touched |= wordsTouched(item, target);
    }
    return true;
  }

  function touched(record: MutationRecord): boolean {
    const { target, attributeName } = record;
    if (attributeName === 'style' || attributeName === 'hidden') return styled(target);
    if (isTitle(target) || (target.parentNode && isTitle(target.parentNode))) return true;
    const { owner, node } = ownerOf(target, owners, items);
    if (owner === 'quiet') return false;
    if (owner === 'chat' && node !== target) return said(record);
    if (typeof owner === 'object') return inside(owner, record);
    if (owner) controls.add(owner);
    if (attributeName === null) return (owner === 'chat' ? said(record) : children(record)) || owner !== undefined;
    if (frames.has(target)) return false;
    const element = target as Element;
    const fits = element.matches(ANY);
    // An anchor that is no longer one, or another: all of them are looked for anew.
    if (anchors.holds(target)) {
      if (attributeName !== 'aria-label' || !fits) lost = reshaped = true;
    } else if (fits) classify(element);
    else return owner !== undefined;
    return true;
  }

  function said({ addedNodes }: MutationRecord): boolean {
    for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) lines.push(node as Element);
    return addedNodes.length > 0;
  }

  return {
    anchors,
    items,
    controls,
    lines,
    touch(records) {
      let care = false;
      arrived = [];
      for (const record of records) care = touched(record) || care;
      return care;
    },
    sweep(root) {
      lost = reshaped = false;
      unveiled.clear();
      furniture.clear();
      items.clear();
      placed.clear();
      for (const control of CONTROLS) controls.add(control);
      anchors.search(root);
      for (const element of root.querySelectorAll(ANY_FURNITURE)) veil(element);
      for (const element of root.querySelectorAll(ITEMS)) classify(element);
      own();
      const chat = anchors.get('chat');
      if (chat) lines.push(chat);
    },
    prune(root) {
      if (reshaped) anchors.search(root);
      else if (unveiled.size > 0) anchors.search(root, [...unveiled]);
      const moved = lost && anchors.check(root);
      if (unveiled.size > 0 || reshaped || moved) own();
      if (lost) for (const element of items.keys()) if (!element.isConnected) items.delete(element);
      lost = reshaped = false;
      unveiled.clear();
    },
  };
}

function wordsTouched({ element, words: [name, roles] }: Item, target: Node): number {
  if (name?.contains(target)) return NAME;
  if (roles?.contains(target)) return ROLES;
  const stand = name !== null && element.contains(name) && (roles === null || element.contains(roles));
  return stand ? MARKS : MARKS | WORDS;
}

/** The topic is the tab's title. */
function isTitle({ nodeName }: Node): boolean {
  return nodeName === 'TITLE';
}
