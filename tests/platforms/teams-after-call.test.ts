// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { FixturePage } from './fixture-page.ts';
import { fixture, openPage } from './teams-page.ts';

function inCall(name = 'call-panel-open'): FixturePage {
  const page = openPage(fixture(name));
  page.look();
  return page;
}

/** What the page becomes when the call is over. */
function become(page: FixturePage, html: string): FixturePage {
  page.document.body.innerHTML = html;
  return page;
}

const RETRY = (text: string) =>
  `<div data-tid="calling-retry-screen"><h1 id="calling-retry-screen-title">${text}</h1></div>`;
const GUEST = (text: string) => `<div data-testid="calling-anon-meeting-end-screen"><p>${text}</p></div>`;
const SURVEY = (text: string) => `<p>${text}</p><div role="dialog"><button id="cqf-dismiss-button"></button></div>`;

describe('the teacher left', () => {
  it.each([
    ['the words of the error screen', RETRY('You left the meeting')],
    ['the words of the guest’s screen', GUEST('You left the meeting.')],
    ['words beside the survey', SURVEY('You left the meeting')],
    ['the guest’s screen without a word of an end', GUEST('Enjoy your day')],
    ['the survey alone', SURVEY('')],
    ['its words, whatever somebody wrote', `${SURVEY('You left the meeting')}<p>The meeting has ended</p>`],
    ['a screen, while only a message says that it is over', `${SURVEY('')}<ul><li>The meeting has ended</li></ul>`],
    ['a screen, while a hidden line says that it is over', `${SURVEY('')}<p hidden>The meeting has ended</p>`],
  ])('by %s', (_, html) => {
    expect(become(inCall(), html).look()).toMatchObject({ phase: 'ended', teacherLeft: true });
  });

  it('by a call that is gone, after the usual patience, and until the call is back', () => {
    const page = inCall();
    const call = page.document.body.innerHTML;
    become(page, '');
    expect([page.look(), page.look()].map((look) => look.teacherLeft)).toEqual([undefined, undefined]);
    expect(page.look()).toMatchObject({ phase: 'ended', teacherLeft: true });
    expect(become(page, '<div data-tid="calling-prejoin-screen"></div>').look().teacherLeft).toBe(true);
    expect(become(page, call).look()).not.toHaveProperty('teacherLeft');
  });
});

describe('nothing says that the teacher left', () => {
  it.each([
    ['the meeting has ended', SURVEY('The meeting has ended')],
    [
      'the meeting has ended, and only a message says otherwise',
      `${SURVEY('Call ended')}<li>You left the meeting</li>`,
    ],
    ['they were removed', RETRY("You've been removed from this meeting")],
    ['an error screen does not say why', RETRY('Something went wrong')],
  ])('where %s', (_, html) => {
    const page = become(inCall(), html);
    expect(page.look().phase).toBe('ended');
    expect(page.look()).not.toHaveProperty('teacherLeft');
  });

  it('where it was asked to end it for all', () => {
    const page = become(inCall('end-for-all'), SURVEY(''));
    expect(page.look().phase).toBe('ended');
    expect(page.look()).not.toHaveProperty('teacherLeft');
  });

  it('but it does where that was not what they did then', () => {
    const page = inCall('end-for-all');
    page.the('[data-tid="endCallConfirmationBtn"]').remove();
    for (let look = 0; look < 12; look += 1) page.look();
    expect(become(page, SURVEY('')).look().teacherLeft).toBe(true);
  });

  it.each(['pl', 'fr', ''])('where the language is "%s", of whose end we have no words', (language) => {
    const page = inCall();
    page.document.documentElement.setAttribute('lang', language);
    become(page, SURVEY('Fin'));
    expect(page.look().phase).toBe('ended');
    expect(page.look()).not.toHaveProperty('teacherLeft');
  });

  it('where no call was seen', () => {
    expect(openPage(fixture('ended-retry')).look()).not.toHaveProperty('teacherLeft');
  });

  it('where the words come late that the meeting is over', () => {
    const page = become(inCall(), '');
    for (let look = 0; look < 4; look += 1) page.look();
    expect(page.look().teacherLeft).toBe(true);
    expect(become(page, '<p>The meeting has ended</p>').look()).not.toHaveProperty('teacherLeft');
  });
});
