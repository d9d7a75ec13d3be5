import type { Card, ChecklistView, DockView, View } from '../../utils/nudges/view.ts';
import type { MeetingProps } from '../../components/meeting/Meeting.tsx';
import { captureForm } from '../../utils/incidents/capture-form.ts';
import { school } from '../incidents/school.ts';
import { checklistsOf } from '../../utils/policy/checklists/checklists-of.ts';
import { defaultSchool } from '../../utils/policy/school-file.ts';
import type { DraftView } from '../../components/meeting/draft-view.ts';

/** Every state of the meeting UI with invented people, for screenshots and accessibility checks. */

export type GalleryProps = Pick<MeetingProps, 'view' | 'checklist' | 'drafts' | 'choices' | 'look' | 'disconnected'>;

const NAMES = [
  'Sam Okoro',
  'Ayla Demir',
  'Tom Whitfield',
  'Priya Nair',
  'Zofia Lis',
  'Jonah Bell',
  'Mei Tanaka',
  'Isla Grant',
];
const PEOPLE = Array.from({ length: 24 }, (_, index) => ({
  id: `p${index + 1}`,
  name:
    index < NAMES.length
      ? (NAMES[index] ?? '')
      : `${NAMES[index % NAMES.length]?.split(' ')[0]} ${String.fromCharCode(65 + index)}.`,
}));

const SEEN: DockView['seen'] = [
  { label: 'People', state: 'seen', detail: '25 in, 1 waiting' },
  { label: 'Microphones and hands', state: 'partly', detail: '18 of 25 seen; part of the list is scrolled away' },
  { label: 'Recording', state: 'seen', detail: 'off' },
  { label: 'Screen sharing', state: 'seen', detail: 'off' },
  { label: 'Chat', state: 'not-seen', detail: 'the chat panel is closed' },
];

const WATCHING: DockView = { status: 'watching', school: 'Practice school', seen: SEEN, notes: [] };
const NOTES: DockView['notes'] = [
  { key: 'n1', text: 'Nobody watches the chat: it is on, and its panel has been closed for 5 minutes.' },
  { key: 'n2', text: 'Jonah Bell’s camera is off.' },
  { key: 'n3', text: 'Mei Tanaka’s camera is off.' },
];

const MICROPHONE: Card = {
  rule: 'pupil-microphone-open',
  level: 'nudge',
  title: 'Microphone on',
  lines: [{ subject: 'p1', who: ['p1'], text: 'Sam Okoro’s microphone is on.', level: 'nudge' }],
  clauses: [
    {
      reference: 'C1, Pupils',
      sentence: 'Microphones stay off unless the teacher has asked a pupil to speak.',
      document: 'Remote Learning Policy, January 2021',
    },
  ],
  why: 'I read the microphone signs in the People list and on the pictures. I leave a microphone alone while a hand is up or was just lowered. I never hear anything.',
  steps: [],
  answers: [
    { label: 'Invited to speak', act: { did: 'invited', who: 'p1', for: 120 } },
    { label: 'Everyone may speak', act: { did: 'invited', who: 'everyone', for: 120 } },
    { label: 'Record', act: { did: 'record' } },
  ],
  interruptedAt: 2,
};

const RECORDING: Card = {
  rule: 'recording-by-others',
  level: 'urgent',
  title: 'A recording was started',
  lines: [
    { subject: 'meeting', who: ['p2'], text: 'A recording was started from Ayla Demir’s account.', level: 'urgent' },
  ],
  clauses: [
    {
      reference: 'P2, paragraph 12',
      sentence: 'Only staff record a lesson, and nobody records without the teacher’s permission.',
      document: 'Online Learning Policy, 2023',
    },
  ],
  why: 'I read that a recording is on, and from whose account the page says it was started. I cannot see recordings made with a phone or another program.',
  steps: [
    'Ask for the recording to be stopped.',
    'Tell the class that the lesson is not to be recorded.',
    'Record what happened.',
  ],
  answers: [
    { label: 'I allow it', act: { did: 'permission', what: 'recording' } },
    { label: 'Record', act: { did: 'record' } },
  ],
  interruptedAt: 3,
};

