import type { FollowUp, KeptAct } from '../../utils/incidents/follow-ups.ts';
import type { Words } from '../../utils/seal/words.ts';

const SHUT = 'a reason that can be read when the log is unlocked';

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
