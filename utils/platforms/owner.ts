/** Whose a node is, and the node that says so. */
export interface Owned<Owner> {
  readonly owner: Owner | undefined;
  readonly node: Node | null;
}

/**
 * The nearest owner of a node and of those around it. A row or tile that was let go owns nothing: when it comes back
 * it is found like any other.
 *
 * @param owners what stands for an anchor by its name, or for a row or tile by what is known of it
 * @param kept rows and tiles that were not let go
 */
export function ownerOf<Owner extends string | { readonly element: Element }>(
  start: Node | null,
  owners: WeakMap<Node, Owner>,
  kept: ReadonlyMap<Element, unknown>,
): Owned<Owner> {
  for (let node = start; node; node = node.parentNode) {
    const owner = owners.get(node);
    if (owner !== undefined && (typeof owner === 'string' || kept.get(owner.element) === owner)) return { owner, node };
  }
  return { owner: undefined, node: null };
}