const STRANGER: Card = {
  rule: 'unexpected-participant',
  level: 'nudge',
  title: 'Someone I cannot match to the class list',
  lines: [{ subject: 'x1', who: ['x1'], text: '“iPhone 12” is in the meeting.', level: 'nudge' }],
  clauses: [],
  why: 'I compare the names in the People list with your class list.',
  steps: [],
  answers: [
    { label: 'Expected guest', act: { did: 'permission', what: 'guest', who: 'x1' } },
    { label: 'Record', act: { did: 'record' } },
  ],
  interruptedAt: 1,
};

const GERMAN: Card = {
  ...MICROPHONE,
  title: 'Mikrofoneinschaltungsbenachrichtigung für Schülerinnen und Schüler',
  lines: [
    {
      subject: 'p1',
      who: ['p1'],
      text: 'Das Mikrofon von Maximiliane-Friederike Schmidt-Rottluff-Hohenlohe ist seit fünfundvierzig Sekunden eingeschaltet.',
      level: 'nudge',
    },
  ],
  clauses: [
    {
      reference: 'C1, Verhaltenserwartungen an Schülerinnen und Schüler',
      sentence:
        'Mikrofone bleiben stummgeschaltet, solange niemand ausdrücklich um einen Unterrichtsbeitrag gebeten wurde.',
      document: 'Fernunterrichtsdurchführungsverordnung, Januar 2021',
    },
  ],
  answers: [
    { label: 'Zum Sprechen aufgefordert', act: { did: 'invited', who: 'p1', for: 120 } },
    { label: 'Unterrichtsgesprächsfreigabe für alle Anwesenden', act: { did: 'invited', who: 'everyone', for: 120 } },
    { label: 'Vorfall dokumentieren', act: { did: 'record' } },
  ],
};

const RTL = 'سامي العبدالله (2)';
const HOSTILE = '<img src=x onerror=alert(1)>"><b>Sam</b>, Muted';

const DRAFT: DraftView = {
  id: 'd1',
  state: 'recorded',
  refused: false,
  reference: 'LL-000012',
  time: '10:32',
  detailed: false,
  filled: {
    category: 'something-else',
    what: 'Sam Okoro’s microphone is on.',
    who: ['p1'],
    actions: [],
    referredTo: '',
  },
  words: 'Monday 23 November 2026, 10:32. Sam Okoro’s microphone is on.',
};

const FORM = captureForm(
  school({
    contacts: {
      dsl: { name: 'Mrs D Okoro', phone: '01632 960110', email: 'dsl@hillside.example' },
      deputyDsl: { name: 'Mr P Hallam', email: 'deputy@hillside.example' },
    },
  }),
  [],
);

const BASE: GalleryProps = {
  view: { dock: WATCHING, cards: [], discreet: false },
  drafts: [],
  choices: {
    categories: FORM.categories,
    actions: FORM.actions,
    referees: FORM.referees,
    urgent: FORM.urgent,
    people: PEOPLE,
  },
  look: { side: 'right', collapsed: false, board: false },
  disconnected: false,
};

function dock(status: DockView['status'], seen: DockView['seen'] = []): GalleryProps {
  return { ...BASE, view: { dock: { ...WATCHING, status, seen }, cards: [], discreet: false } };
}

function cards(...list: readonly Card[]): GalleryProps {
  return { ...BASE, view: { ...BASE.view, cards: list } };
}

function drafts(...list: readonly Partial<DraftView>[]): GalleryProps {
  return { ...BASE, drafts: list.map((one) => ({ ...DRAFT, ...one })) };
}

const CHECKLISTS = checklistsOf(defaultSchool());
const ANSWERED: Readonly<Record<string, string>> = { approved: 'yes', invitation: 'not-today', device: 'pupil-safety' };

function checklist(stage: ChecklistView['stage'], title: string, unkept = false): Pick<GalleryProps, 'checklist'> {
  const items = CHECKLISTS[stage].map((item) => ({ ...item, answer: ANSWERED[item.id] }));
  const readOut = stage === 'start' ? CHECKLISTS.readOut : undefined;
  return { checklist: { list: { stage, title, items, readOut }, unkept } };
}

