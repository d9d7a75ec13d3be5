import browser from 'webextension-polyfill';
import { logFault } from '../../utils/base/log-fault.ts';

/** Also the format of the note (`entrypoints/meeting/note.ts`): one of another format is left where it lies. */
const PAGE_MARK = 'lookout note 2';
let mark: Promise<string> | undefined;

/** What this installation's meeting scripts know one another's notes by; it lasts over updates. */
export function pageMark(): Promise<string> {
  mark ??= keptMark();
  mark.catch(() => (mark = undefined));
  return mark;
}

async function keptMark(): Promise<string> {
  const unread = logFault('warn', 'the mark of the pages was not read');
  const kept: unknown = (await browser.storage.local.get(PAGE_MARK).catch(unread))?.[PAGE_MARK];
  if (typeof kept === 'string') return kept;
  const made = `${PAGE_MARK} ${crypto.randomUUID()} `;
  // Where nothing can be kept the school is not to be withheld for that; this mark lasts as long as the background.
  await browser.storage.local.set({ [PAGE_MARK]: made }).catch(logFault('warn', 'the mark of the pages was not kept'));
  return made;
}

/**
 * Puts the meeting scripts into the pages that are open: after an installation or an update those have none, or one
 * that is cut off. Firefox does so by itself, and then the second one leaves at once.
 */
export async function watchOpenPages(): Promise<void> {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  await Promise.all(
    scripts.map(async ({ matches, js = [], all_frames: allFrames = false }) => {
      for (const { id: tabId } of await browser.tabs.query({ url: matches, discarded: false })) {
        if (tabId === undefined) continue;
        // A page that does not take it keeps saying "Reload this tab".
        browser.scripting.executeScript({ target: { tabId, allFrames }, files: js }).catch(() => undefined);
      }
    }),
  );
}
