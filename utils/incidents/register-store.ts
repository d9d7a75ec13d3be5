import type { KeptRegister, KeptRegisters, Told } from '../attendance/register.ts';
import { serialQueue } from '../base/serial-queue.ts';
import type { LogDatabase, SealedRegister } from './database.ts';
import type { Stretches, TextOpener } from './stretches.ts';

/**
 * Who was in which lesson, beside the log and under the keys of its incidents: the teacher opens it, and the school's
 * recovery key. Each is written anew while its lesson goes on; none is in a chain, for it is nobody's word.
 */
export interface RegisterStore {
  /**
   * Those of lessons that began on these days (`2026-11-23`, UTC, both inclusive), or all, in their order. Rejects with
   * `LogError('locked')`.
   */
  read(days?: Days): Promise<KeptRegisters>;
  /** Keeps one in place of what was kept under its id, but for what was told. Locked or not. */
  put(register: KeptRegister): Promise<void>;
  /** Forgets those of lessons that began before this day (`2026-11-23`, UTC). */
  forget(before: string): Promise<void>;
  /** Keeps what was told beforehand of one pupil, by the class list's name; absent: nothing. Rejects with `LogError('locked')`. */
  tell(id: string, pupil: string, told?: Told): Promise<void>;
  /** It was no lesson. */
  remove(id: string): Promise<void>;
  /** Keeps in place of each what is made of it; how many were changed. Rejects with `LogError('locked')`. */
  rewrite(change: (register: KeptRegister) => KeptRegister): Promise<number>;
  /** Keeps those of a backup that are not here; how many. */
  restore(registers: readonly KeptRegister[]): Promise<number>;
}

export interface Days {
  readonly from: string;
  readonly to: string;
}

type Index = Pick<SealedRegister, 'id' | 'date'>;

function aboutOf({ id, date }: Index, what: 'register' | 'told' = 'register'): string {
  return JSON.stringify([`lesson-lookout ${what} 1`, id, date]);
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** As it was kept; `undefined`: sealed to another key, or damaged. */
export async function openRegister(sealed: SealedRegister, open: TextOpener): Promise<KeptRegister | undefined> {
  const [text, told] = await Promise.all([
    open(sealed.body, aboutOf(sealed)),
    sealed.told && open(sealed.told, aboutOf(sealed, 'told')),
  ]);
  if (text === undefined) return undefined;
  return { ...(JSON.parse(text) as KeptRegister), ...(told === undefined ? {} : { told: JSON.parse(told) }) };
}

export function sealedRegisters(
  { use, write }: Pick<LogDatabase, 'use' | 'write'>,
  stretches: Pick<Stretches, 'textSealer' | 'textOpener'>,
): RegisterStore {
  /** One after the other, or the later of two that were told would undo the earlier. */
  const inTurn = serialQueue();

  async function seal(registers: readonly KeptRegister[]): Promise<readonly SealedRegister[]> {
    const sealed = await stretches.textSealer('incidents');
    return await Promise.all(
      registers.map(async ({ told, ...one }) => {
        const index = { id: one.id, date: dateOf(one.register.from) };
        const body = await sealed(JSON.stringify(one), aboutOf(index));
        return told
          ? { ...index, body, told: await sealed(JSON.stringify(told), aboutOf(index, 'told')) }
          : { ...index, body };
      }),
    );
  }

  async function readAll(days?: IDBKeyRange): Promise<KeptRegisters> {
    const open = await stretches.textOpener();
    const all = await use((db) => db.getAllFromIndex('registers', 'date', days));
    const opened = await Promise.all(all.map((one) => openRegister(one, open)));
    const registers = opened.filter((one) => one !== undefined);
    return {
      registers: registers.toSorted((a, b) => a.register.from - b.register.from),
      lost: opened.length - registers.length,
    };
  }

  return {
    read: (days) => readAll(days && IDBKeyRange.bound(days.from, days.to)),
    async put(register) {
      const sealed = await seal([register]);
      await write(['registers'], async (tx) => {
        const store = tx.objectStore('registers');
        const { told } = (await store.get(register.id)) ?? {};
        await Promise.all(sealed.map((one) => store.put(told ? { ...one, told } : one)));
      });
    },
    async forget(before) {
      const old = IDBKeyRange.upperBound(before, true);
      if ((await use((db) => db.countFromIndex('registers', 'date', old))) === 0) return;
      await write(['registers'], async (tx) => {
        const store = tx.objectStore('registers');
        const ids = await store.index('date').getAllKeys(old);
        await Promise.all(ids.map((id) => store.delete(id)));
      });
    },
    tell: (id, pupil, told) =>
      inTurn(async () => {
        const [open, sealed] = [await stretches.textOpener(), await stretches.textSealer('incidents')];
        const there = await use((db) => db.get('registers', id));
        if (there === undefined) return;
        const { [pupil]: _before, ...others } = (await openRegister(there, open))?.told ?? {};
        const now = JSON.stringify(told === undefined ? others : { ...others, [pupil]: told });
        const body = await sealed(now, aboutOf(there, 'told'));
        await write(['registers'], async (tx) => {
          const store = tx.objectStore('registers');
          const kept = await store.get(id);
          if (kept) await store.put({ ...kept, told: body });
        });
      }),
    remove: (id) => write(['registers'], (tx) => tx.objectStore('registers').delete(id)),
    async rewrite(change) {
      const { registers } = await readAll();
      const changed = registers.flatMap((one) => {
        const after = change(one);
        return after === one ? [] : [after];
      });
      if (changed.length === 0) return 0;
      const sealed = await seal(changed);
      await write(['registers'], async (tx) => {
        const store = tx.objectStore('registers');
        await Promise.all(sealed.map((one) => store.put(one)));
      });
      return changed.length;
    },
    async restore(registers) {
      const sealed = await seal(registers);
      return await write(['registers'], async (tx) => {
        const store = tx.objectStore('registers');
        const there = new Set(await store.getAllKeys());
        const fresh = sealed.filter(({ id }) => !there.has(id));
        await Promise.all(fresh.map((one) => store.add(one)));
        return fresh.length;
      });
    },
  };
}
