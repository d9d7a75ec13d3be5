import type { CDPSession, Page } from '@playwright/test';

/**
 * What a closed shadow root shows, read and pressed through the browser's debugging protocol: the only
 * way in, for a test as for anybody, into the shipped build.
 */
export interface ClosedRoot {
  /** Texts and `aria-label`s inside all closed roots of the page, in document order. */
  text(): Promise<string>;
  /** The host elements' attributes as the page sees them, e.g. `['style']`. */
  hostAttributes(): Promise<string[]>;
  /** Presses, with a real mouse event, what the accessibility tree lists under this role and name. */
  press(role: string, name: string): Promise<void>;
  /** Types, with real key events, at the end of the text field of this name. */
  type(name: string, text: string): Promise<void>;
}

interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
  readonly shadowRootType?: string;
}

const TEXT_NODE = 3;

export async function readClosedRoot(page: Page): Promise<ClosedRoot> {
  const session = await page.context().newCDPSession(page);
  return {
    text: async () => (await closedRoots(session)).flatMap(({ root }) => texts(root)).join('\n'),
    hostAttributes: async () => (await closedRoots(session)).flatMap(({ host }) => Object.keys(attributes(host))),
    press: async (role, name) => {
      const backendNodeId = await nodeOf(session, role, name);
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const objectId = object.objectId ?? '';
      const toTheMiddle = "function () { this.scrollIntoView({ block: 'center' }); }";
      await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration: toTheMiddle });
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
      await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    },
    type: async (name, text) => {
      await session.send('DOM.focus', { backendNodeId: await nodeOf(session, 'textbox', name) });
      await page.keyboard.press('Control+End');
      await page.keyboard.type(text);
    },
  };
}

async function nodeOf(session: CDPSession, role: string, name: string): Promise<number> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const node = nodes.find((one) => one.role?.value === role && one.name?.value === name);
  if (node?.backendDOMNodeId === undefined) throw new Error(`There is no ${role} "${name}" on the page.`);
  return node.backendDOMNodeId;
}

async function closedRoots(session: CDPSession): Promise<{ host: DomNode; root: DomNode }[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: { host: DomNode; root: DomNode }[] = [];
  const visit = (node: DomNode) => {
    for (const shadow of node.shadowRoots ?? []) {
      if (shadow.shadowRootType === 'closed') found.push({ host: node, root: shadow });
      visit(shadow);
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  return found;
}

function texts(node: DomNode): string[] {
  if (node.nodeName === 'STYLE') return [];
  const label = attributes(node)['aria-label'];
  const own = node.nodeType === TEXT_NODE ? [node.nodeValue] : label === undefined ? [] : [label];
  return [...own, ...(node.children ?? []).flatMap(texts)];
}

function attributes(node: DomNode): Record<string, string> {
  const flat = node.attributes ?? [];
  return Object.fromEntries(flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : [])));
}
