import browser from 'webextension-polyfill';

/** Who writes on this device, as typed; both empty until the first weekly return. */
export interface Recorder {
  readonly name: string;
  readonly role: string;
}

const KEY = 'recorder';

function text(part: unknown): string {
  return typeof part === 'string' ? part : '';
}

export async function readRecorder(): Promise<Recorder> {
  const value = (await browser.storage.local.get(KEY))[KEY] as Partial<Recorder> | undefined;
  return { name: text(value?.name), role: text(value?.role) };
}

export async function writeRecorder({ name, role }: Recorder): Promise<void> {
  await browser.storage.local.set({ [KEY]: { name, role } });
}
