import { describe, expect, it } from 'vitest';
import { nameIn, readLabel, speak, withoutMark } from '../../utils/platforms/teams/labels.ts';
import { cleanTitle } from '../../utils/platforms/teams/title.ts';
import { type Words, wordsFor } from '../../utils/platforms/teams/words.ts';

const [en] = wordsFor('en-GB') as [Words];
const [fr] = wordsFor('fr') as [Words];

describe('the languages to try', () => {
  it.each(['en', 'en-GB', 'en-US', 'EN-gb'])('%s is English', (tag) => expect(wordsFor(tag)).toEqual([en]));
  it.each(['pl', 'pt-PT', 'tr', 'zz'])('%s is not known, and nothing is tried', (tag) =>
    expect(wordsFor(tag)).toEqual([]),
  );
  it('are all of them where the page does not say', () => expect(wordsFor(null).length).toBe(4));
  it('mean nothing different by the same word', () => {
    const seen = new Map<string, string>();
    for (const { tokens } of wordsFor(null)) {
      for (const [word, token] of Object.entries(tokens)) {
        expect(seen.get(word) ?? JSON.stringify(token)).toBe(JSON.stringify(token));
        seen.set(word, JSON.stringify(token));
      }
    }
  });
});

describe('a label', () => {
  it.each([
    ['Sam Lee, Muted', { mic: 'off', whole: true }],
    ['Sam Lee, Organizer, Unmuted', { role: 'organiser', mic: 'on', whole: true }],
    ['Sam Lee, Organiser, Unmuted', { role: 'organiser', mic: 'on', whole: true }],
    ['Muted, Sam Lee', { mic: 'off', whole: true }],
    ['Sam Lee Unverified, MUTED', { label: 'unverified', mic: 'off', whole: true }],
    ['Sam Lee (Guest), Muted', { label: 'guest', mic: 'off', whole: true }],
    ['Sam Lee External unfamiliar, Muted', { label: 'external', mic: 'off', whole: true }],
    ['Sam Lee; Muted', { mic: 'off', whole: true }],
    ['Sam Lee – Muted', { mic: 'off', whole: true }],
    ['Sam Lee, muted, Context menu is available', { mic: 'off', tail: true, whole: true }],
    ['Sam Lee, video is on, Context menu is available', { camera: 'on', tail: true, whole: true }],
    [
      'Myself video, Sam Lee, Unmuted, video is off, Hand raised position 2, Has context menu',
      { mic: 'on', camera: 'off', hand: true, tail: true, whole: true },
    ],
    ['Sam Lee, Presenter, Muted', { mic: 'off', whole: false }],
    ['Sam Lee, Muted, Unmuted', { mic: undefined, whole: false }],
    ['Sam Leeward, Muted', { whole: false }],
    ['Ada Osei, Muted', { whole: false }],
    ['', { whole: false }],
  ])('"%s"', (label, said) => expect(readLabel(label, 'Sam Lee', en)).toEqual(said));

  it('in French', () =>
    expect(readLabel('Luc, Organisateur, Micro activé', 'Luc', fr)).toEqual({
      role: 'organiser',
      mic: 'on',
      whole: true,
    }));
  it('in English says nothing on a French page', () =>
    expect(readLabel('Luc, Muted', 'Luc', fr)).toEqual({ whole: false }));
  it('is read by the language that knows it, where the page does not say', () => {
    expect(speak('Luc, Micro activé', 'Luc', wordsFor(null))).toEqual({ mic: 'on', whole: true });
    expect(speak('Luc, wyciszony', 'Luc', wordsFor(null))).toEqual({ whole: false });
  });
  it('is not read without the name', () => expect(speak('Luc, Muted', undefined, [en])).toEqual({ whole: false }));
});

describe('a name in a label that no hook names', () => {
  it.each([
    ['Sam Lee, Muted', 'Sam Lee'],
    ['Sam, Muted, Muted', 'Sam, Muted'],
    ['Sam, Muted, Unmuted', 'Sam, Muted'],
    ['Myself video, Sam Lee, Muted, video is off, Has context menu', 'Sam Lee'],
    ['Sam Lee, sprecher', undefined],
    ['Muted', undefined],
  ])('"%s"', (label, name) => expect(nameIn(label, [en])).toBe(name));
});

describe('a mark at the end of a name', () => {
  it.each([
    ['Sam Lee', { name: 'Sam Lee' }],
    ['Sam Guest', { name: 'Sam Guest' }],
    ['Sam (guest)', { name: 'Sam', label: 'guest' }],
    ['Sam UNVERIFIED', { name: 'Sam', label: 'unverified' }],
    ['İpek Unverified', { name: 'İpek', label: 'unverified' }],
    [undefined, { name: undefined }],
  ])('%s', (given, found) => expect(withoutMark(given, [en])).toEqual(found));
});

describe('the title of the tab', () => {
  it.each([
    ['Year 9 Maths | Microsoft Teams', 'Year 9 Maths'],
    ['(3) Year 9 Maths | Microsoft Teams', 'Year 9 Maths'],
    ['Calendar | Year 9 | Maths | Microsoft Teams', 'Year 9 | Maths'],
    ['Maths | 9B | Microsoft Teams', 'Maths | 9B'],
    ['Chat | Microsoft Teams', undefined],
    ['Microsoft Teams', undefined],
    ['', undefined],
    ['CON', 'CON'],
  ])('"%s"', (tab, title) => expect(cleanTitle(tab, [en])).toBe(title));
});
