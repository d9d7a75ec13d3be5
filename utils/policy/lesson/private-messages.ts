import { isKnown } from '../../meeting/fact.ts';
import type { MeetingState } from '../../meeting/state.ts';
import type { Whose } from './whose.ts';

/** A private message that speaks for an open private chat until its time is over. */
export interface PrivateMessage {
  readonly from: string;
  /** The other side, where the page shows it. */
  readonly with: string | undefined;
  /** Epoch ms. */
  readonly until: number;
}

export interface PrivateMessages {
  readonly active: readonly PrivateMessage[];
  /** Takes in one look. Returns the next instant at which a message's time is over; may be infinite. */
  look(state: MeetingState): number;
}

/** So long a message stands for the setting that nobody saw. */
const SPEAKS_FOR = 600_000;

/**
 * Private messages by people who are not known to be staff. One stands for 10 minutes, or until the
 * chat setting is next seen, which then speaks for itself; another by the same sender meanwhile belongs
 * to it.
 */
export function followPrivateMessages(whose: Whose): PrivateMessages {
  let active: PrivateMessage[] = [];
  let settingBefore: MeetingState['chat']['value'] = 'unknown';

  return {
    get active() {
      return active;
    },
    look(state) {
      const { value } = state.chat;
      const settingSeen = isKnown(value) && value !== settingBefore;
      settingBefore = value;
      const isStaff = (id: string | undefined) => {
        const person = id === undefined ? undefined : (state.people.get(id) ?? state.left.get(id));
        return person !== undefined && whose.identify(person).kind === 'staff';
      };
      active = settingSeen ? [] : active.filter((message) => state.at < message.until);
      for (const { to, from, with: other } of state.messages) {
        if (to !== 'private' || isStaff(from) || isStaff(other)) continue;
        if (active.some((message) => message.from === from)) continue;
        active.push({ from, with: other, until: state.at + SPEAKS_FOR });
      }
      return Math.min(...active.map((message) => message.until));
    },
  };
}
