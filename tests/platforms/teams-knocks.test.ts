// @vitest-environment happy-dom
import { expect, test } from 'vitest';
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
