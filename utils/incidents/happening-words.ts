import type { Happening } from './draft.ts';

const WHERE: Readonly<Record<string, string>> = {
  meeting: 'came in',
  waiting: 'waited to be let in',
  left: 'left',
  'first meeting': 'first seen in the meeting',
  'first waiting': 'first seen waiting to be let in',
};
const SIGHT: Readonly<Record<string, string>> = {
  full: 'in sight',
  partial: 'partly in sight',
  none: 'out of sight',
};
const AREAS: Readonly<Record<string, string>> = {
  participants: 'The list of people',
  chat: 'The chat',
  recording: 'The sign of a recording',
  sharing: 'What is shared',
};
const WATCHING: Readonly<Record<string, string>> = {
  off: 'Lesson Lookout was being updated: nothing was watched from here on',
  on: 'Lesson Lookout watched again',
};
const BOTH: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  mic: ['microphone on', 'microphone off'],
  camera: ['camera on', 'camera off'],
  hand: ['hand up', 'hand down'],
  sharing: ['began to share a screen', 'stopped sharing a screen'],
};

/** A fact in words, without its time: "Sam: microphone on". What this version does not know stays as it was stored. */
export function happeningWords([, who, what, value]: Happening): string {
  const area = /^sight of (.+)$/.exec(what)?.[1];
  if (area !== undefined) return `${AREAS[area] ?? area}: ${SIGHT[value] ?? value}`;
  if (what === 'watching') return WATCHING[value] ?? value;
  const name = who === '' ? 'Someone' : who;
  const both = BOTH[what];
  if (both !== undefined) return `${name}: ${value === 'on' || value === 'true' ? both[0] : both[1]}`;
  if (what === 'where') return `${name}: ${WHERE[value] ?? value}`;
  if (what === 'name') return `${name}: now shown as ${value}`;
  if (what === 'chat') return `${name}: wrote in the chat`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${value}`;
}
