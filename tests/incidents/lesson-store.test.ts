import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptLesson } from '../../utils/incidents/lesson-answers.ts';
import { sealedLessons } from '../../utils/incidents/lesson-store.ts';
import { makeKeyPair } from '../../utils/seal/age.ts';
import { sealedWords } from '../../utils/seal/words.ts';
import { fakeBrowser } from '../background/fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../background/fake-browser.ts')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

/** Of one teacher in all tests: a pair takes its time. */
const KEYS = makeKeyPair();

const lesson = (id: string, at: number, answers = [{ item: 'device', answer: 'yes', at }]): KeptLesson => ({
  id,
  at,
  title: 'Maths with Léa 5B',
  platform: 'teams',
  policy: 'default',
  answers,
});

/** The store of a device; `hold.keys` and `hold.locked` may change under it. */
function device() {
  const hold = { keys: KEYS, locked: false };
  const lessons = sealedLessons(
    sealedWords({
      recipient: async () => (await hold.keys).recipient,
      identity: async () => (hold.locked ? undefined : (await hold.keys).identity),
    }),
  );
  const ids = async () => (await lessons.read()).lessons.map(({ id }) => id);
  return { hold, lessons, ids };
}

async function disk(): Promise<string> {
  return JSON.stringify(await fakeBrowser.storage.local.get('lessons'));
}

describe('the answers to checklists', () => {
  it('are kept lesson by lesson, the last word of each, and go in their time', async () => {
    const { lessons, ids } = device();
    expect(await lessons.read()).toEqual({ lessons: [], lost: 0 });
    // At once: none undoes another.
    await Promise.all([
      lessons.put(lesson('b', 20), 0),
      lessons.put(lesson('a', 10), 0),
      lessons.put(lesson('b', 20, [{ item: 'device', answer: 'no', at: 20 }]), 0),
    ]);
    expect(await lessons.read()).toEqual({
      lessons: [lesson('a', 10), lesson('b', 20, [{ item: 'device', answer: 'no', at: 20 }])],
      lost: 0,
    });
    await lessons.put(lesson('c', 30), 15);
    expect(await ids()).toEqual(['b', 'c']);
  });

  it('leave nothing of what was no lesson after all', async () => {
    const { lessons, ids } = device();
    await lessons.put(lesson('a', 10), 0);
    await lessons.put(lesson('a', 10, []), 0);
    expect(await ids()).toEqual([]);
  });

  it('lie sealed, are written while locked, and are read once unlocked', async () => {
    const { hold, lessons, ids } = device();
    hold.locked = true;
    expect(await ids()).toEqual([]);
    await lessons.put(lesson('a', 10), 0);
    await lessons.put(lesson('b', 20), 0);
    await lessons.put(lesson('a', 10, [{ item: 'device', answer: 'no', at: 12 }]), 0);
    for (const word of ['Maths', 'Léa', 'device', 'default']) expect(await disk()).not.toContain(word);
    await expect(lessons.read()).rejects.toMatchObject({ code: 'locked' });
    hold.locked = false;
    expect((await lessons.read()).lessons.map(({ answers }) => answers[0]?.answer)).toEqual(['no', 'yes']);
  });

  it('that lie open from before are read, and sealed at the first write', async () => {
    await fakeBrowser.storage.local.set({ lessons: [lesson('a', 10)] });
    const { hold, lessons, ids } = device();
    hold.locked = true;
    expect(await ids()).toEqual(['a']);
    await lessons.put(lesson('b', 20), 0);
    expect(await disk()).not.toContain('Maths');
    hold.locked = false;
    expect(await ids()).toEqual(['a', 'b']);
  });

  it('that are sealed to an earlier key are counted, and the others read', async () => {
    const { hold, lessons } = device();
    await lessons.put(lesson('a', 10), 0);
    hold.keys = makeKeyPair();
    await lessons.put(lesson('b', 20), 0);
    expect(await lessons.read()).toEqual({ lessons: [lesson('b', 20)], lost: 1 });
  });

  it('come back from a backup where none are yet, sealed', async () => {
    const { lessons } = device();
    expect(await lessons.restore([lesson('a', 10), 7, { id: 'x', at: 1, sealed: 'Maths' }])).toBe(true);
    expect(await disk()).not.toContain('Maths');
    expect(await lessons.read()).toEqual({ lessons: [lesson('a', 10)], lost: 0 });
    expect(await lessons.restore([lesson('b', 20)])).toBe(false);
    expect((await lessons.read()).lessons).toHaveLength(1);
  });
});
