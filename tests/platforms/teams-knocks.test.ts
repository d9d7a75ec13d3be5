// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import { fixture, openPage } from './teams-page.ts';

test('a pop-up and a banner of one name are one person who waits', () => {
  const page = openPage(fixture('lobby-popup'));
  page
    .the('[data-cid="call-screen-wrapper"]')
    .insertAdjacentHTML(
      'beforeend',
      '<div role="alert"><span>Jo Bell is waiting in the lobby</span><button data-tid="callingAlertDismissButton_lobby"></button></div>',
    );
  expect(page.look().people.filter(({ where }) => where === 'waiting')).toMatchObject([{ name: 'Jo Bell' }]);
});

test('somebody whom the banner does not name waits without a name', () => {
  const page = openPage(fixture('lobby-popup').replace('Jo Bell is waiting', 'Someone is waiting'));
  expect(page.look().people.filter(({ where }) => where === 'waiting')).toMatchObject([{ name: UNKNOWN }]);
});

test('a stranger who knocks is known by name and mark', () => {
  const page = openPage(fixture('lobby-popup').replace('Jo Bell is waiting', 'Jo Bell (Guest) is waiting'));
  expect(page.look().people.filter(({ where }) => where === 'waiting')).toMatchObject([
    { name: 'Jo Bell', label: 'guest' },
  ]);
});

test('a mark in a row of the lobby counts, and none there says nothing', () => {
  const label = (text: string) => {
    const page = openPage(fixture('lobby-rows'));
    const row = page.the('[data-tid^="participantsInLobby-"]');
    const name = row.getAttribute('data-tid')?.replace('participantsInLobby-', '') ?? '';
    row.setAttribute('aria-label', `${name}${text}`);
    return page.look().people.find((person) => person.name === name)?.label;
  };
  expect(label(' (Guest)')).toBe('guest');
  expect(label('')).toBe(UNKNOWN);
});
