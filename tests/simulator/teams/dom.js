import { hashName } from '../player/names.js';
import { variants } from './page.js';

const SVG = 'http://www.w3.org/2000/svg';
let mounts = 0;

/**
 * A handle by which an outside reader could find an element. Group `always` is never dropped.
 *
 * @typedef {{ id?: string, tid?: string, cid?: string, inp?: string, testid?: string, [attribute: string]: string | undefined }} Handles
 */

/**
 * @param {string} tag
 * @param {{
 *   cls?: string[], plain?: string, group?: string, handles?: Handles, attrs?: Record<string, string>,
 *   label?: string, text?: string, click?: () => void,
 * }} [props] `cls`: names that become hashes; `plain`: class names as they are; `label`: aria-label
 * @param {(Node | undefined)[]} children
 * @returns {any}
 */
export function el(tag, props = {}, children = []) {
  const node = document.createElement(tag);
  const { cls, plain, group, handles, attrs, label, text, click } = props;
  const classes = [...(cls ?? []).map(cssClass), ...(plain === undefined ? [] : [plain])];
  if (classes.length > 0) node.className = classes.join(' ');
  if (handles !== undefined) mark(node, group ?? 'always', handles);
  for (const [name, value] of Object.entries(attrs ?? {})) node.setAttribute(name, value);
  if (label !== undefined) setLabel(node, label);
  if (text !== undefined) node.textContent = text;
  if (click !== undefined) node.addEventListener('click', click);
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

/** @param {string} name @returns {string} this load's hash for it */
export function cssClass(name) {
  return hashName(variants.seed, name);
}

/** @param {string[]} names @returns {string} for a class attribute */
export function cssClasses(names) {
  return names.map(cssClass).join(' ');
}

const ATTRIBUTES = /** @type {Record<string, string>} */ ({
  id: 'id',
  tid: 'data-tid',
  cid: 'data-cid',
  inp: 'data-inp',
  testid: 'data-testid',
});

/**
 * Puts handles on an element, or what is left of them when their group is dropped.
 *
 * @param {Element} node
 * @param {string} group
 * @param {Handles} handles short names above, or attributes by their own name
 */
export function mark(node, group, handles) {
  for (const [name, value] of Object.entries(handles)) {
    const attribute = ATTRIBUTES[name] ?? name;
    if (value === undefined || (variants.drop.has(group) && variants.ids === 'remove'))
      setAttr(node, attribute, undefined);
    else setAttr(node, attribute, variants.drop.has(group) ? hashName('changed', value) : value);
  }
}

/** @param {Element} node @param {string} label an aria-label; left out where labels are dropped */
export function setLabel(node, label) {
  setAttr(node, 'aria-label', variants.drop.has('labels') ? undefined : label);
}

/** Touches the page only for a change. @param {Element} node @param {string} name @param {string | undefined} value */
export function setAttr(node, name, value) {
  if (value === undefined) {
    if (node.hasAttribute(name)) node.removeAttribute(name);
  } else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** @param {Element} node @param {string} text */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * Makes the children of `parent` these, in this order, moving only what is out of place.
 *
 * @param {Element} parent
 * @param {(Node | undefined)[]} children
 */
export function setChildren(parent, children) {
  const wanted = children.filter((child) => child !== undefined);
  const kept = new Set(wanted);
  for (const child of [...parent.childNodes]) if (!kept.has(child)) child.remove();
  wanted.forEach((child, index) => {
    if (parent.childNodes[index] !== child) parent.insertBefore(child, parent.childNodes[index] ?? null);
  });
}

/** Attributes that the real client makes up anew at every mount. @returns {Record<string, string>} */
export function mountAttributes() {
  mounts += 1;
  return {
    id: `menur${mounts.toString(36)}`,
    'data-acc-element-id': hashName(variants.seed, `mount-${mounts}`).slice(3),
  };
}

/** @param {string} path the `d` of one path on a 24 × 24 grid @param {Record<string, string>} [attrs] */
export function icon(path, attrs = {}) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', cssClass('icon'));
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, value] of Object.entries(attrs)) svg.setAttribute(name, value);
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
