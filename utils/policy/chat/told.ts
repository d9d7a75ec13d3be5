import type { MeetingState, TimedMessage } from '../../meeting/state.ts';
import type { ProductLists } from '../school.ts';
import { type Detail, detailReader } from './details.ts';
import { hasJoinLink } from './join-link.ts';
import { languageReader } from './language.ts';
import { plainText } from './plain.ts';
import { worryReader } from './worry.ts';

/** What a rule looks for in messages. */
export type Topic = 'language' | 'worry' | 'details' | 'link';
const TOPICS: readonly Topic[] = ['language', 'worry', 'details', 'link'];

/** That somebody wrote something of a topic; never a word of it. */
export interface Told {
  readonly from: string;
  /** Epoch ms of the message. */
  readonly at: number;
  /** Which detail it was. */
  readonly detail: Detail | undefined;
}

export interface ChatMemory {
  /** The messages of a topic whose minute runs, one a sender. */
  of(topic: Topic): readonly Told[];
  /** Takes in one look. Returns the next instant at which a message's minute is over; may be infinite. */
  look(state: MeetingState): number;
}

/** A message's finding closes so long after it; another by its sender meanwhile belongs to it (rules.md, "messages"). */
const LASTS = 60_000;

export function followChat(lists: Pick<ProductLists, 'worries' | 'badWords' | 'details'>): ChatMemory {
  const hasBadLanguage = languageReader(lists.badWords);
  const mayBeWorry = worryReader(lists.worries);
  const detailIn = detailReader(lists.details);
  const told: Record<Topic, readonly Told[]> = { language: [], worry: [], details: [], link: [] };

  function take({ from, text, at }: TimedMessage): void {
    const plain = plainText(text);
    const worry = mayBeWorry(plain);
    const detail = detailIn(plain);
    const found: Readonly<Record<Topic, boolean>> = {
      // A worry is never answered as bad language.
      language: !worry && hasBadLanguage(plain),
      worry,
      details: detail !== undefined,
      link: hasJoinLink(plain),
    };
    for (const topic of TOPICS) {
      if (!found[topic] || told[topic].some((one) => one.from === from)) continue;
      told[topic] = [...told[topic], { from, at, detail: topic === 'details' ? detail : undefined }];
    }
  }

  return {
    of: (topic) => told[topic],
    look(state) {
      let next = Number.POSITIVE_INFINITY;
      for (const topic of TOPICS) {
        if (told[topic].length > 0) told[topic] = told[topic].filter((one) => state.at < one.at + LASTS);
      }
      for (const message of state.messages) take(message);
      for (const topic of TOPICS) {
        for (const one of told[topic]) next = Math.min(next, one.at + LASTS);
      }
      return next;
    },
  };
}
