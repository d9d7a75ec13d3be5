import type { MeetingProps } from '../../components/meeting/Meeting.tsx';
import type { Card } from '../../utils/nudges/view.ts';

/** A nudge about one microphone, with an answer for each kind of act. */
export function card(more: Partial<Card> = {}): Card {
  return {
    rule: 'pupil-microphone-open',
    level: 'nudge',
    title: 'Microphone on',
    lines: [{ subject: 'p1', who: ['p1'], text: 'Sam Okoro’s microphone is on.', level: 'nudge' }],
    clauses: [
      { reference: 'C1, Pupils', sentence: 'Microphones stay off unless asked.', document: 'Remote Learning Policy' },
    ],
    why: 'I read the microphone signs in the People list.',
    steps: [],
    answers: [
      { label: 'Invited to speak', act: { did: 'invited', who: 'p1', for: 120 } },
      { label: 'Everyone may speak', act: { did: 'invited', who: 'everyone', for: 120 } },
      { label: 'Record', act: { did: 'record' } },
    ],
    interruptedAt: 1,
    ...more,
  };
}

const CATEGORIES = [
  { id: 'something-else', label: 'Something else', prompt: 'What happened?' },
  { id: 'bullying', label: 'Bullying', prompt: 'What was said or done, and to whom?' },
  { id: 'link-shared', label: 'Link shared', prompt: 'Where?' },
  { id: 'disclosure', label: 'Disclosure', prompt: 'Ring the DSL.' },
  { id: 'disruption', label: 'Disruption', prompt: 'For how long?' },
  { id: 'adult-on-camera', label: 'Adult on camera', prompt: 'For how long?' },
  { id: 'child-alone', label: 'Child alone', prompt: 'What did you see?' },
  { id: 'unexpected-person', label: 'Someone not expected', prompt: 'What name?' },
  { id: 'home-environment', label: 'Worry about home', prompt: 'What did you see?' },
] as const;

export const URGENT: MeetingProps['choices']['urgent'] = {
  title: 'Urgent: whom to tell now',
  lines: ['In immediate danger: ring 999 first.'],
  people: [{ who: 'DSL: Mrs D Okoro', links: [{ label: 'Ring 01632 960110', href: 'tel:01632960110' }] }],
};

type Spies = Pick<MeetingProps, 'onAct' | 'onCapture' | 'onComplete' | 'onLook' | 'onOpenLog'>;

/** A watched lesson without cards. */
export function props(spies: Spies, more: Partial<MeetingProps> = {}): MeetingProps {
  return {
    view: { dock: { status: 'watching', school: 'Practice school', seen: [], notes: [] }, cards: [], discreet: false },
    disconnected: false,
    drafts: [],
    choices: {
      categories: CATEGORIES,
      actions: ['muted', 'reminded of the expectations'],
      referees: [{ value: 'DSL', label: 'DSL: Mrs D Okoro' }],
      urgent: URGENT,
      people: [
        { id: 'p1', name: 'Sam Okoro' },
        { id: 'p2', name: 'Ayla Demir' },
      ],
    },
    look: { side: 'right', collapsed: false, board: false },
    avoid: [],
    ...spies,
    ...more,
  };
}
