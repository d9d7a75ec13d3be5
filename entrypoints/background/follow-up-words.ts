import type { FollowUp, KeptAct } from '../../utils/incidents/follow-ups.ts';
import { openSealed, sealText } from '../../utils/seal/age.ts';
import type { Lock } from '../../utils/seal/lock.ts';

/** The teacher's words in a follow-up may name a person: they are sealed as the log is. */
export interface Words {
  /** Always possible. */
  seal(text: string): Promise<string>;
  /** `undefined`: locked, or sealed to a key that is not here. */
  open(sealed: string): Promise<string | undefined>;
}

const SHUT = 'a reason that can be read when the log is unlocked';

/** Sealed to the teacher's own key, as base64 of an age file. */
export function sealedWords(lock: Pick<Lock, 'recipient' | 'identity'>): Words {
  return {
    async seal(text) {
      return btoa(String.fromCharCode(...(await sealText(text, await lock.recipient()))));
    },
    async open(sealed) {
      const identity = await lock.identity();
      if (identity === undefined) return undefined;
      const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0));
      return await openSealed(bytes, identity).catch(() => undefined);
    },
  };
}

/** A follow-up whose last act was given just now, with the words of that act sealed. */
export async function withSealedWords(item: FollowUp, { seal }: Words): Promise<FollowUp> {
  const last = item.acts.at(-1);
  if (last === undefined) return item;
  const by = 'by' in last ? last.by : '';
  if (last.reason === '' && by === '') return item;
  const sealed = await seal(JSON.stringify([last.reason, by]));
  return {
    ...item,
    acts: [...item.acts.slice(0, -1), { ...last, reason: '', ...('by' in last ? { by: '' } : {}), sealed }],
  };
}

async function opened(act: KeptAct, { open }: Words): Promise<KeptAct> {
  const { sealed, ...rest } = act;
  if (sealed === undefined) return act;
  const text = await open(sealed);
  const [reason, by] = text === undefined ? [SHUT, 'somebody'] : (JSON.parse(text) as [string, string]);
  return { ...rest, reason, ...('by' in rest ? { by } : {}) };
}

/** Follow-ups with their words as they may be read now. */
export async function withOpenWords<Item extends FollowUp>(
  items: readonly Item[],
  words: Words,
): Promise<readonly Item[]> {
  return await Promise.all(
    items.map(async (item) => ({ ...item, acts: await Promise.all(item.acts.map((act) => opened(act, words))) })),
  );
}
