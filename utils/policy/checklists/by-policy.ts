import type { ClauseId } from '../clauses/index.ts';
import type { PolicyName } from '../policies/index.ts';
import type { ItemId } from './items.ts';
import type { LineId } from './read-out.ts';

type Asks<Id extends string> = Readonly<Partial<Record<Id, readonly ClauseId[]>>>;

/** What one policy asks of its teachers around a lesson: each question or line with the clauses that ask for it. */
interface PolicyChecklist {
  readonly items: Asks<ItemId>;
  readonly lines: Asks<LineId>;
}

/**
 * The last paragraphs of rules.md, policy by policy. `default` has what at least one of the five asks for and none
 * asks the opposite of: a chat that everyone sees (C3), not one that is off (M2), as in its rules.
 */
export const CHECKLISTS: Readonly<Record<PolicyName, PolicyChecklist>> = {
  westgate: {
    items: { background: ['W14'], 'parent-told': ['W10'], 'recording-filed': ['W3', 'W6'] },
    lines: { 'no-recording': ['W1'] },
  },
  'trust-primary': {
    items: {
      approved: ['R21'],
      invitation: ['R22'],
      device: ['R11'],
      background: ['R12'],
      'closed-apps': ['R23'],
      'waiting-room': ['R7'],
      attendance: ['R16'],
    },
    lines: { behave: ['R14'], report: ['R14'], 'no-recording': ['R1'], room: ['R8', 'R25'] },
  },
  crofton: {
    items: {
      device: ['C11'],
      background: ['C12'],
      'waiting-room': ['C6'],
      'chat-visible': ['C3'],
      'other-adult': ['C7'],
      'end-for-all': ['C13'],
      attendance: ['C18'],
    },
    lines: { room: ['C24'] },
  },
  woodlands: {
    items: {
      approved: ['P17', 'P18'],
      device: ['P3', 'P22'],
      background: ['P23'],
      'closed-apps': ['P8', 'P36'],
      'waiting-room': ['P11'],
      settings: ['P31'],
      'other-adult': ['P12'],
      'own-team': ['P34'],
      'recording-or-adult': ['P4'],
      'recording-filed': ['P4'],
    },
    lines: { behave: ['P25'], report: ['P28'], 'no-recording': ['P1'], private: ['P24'], room: ['P37'] },
  },
  meadows: {
    items: {
      approved: ['M7'],
      content: ['M22'],
      place: ['M9', 'M23'],
      'chat-off': ['M2'],
      'other-adult': ['M4'],
      'others-stream': ['M27'],
      'chat-read': ['M2'],
      logged: ['M13'],
      attendance: ['M11'],
    },
    lines: { behave: ['M10'], 'no-recording': ['M1'], private: ['M21'] },
  },
  default: {
    items: {
      approved: ['R21', 'P17', 'P18', 'M7'],
      invitation: ['R22'],
      content: ['M22'],
      device: ['R11', 'C11', 'P3', 'P22'],
      place: ['M9', 'M23'],
      background: ['W14', 'R12', 'C12', 'P23'],
      'closed-apps': ['R23', 'P8', 'P36'],
      'waiting-room': ['R7', 'C6', 'P11'],
      settings: ['P31'],
      'chat-visible': ['C3'],
      'other-adult': ['C7', 'P12', 'M4'],
      'parent-told': ['W10'],
      'own-team': ['P34'],
      'recording-or-adult': ['P4'],
      'others-stream': ['M27'],
      'end-for-all': ['C13'],
      'recording-filed': ['W3', 'W6', 'P4'],
      'chat-read': ['M2'],
      logged: ['M13'],
      attendance: ['R16', 'C18', 'M11'],
    },
    lines: {
      behave: ['R14', 'P25', 'M10'],
      report: ['R14', 'P28'],
      'no-recording': ['W1', 'R1', 'P1', 'M1'],
      private: ['P24', 'M21'],
      room: ['R8', 'R25', 'C24', 'P37'],
    },
  },
};