const MANY: Card = {
  ...MICROPHONE,
  lines: Array.from({ length: 40 }, (_, index) => {
    const { id = '', name = '' } = PEOPLE[index % PEOPLE.length] ?? {};
    return { subject: `${id}-${index}`, who: [id], text: `${name}’s microphone is on.`, level: 'nudge' as const };
  }),
};

const discreetView: View = { dock: { ...WATCHING, notes: NOTES }, cards: [RECORDING, MICROPHONE], discreet: true };

export const STATES = {
  starting: dock('starting'),
  waiting: dock('waiting'),
  watching: dock('watching', SEEN),
  notes: { ...BASE, view: { ...BASE.view, dock: { ...WATCHING, notes: NOTES } } },
  asking: dock('asking', SEEN),
  'not-a-lesson': dock('not-a-lesson'),
  unreadable: dock(
    'unreadable',
    SEEN.map((line) => ({ ...line, state: 'not-seen', detail: 'this page cannot be read' })),
  ),
  ended: dock('ended'),
  disconnected: { ...BASE, disconnected: true },
  'before-the-lesson': { ...dock('waiting'), ...checklist('before', 'Before the lesson') },
  'before-the-lesson-open': { ...dock('waiting'), ...checklist('before', 'Before the lesson', true) },
  'at-the-start-open': { ...dock('watching', SEEN), ...checklist('start', 'At the start') },
  'after-the-lesson-open': { ...dock('ended'), ...checklist('end', 'After the lesson') },
  collapsed: { ...BASE, look: { side: 'left', collapsed: true, board: false } },
  'collapsed-unreadable': { ...dock('unreadable'), look: { side: 'right', collapsed: true, board: false } },
  'watching-open': { ...BASE, view: { ...BASE.view, dock: { ...WATCHING, notes: NOTES } } },
  nudge: cards(MICROPHONE),
  'nudge-open': cards(MICROPHONE),
  urgent: cards(RECORDING),
  three: cards(RECORDING, MICROPHONE, STRANGER),
  forty: cards(MANY),
  german: cards(GERMAN),
  'right-to-left': {
    ...cards({
      ...MICROPHONE,
      lines: [{ subject: 'p1', who: ['p1'], text: `${RTL}’s microphone is on.`, level: 'nudge' }],
    }),
    choices: { ...BASE.choices, people: [{ id: 'p1', name: RTL }, ...PEOPLE.slice(1)] },
  },
  hostile: cards({
    ...STRANGER,
    lines: [
      { subject: 'x1', who: ['x1'], text: `“${HOSTILE}” is in the meeting.`, level: 'nudge' },
      { subject: 'x2', who: ['x2'], text: `“${'W'.repeat(64)}…” is in the meeting.`, level: 'nudge' },
    ],
  }),
  saving: drafts({ state: 'saving', reference: undefined }),
  recorded: drafts({}),
  'not-recorded': drafts({ state: 'not-recorded', reference: undefined }),
  'details-not-recorded': drafts({ state: 'not-recorded', detailed: true }),
  detailed: drafts({ detailed: true }),
  'urgent-kind': drafts({ filled: { ...DRAFT.filled, category: 'disclosure', what: '' } }),
  'whom-to-tell-open': BASE,
  board: { ...BASE, look: { side: 'right', collapsed: false, board: true } },
  refused: drafts({ state: 'not-recorded', refused: true, reference: undefined }),
  'disconnected-not-recorded': {
    ...drafts({ state: 'not-recorded', reference: undefined }),
    disconnected: true,
  },
  discreet: { ...BASE, view: discreetView },
  'discreet-recorded': { ...BASE, view: discreetView, drafts: [DRAFT] },
  'discreet-not-recorded': {
    ...BASE,
    view: discreetView,
    drafts: [{ ...DRAFT, state: 'not-recorded', reference: undefined }],
  },
} satisfies Record<string, GalleryProps>;

export type StateName = keyof typeof STATES;
