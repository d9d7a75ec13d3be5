import browser from 'webextension-polyfill';

/** Chromium's own API, which the polyfill does not know. */
interface WithSidePanel {
  readonly chrome?: { readonly sidePanel?: { open(where: { windowId: number }): Promise<void> } };
}

/**
 * Opens the side panel in a window; to be called from what the teacher pressed, before anything is waited for.
 *
 * @throws where the browser has none
 */
export function openBeside(windowId: number): Promise<void> {
  const sidePanel = (globalThis as WithSidePanel).chrome?.sidePanel;
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
