import browser from 'webextension-polyfill';

/**
 * Which classes are not this teacher's, of those in the timetable. Those are kept, not the teacher's own: a class that
 * comes new into the file, or under a new name in September, counts until it is put aside.
 */
export const OTHER_CLASSES = 'other-classes';

/** Ids of classes; none while nothing was chosen. Never rejects: what cannot be read puts no class aside. */
export async function readOtherClasses(): Promise<readonly string[]> {
  try {
    const kept: unknown = (await browser.storage.local.get(OTHER_CLASSES))[OTHER_CLASSES];
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Rejects when the device cannot. */
export async function writeOtherClasses(ids: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [OTHER_CLASSES]: ids });
}
