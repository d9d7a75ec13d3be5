import browser from 'webextension-polyfill';

/**
 * Runs a step at the first start of the background after the browser was started, or the extension installed or
 * updated; where it was interrupted, at the next start again. The browser forgets then what `storage.session` holds.
 *
 * @param step false: something is left to be done
 */
export async function onceASession(name: string, step: () => Promise<boolean>): Promise<void> {
  const key = `done:${name}`;
  if ((await browser.storage.session.get(key))[key] === true) return;
  if (await step()) await browser.storage.session.set({ [key]: true });
}
