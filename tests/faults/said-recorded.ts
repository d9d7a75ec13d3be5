interface Listening {
  saidRecorded: Set<string>;
}

/**
 * Notes in a meeting page every "Recorded at …" at the moment at which it is drawn, also one that goes at
 * once. Needs the test build's open root; stands alone, so that a driver can send it there as text.
 */
export function listenForRecorded(): void {
  const said = new Set<string>();
  Object.assign(globalThis, { saidRecorded: said });
  const root = [...document.documentElement.children].find((one) => one.shadowRoot !== null)?.shadowRoot;
  if (!root) throw new Error('There is no open root in this page.');
  const look = () => {
    for (const status of root.querySelectorAll('section.draft [role=status] h2')) {
      const reference = /^Recorded at .*?([A-Z]{2}-\d+)/.exec(status.textContent)?.[1];
      if (reference !== undefined) said.add(reference);
    }
  };
  new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
  look();
}

/** Every reference that was called recorded since `listenForRecorded`. It stands alone as well. */
export function saidRecorded(): string[] {
  return [...(globalThis as unknown as Listening).saidRecorded];
}
