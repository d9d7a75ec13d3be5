import { hashName } from '../player/names.js';
import { variants } from './page.js';

/**
 * The page is described as a whole after every change, and only what differs touches the document: an element stays the
 * same element for as long as its key stays in its place.
 *
 * @typedef {{
 *   key?: string, group?: string, cls?: string, css?: string, label?: string, click?: () => void,
 *   scroll?: (node: HTMLElement) => void, style?: Record<string, string>, [attribute: string]: any,
 * }} Props `group`: handles that `drop` takes together, also of all inside; `css`: name that becomes a hashed class
 * @typedef {{ tag: string, props: Props, children: Child[], node?: any }} Described
 * @typedef {Described | string} Child
 */

const SVG = 'http://www.w3.org/2000/svg';
const APART = new Set(['key', 'group', 'cls', 'css', 'label', 'click', 'scroll', 'style']);

/**
 * @param {string} tag
 * @param {Props} [props]
 * @param {(Child | undefined)[]} children text stays text
 * @returns {Described}
 */
export function h(tag, props = {}, children = []) {
  return { tag, props, children: children.filter((child) => child !== undefined) };
}

/** An icon that names itself by its class. @param {string} cls @param {string} path on a 24 × 24 grid */
export function svg(cls, path, size = 24) {
  return h('svg', { cls, viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true' }, [
    h('path', { d: path, fill: 'currentColor' }),
  ]);
}

/**
 * Makes the children of `parent` these.
 *
 * @param {Element} parent
 * @param {Child[]} before what stands there by the last call; empty at the first
 * @param {Child[]} after
 * @param {string} [group]
 */
export function patch(parent, before, after, group = '') {
  /** @type {Map<string, Described>} */
  const old = new Map();
  before.forEach((child, index) => typeof child !== 'string' && old.set(keyOf(child, index), child));
  const kept = new Set();
  const nodes = after.map((child, index) => {
    if (typeof child === 'string') return textNode(parent, before[index], child, index);
    const match = old.get(keyOf(child, index));
    const inside = child.props.group ?? group;
    if (match === undefined) child.node = create(child, inside);
    else {
      kept.add(match);
      child.node = match.node;
      change(child.node, match.props, child.props, inside);
      patch(child.node, match.children, child.children, inside);
    }
    return child.node;
  });
  const wanted = new Set(nodes);
  for (const node of [...parent.childNodes]) if (!wanted.has(node)) node.remove();
  nodes.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null);
  });
}

/** @param {Described} child @param {number} index */
function keyOf({ tag, props }, index) {
  return `${tag}/${props.key === undefined ? index : `key ${props.key}`}`;
}

/** @param {Element} parent @param {Child | undefined} before @param {string} text @param {number} index */
function textNode(parent, before, text, index) {
  const old = parent.childNodes[index];
  if (typeof before !== 'string' || old?.nodeType !== Node.TEXT_NODE) return document.createTextNode(text);
  if (old.nodeValue !== text) old.nodeValue = text;
  return old;
}

/** @param {Described} child @param {string} group */
function create({ tag, props, children }, group) {
  const node = tag === 'svg' || tag === 'path' ? document.createElementNS(SVG, tag) : document.createElement(tag);
  change(node, {}, props, group);
  patch(node, [], children, group);
  return node;
}

/** @param {any} node @param {Props} before @param {Props} after @param {string} group */
function change(node, before, after, group) {
  const attributes = attributesOf(after, group);
  for (const name of Object.keys(attributesOf(before, group))) if (!(name in attributes)) node.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  listen(node, after);
  for (const [name, value] of Object.entries(after.style ?? {})) {
    if (before.style?.[name] !== value) node.style[name] = value;
  }
}

/** What each element does at this moment. @type {WeakMap<Element, Props>} */
const deeds = new WeakMap();

/** @param {HTMLElement} node @param {Props} props */
function listen(node, props) {
  const known = deeds.has(node);
  if (known || props.click !== undefined || props.scroll !== undefined) deeds.set(node, props);
  if (known || !deeds.has(node)) return;
  node.addEventListener('click', () => deeds.get(node)?.click?.());
  node.addEventListener('scroll', () => deeds.get(node)?.scroll?.(node));
}

/** @param {Props} props @param {string} group @returns {Record<string, string>} */
function attributesOf(props, group) {
  const dropped = variants.drop.has(group);
  const changed = (/** @type {string} */ name) => (dropped ? hashName('changed', name) : name);
  /** @type {Record<string, string>} */
  const result = {};
  const classes = [
    ...(props.cls ?? '').split(' ').filter(Boolean).map(changed),
    ...(props.css === undefined ? [] : [`css-${hashName(variants.seed, props.css).slice(3)}`]),
  ];
  if (classes.length > 0) result.class = classes.join(' ');
  if (props.label !== undefined && !variants.drop.has('labels')) result['aria-label'] = props.label;
  for (const [name, value] of Object.entries(props)) {
    if (APART.has(name) || value === undefined || value === false) continue;
    if (name === 'id' || name === 'feature-type') result[name] = changed(String(value));
    else result[name] = String(value);
  }
  return result;
}
