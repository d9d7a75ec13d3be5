import { parseAst } from 'rolldown/parseAst';

/** A node of the syntax tree, as far as the guards look at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Import {
  /** As written: `../meeting/fact.ts`, `preact`. */
  readonly source: string;
  /** Gone after compilation: `import type`, or a specifier list of types alone. */
  readonly typeOnly: boolean;
}

export function parse(code: string, path: string): Node {
  const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
  return parseAst(code, { lang }, path) as unknown as Node;
}

/** Every node with its parent, outermost first. */
function* nodes(root: Node, parent?: Node): Generator<[node: Node, parent: Node | undefined]> {
  yield [root, parent];
  for (const value of Object.values(root)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodes(child, root);
  }
}

export interface Element {
  /** `form`, or a component's. */
  readonly name: string;
  /** Text of an attribute by name; undefined: something else than a text. */
  readonly attributes: ReadonlyMap<string, string | undefined>;
  /** `{...props}` is among them. */
  readonly spread: boolean;
}

/** The JSX elements of a source. */
export function elementsOf(root: Node): Element[] {
  return [...nodes(root)].flatMap(([{ type, name, attributes }]) => {
    if (type !== 'JSXOpeningElement' || !isNode(name)) return [];
    const [given, spread] = [
      new Map<string, string | undefined>(),
      (attributes as Node[]).some((one) => 'argument' in one),
    ];
    for (const { name: of, value } of attributes as Node[]) {
      if (isNode(of)) given.set(String(of['name']), isNode(value) ? (value['value'] as string | undefined) : undefined);
    }
    return [{ name: String(name['name']), attributes: given, spread }];
  });
}

export function importsOf(root: Node): Import[] {
  const found: Import[] = [];
  for (const [node] of nodes(root)) {
    const source = isNode(node['source']) ? node['source']['value'] : undefined;
    if (typeof source !== 'string') continue;
    if (node.type === 'ImportDeclaration') {
      const specifiers = node['specifiers'] as Node[];
      const types = specifiers.length > 0 && specifiers.every(({ importKind }) => importKind === 'type');
      found.push({ source, typeOnly: node['importKind'] === 'type' || types });
    } else if (/^(Export(All|Named)Declaration|ImportExpression|TSImportType)$/.test(node.type)) {
      found.push({ source, typeOnly: node['exportKind'] === 'type' || node.type === 'TSImportType' });
    }
  }
  return found;
}

/**
 * What a file takes from the global scope: `fetch`, and with one member `Date.now`, `globalThis.fetch`.
 * A name that the file binds anywhere is its own everywhere: an innocent `window` of time is not the browser's.
 */
export function globalsOf(root: Node): Set<string> {
  const bound = new Set<string>();
  const used = new Set<string>();
  for (const [node, parent] of nodes(root)) {
    for (const pattern of patternsOf(node)) for (const name of namesOf(pattern)) bound.add(name);
    if (node.type !== 'Identifier' || parent === undefined || !isReference(node, parent)) continue;
    const name = String(node['name']);
    const member = parent.type === 'MemberExpression' && parent['object'] === node ? memberOf(parent) : undefined;
    used.add(name);
    if (member !== undefined) used.add(`${name}.${member}`);
    // The one form of Date that reads the clock without saying so.
    if (name === 'Date' && parent.type === 'NewExpression' && (parent['arguments'] as Node[]).length === 0) {
      used.add('new Date()');
    }
  }
  const foreign = [...used].filter((name) => !bound.has(name.split('.')[0] ?? ''));
  return new Set(
    foreign.flatMap((name) => [name, ...(/^(?:globalThis|window|self)\.(.+)$/.exec(name)?.slice(1) ?? [])]),
  );
}

/** Names of all members read, written or called, and of JSX attributes: `innerHTML`, `write`. */
export function membersOf(root: Node): Set<string> {
  const found = new Set<string>();
  for (const [node] of nodes(root)) {
    const name = node.type === 'JSXAttribute' ? (node['name'] as Node)['name'] : memberOf(node);
    if (name !== undefined) found.add(String(name));
  }
  return found;
}

function memberOf(node: Node): string | undefined {
  const property = node['property'];
  if (node.type !== 'MemberExpression' || !isNode(property)) return undefined;
  if (property.type === 'Literal') return String(property['value']);
  return node['computed'] === true ? undefined : String(property['name']);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The patterns in which a node binds names. */
function patternsOf(node: Node): Node[] {
  const own = [node['id'], node['local'], ...(Array.isArray(node['params']) ? node['params'] : [])];
  if (/^(VariableDeclarator|Class(Declaration|Expression)|Import\w*Specifier)$/.test(node.type))
    return own.filter(isNode);
  if (/^(Function\w*|ArrowFunction\w*)$/.test(node.type)) return own.filter(isNode);
  return node.type === 'CatchClause' && isNode(node['param']) ? [node['param']] : [];
}

function namesOf(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [String(pattern['name'])];
  const inner = [
    pattern['left'],
    pattern['argument'],
    pattern['parameter'],
    pattern['elements'],
    pattern['properties'],
  ];
  if (pattern.type === 'Property') inner.push(pattern['value']);
  return inner.flat().filter(isNode).flatMap(namesOf);
}

/** False for a name that only labels something (a member, a property's key) and for one in a type. */
function isReference(node: Node, parent: Node): boolean {
  if (parent.type.startsWith('TS')) return parent['expression'] === node;
  if (parent['computed'] === true) return true;
  if (parent['property'] === node) return false;
  return parent['key'] !== node || parent['shorthand'] === true;
}
