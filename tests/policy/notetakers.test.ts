import { describe, expect, it } from 'vitest';
import { noteTakerReader } from '../../utils/policy/note-taker-reader.ts';
import { NOTE_TAKER_PATTERNS, NOTE_TAKERS } from '../../utils/policy/notetakers.ts';

const looksLikeNoteTaker = noteTakerReader(NOTE_TAKER_PATTERNS);

const KNOWN = [
  "Alex's Notetaker (Otter.ai)",
  "Alex's Otter.ai Notetaker",
  'Otter.ai',
  'Fireflies.ai Notetaker Alex',
  'Fireflies Notetaker',
  "Alex's Fireflies.ai Notetaker",
  'read.ai meeting notes',
  'Read AI Notetaker',
  'Meeting Analytics from Read',
  "Alex's Fathom Notetaker",
  'Fathom Notetaker',
  'tl;dv Notetaker',
  'tl;dv recorder',
  'tl;dv',
  "Alex's MeetGeek Notetaker",
  'MeetGeek.ai',
  'Notta Bot',
  "alex's Circleback (Unverified)",
  'Circleback Notetaker',
  'Avoma Assistant',
  'Sembly AI',
  'Supernormal Notetaker',
  'Fellow.app',
  'Gong.io Notetaker',
  'Gong.io Recorder',
  'Grain',
  'Colibri.ai',
  'Spinach.io',
  'Sybill AI',
  'Bluedot recorder',
  'Airgram',
  'Wudpecker',
  'Noota',
  'Laxis',
  'Rewatch',
  'Scribbl',
  'Vowel',
  'Clari Copilot',
  'Meeting Notetaker',
  'Nylas Notetaker',
  'AI Note Taker',
  'VexaBot-3f9a1c',
  'Vexa',
  'Vexa Notetaker',
  'Recording Bot',
  'Liminal Notetaker',
  'Notes by Gemini',
];

const LIKELY = [
  "Alex's Notetaker",
  "James' Notetaker",
  'Alex Kim (notetaker)',
  'Meeting Bot',
  'My Recording Bot',
  'PrivOS Meeting Assistant',
  'Alex (Notes)',
];

/** People, rooms, devices and clubs. */
const INNOCENT = [
  'Emma Otter',
  'Otter',
  'Mr Otter',
  'Ben Read',
  'Read',
  'Reading Group 3',
  'Abbot',
  'Sister Abbot',
  'Botond Nagy',
  'Carole Bothin',
  'Jo Fathom',
  'Fathom Okafor',
  'Gong Li',
  'Li Gong',
  'Grain Adeyemi',
  'Kaia Thompson',
  'Kaia',
  'Jamie Lee',
  'Jamie',
  "Jamie's iPad",
  'Hal Robson',
  "Sam's iPad",
  'Miss Fellow',
  'Fellow Adebayo',
  'Ali Fellows',
  'Chorus Hamilton',
  'Year 5 Chorus',
  'Colibri Santos',
  'Spinach Jones',
  'Sybill Trelawney-Marsh',
  'Blue Dot',
  'Vowel Sounds Group',
  'Clari Ferreira',
  'Modjo Diallo',
  'Granola Patel',
  'Krisp Evans',
  'Vexa Moreau',
  'Avo Malik',
  'Nyla Said',
  'Talbot',
  'Henry Talbot',
  'Robot Club',
  'Abbott, Lucy',
  'Botha',
  'Pieter Botha',
  'Nathan Bott',
  'Teaching Assistant',
  'Mrs Shah (TA)',
  'Ms R Shah (Teaching Assistant)',
  'Recording Studio Room',
  'Recorder Club',
  'Ai Tanaka',
  'Ai',
  'Mai Nguyen',
  'Zoe (she/her)',
  'Sam Taylor (Guest)',
  'Sam (Unverified)',
  'Notely Smith',
  'Noteman',
  'Gemini Clarke',
  'Teams Room 4',
  'Zoom Room',
  'iPhone',
  'Meeting Room 2',
  'Agent Smith',
  'Pilot Officer Hale',
  'Scribe Anderson',
  'Fireflies Class',
  'Rainbow Fireflies',
  'Liminal Space',
  'Supernova',
  'Scribble',
  'Read-Turner, Amy',
  'Dub Berry',
  'Jules Record',
  'Equal Times Table',
  'Sam, Muted',
  'Bo T',
];

describe('a note-taker by its name', () => {
  it.each(KNOWN)('%s is known', (name) => {
    expect(looksLikeNoteTaker(name)).toBe('known');
  });

  it.each(LIKELY)('%s is likely, to be asked', (name) => {
    expect(looksLikeNoteTaker(name)).toBe('likely');
  });

  it.each(INNOCENT)('%s is nobody of that kind', (name) => {
    expect(looksLikeNoteTaker(name)).toBeUndefined();
  });

  it('is found whatever the case, the apostrophe, the spaces and what hides between the letters', () => {
    expect(looksLikeNoteTaker('ALEX’S NOTETAKER')).toBe('likely');
    expect(looksLikeNoteTaker('Alexʼs  Note\u00a0Taker')).toBe('likely');
    expect(looksLikeNoteTaker(' Ot\u200bter.ai ')).toBe('known');
    expect(looksLikeNoteTaker('\u202eOtter．ai')).toBe('known');
    expect(looksLikeNoteTaker('')).toBeUndefined();
  });

  it('costs no more for a name made to be slow', () => {
    const slow = [
      "a's ".repeat(2500),
      'otter '.repeat(1700),
      ' '.repeat(10_000),
      `${"s' ".repeat(3300)}ai`,
      'meet'.repeat(2500),
    ];
    const begin = performance.now();
    for (let round = 0; round < 100; round += 1) for (const name of slow) looksLikeNoteTaker(name);
    // 500 names; one that took quadratic time would need seconds.
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it('has one sound pattern at least for every product', () => {
    expect(NOTE_TAKERS.filter(({ patterns }) => patterns.length === 0)).toEqual([]);
    for (const pattern of NOTE_TAKERS.flatMap(({ patterns }) => patterns)) {
      expect(() => new RegExp(pattern, 'u')).not.toThrow();
    }
  });
});
