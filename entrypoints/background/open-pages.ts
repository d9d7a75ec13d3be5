import browser from 'webextension-polyfill';
import { logFault } from '../../utils/base/log-fault.ts';
import type { MeetingFrame } from '../../utils/messages/sender.ts';

/** Also the format of the note (`entrypoints/meeting/note.ts`): one of another format is left where it lies. */
const PAGE_MARK = 'lookout note 2';
/** Of this start of the background: kept where none is yet, and in use while the kept one cannot be read. */
const NEW_MARK = `${PAGE_MARK} ${crypto.randomUUID()} `;
const unread = logFault('warn', 'the mark of the pages was not read');
let mark: Promise<string> | undefined;

/** What this installation's meeting scripts know one another's notes by; it lasts over updates. */
export function pageMark(): Promise<string> {
  mark ??= keptMark();
  // The kept one stays, for open pages know their notes by it, and the next ask reads it again.
  return mark.catch((error) => {
    mark = undefined;
    unread(error);
    return NEW_MARK;
  });
}

async function keptMark(): Promise<string> {
  const kept: unknown = (await browser.storage.local.get(PAGE_MARK))[PAGE_MARK];
  if (typeof kept === 'string') return kept;
  // Where nothing can be kept the school is not to be withheld for that; this mark lasts as long as the background.
  await browser.storage.local
    .set({ [PAGE_MARK]: NEW_MARK })
    .catch(logFault('warn', 'the mark of the pages was not kept'));
  return NEW_MARK;
}

/** Puts the script that watches into a page, in which the one that waits has found a meeting. */
export async function putWatcher({ platform, tabId, frameId }: MeetingFrame): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [`content-scripts/${platform}-watch.js`],
    injectImmediately: true,
  });
}

/**
 * Puts the scripts that wait for a meeting into the pages that are open: after an installation or an update those have
 * none, or one that is cut off. Firefox does so by itself, and then the second one leaves at once.
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
