import { type FollowUp, type FollowUps, isOfRecord, type KeptAct } from '../../utils/incidents/follow-ups.ts';
import type { OpenWords, Words } from '../../utils/seal/words.ts';

const SHUT = 'a reason that can be read when the log is unlocked';

async function sealed(act: KeptAct, { seal }: Words): Promise<KeptAct> {
  const by = 'by' in act ? act.by : '';
  if ((act.reason === '' && by === '') || isOfRecord(act)) return act;
  const words = await seal(JSON.stringify([act.reason, by]));
  return { ...act, reason: '', ...('by' in act ? { by: '' } : {}), sealed: words };
}

/** `undefined`: locked, or sealed to a key that is not here. */
async function opened(act: KeptAct, open: OpenWords | undefined): Promise<KeptAct | undefined> {
  const { sealed: words, ...rest } = act;
  if (words === undefined) return act;
  const text = await open?.(words);
  if (text === undefined) return undefined;
  const [reason, by] = JSON.parse(text) as [string, string];
  return { ...rest, reason, ...('by' in rest ? { by } : {}) };
}

function shut({ sealed: _words, ...act }: KeptAct): KeptAct {
  return { ...act, reason: SHUT, ...('by' in act ? { by: 'somebody' } : {}) };
}

async function withActs<Item extends FollowUp>(item: Item, change: (act: KeptAct) => Promise<KeptAct>): Promise<Item> {
  return { ...item, acts: await Promise.all(item.acts.map(change)) };
}

/** Asked for where there is something to open: whoever asks is reading, and puts off the time at which it locks. */
async function openerFor(items: readonly FollowUp[], words: Words): Promise<OpenWords | undefined> {
  const isSealed = items.some(({ acts }) => acts.some((act) => act.sealed !== undefined));
  return isSealed ? await words.opener() : undefined;
}

/** A follow-up with the words of its acts sealed. */
export async function withSealedWords(item: FollowUp, words: Words): Promise<FollowUp> {
  return await withActs(item, (act) => sealed(act, words));
}

/** Follow-ups with their words as they may be read now. */
export async function withOpenWords<Item extends FollowUp>(
  items: readonly Item[],
  words: Words,
): Promise<readonly Item[]> {
  const open = await openerFor(items, words);
  return await Promise.all(items.map((item) => withActs(item, async (act) => (await opened(act, open)) ?? shut(act))));
}

async function withItems(followUps: FollowUps, change: (item: FollowUp) => Promise<FollowUp>): Promise<FollowUps> {
  const items = Object.entries(followUps.items).map(async ([id, item]) => [id, await change(item)] as const);
  return { ...followUps, items: Object.fromEntries(await Promise.all(items)) };
}

/** All follow-ups as a backup takes them: open, for another device to seal. What cannot be opened stays as it is. */
export async function forBackup(followUps: FollowUps, words: Words): Promise<FollowUps> {
  const open = await openerFor(Object.values(followUps.items), words);
  return await withItems(followUps, (item) => withActs(item, async (act) => (await opened(act, open)) ?? act));
}

/** And as they come back from one: sealed to the key of this device. */
export async function fromBackup(followUps: FollowUps, words: Words): Promise<FollowUps> {
  return await withItems(followUps, (item) => withSealedWords(item, words));
}
