import { type Page, expect, test } from '@playwright/test';
import { SMALL, closeAll, crowd, facts, open, openAll, playing, simulator } from './drive.ts';
import { ofTheDay } from '../e2e/support/sample.ts';
import { VARIANTS } from './zoom/variants.js';

test.beforeAll(openAll);
test.afterAll(closeAll);

const HOST = 'app.zoom.us';
const CLIENT = '/wc/85512345678/start';
const PEOPLE = 'button[aria-label*="articipants list pane"]';

const begun = (query: string, path = CLIENT) => playing(query, path, HOST);
const rowLabels = (page: Page) =>
  page
    .locator('#participants-ul .participants-li')
    .evaluateAll((rows) => rows.map((row) => `${row.id} ${row.getAttribute('aria-label')}`));
const state = (page: Page, call: string) => page.evaluate(`window.__sim.${call}`);

test('each line of a lesson shows on the page at its own second', async () => {
  const { page, advance } = await begun('lesson=small');
  await expect(page.locator('.meeting-on-hold .wr-topic')).toHaveText('Year 7 Science');
  expect(await page.locator('#wc-footer').count()).toBe(0);

  await advance(10);
  expect(await page.title()).toBe('Year 7 Science');
  expect(await rowLabels(page)).toEqual([
    'participants-list-0 Remy Ashdown (Host, me),computer audio unmuted,video on',
    'participants-list-1 Sam, Muted ,computer audio unmuted,video on',
    'participants-list-2 Ines <b>Quill</b> (Guest),computer audio muted,video off',
  ]);
  expect(await page.locator('#participants-list-1 .participants-icon__voip-speaking-icon').count()).toBe(1);
  expect(await page.locator('#waitingRoom-li-0 .participants-item__display-name').textContent()).toBe('Otis Pemberley');
  // The counter has the waiting ones in it; the label tells them apart only while the panel is closed.
  expect(await page.locator('.footer-button__number-counter').textContent()).toBe('4');
  await state(page, 'closePanel()');
  await expect(page.locator(PEOPLE)).toHaveAttribute(
    'aria-label',
    'open the manage participants list pane,4 particpants,1 people are in waiting room',
  );
  await expect(page.locator('.notification-message-wrap')).toContainText('Otis Pemberley entered the waiting room');
  await state(page, 'openPanel()');

  await advance(15.5);
  // A raised hand goes up in the list; an unknown microphone or camera has neither word nor icon.
  expect(await rowLabels(page)).toEqual([
    'participants-list-0 Remy Ashdown (Host, me),computer audio unmuted,video on',
    'participants-list-1 Ines <b>Quill</b> (Guest),computer audio unmuted,video off,hand raised',
    'participants-list-2 Sam, Muted ,computer audio unmuted,video on',
    'participants-list-3 Otis Pemberley ',
  ]);
  expect(await page.locator('.recording-indication__recording-icon').count()).toBe(0);

  await advance(5);
  expect(await page.locator('.recording-indication__recording-container').count()).toBe(1);
  expect((await rowLabels(page))[2]).toMatch(/,Recording locally$/);
  expect(await page.locator('.sharee-sharing-indicator__tip').textContent()).toContain('undefined');
  await expect(page.locator('.sharee-sharing-indicator__tip')).toBeHidden();

  await advance(10);
  // Zoom closes the panel at the moment when a share begins.
  expect(await rowLabels(page)).toEqual([]);
  await expect(page.locator('.sharee-sharing-indicator__tip')).toHaveText(/Sam, Muted's screen/);
  await expect(page.locator('.sharer-controlbar-container')).toBeHidden();
  expect(await page.locator('.video-avatar__avatar-footer span').allTextContents()).toContain('Sam, Muted');
  expect(await facts(page)).toEqual({ violations: [], error: null });

  await advance(3700);
  expect(new URL(page.url()).pathname).toBe('/wc/home');
  expect(await page.locator('#wc-footer').count()).toBe(0);
});

test('sight that is lost takes its part off the page, and gives it back', async () => {
  const { page, advance } = await begun('lesson=small&sharecloses=0');
  const parts = async () => ({
    rows: await page.locator('.participants-li').count(),
    tiles: await page.locator('.video-avatar__avatar').count(),
    counter: await page.locator('.footer-button__number-counter').count(),
    header: await page.locator('.meeting-header').count(),
    recording: await page.locator('[class*="recording-i"], [class*="record-icon"]').count(),
    share: await page.locator('.sharing-layout').count(),
  });
  await advance(49);
  const all = { rows: 4, tiles: 3, counter: 1, header: 1, recording: 5, share: 1 };
  expect(await parts()).toEqual(all);
  await advance(6);
  expect(await parts()).toEqual({ ...all, rows: 0, tiles: 1, counter: 0, recording: 4 });
  await advance(10);
  expect(await parts()).toEqual({ ...all, header: 0, recording: 0 });
  await advance(10);
  expect(await parts()).toEqual({ ...all, share: 0, recording: 4 });
  await advance(10);
  expect(await parts()).toEqual(all);
  await advance(10);
  expect(await parts()).toEqual({ ...all, recording: 0 });
});

test('in the web app the client lies in a frame, and the shell says nothing of a meeting', async () => {
  const { page, advance } = await begun('lesson=small&fromPWA=1');
  expect(await page.evaluate('"play" in window.__sim && !("other" in window.__sim)')).toBe(true);
  await advance(45);
  expect(await page.title()).toBe('Zoom');
  expect(await page.locator('#wc-footer').count()).toBe(0);
  const frame = page.frameLocator('iframe#webclient');
  expect(await frame.locator('#wc-footer').count()).toBe(1);
  const inner = page.frames()[1];
  expect(await inner?.title()).toBe('Year 7 Science');
  expect(inner?.url()).toContain('from=pwa');
  expect(await facts(page)).toEqual({ violations: [], error: null });
});

test('of sixty people fewer than 25 rows exist, and a place lends its element to whoever comes to stand there', async () => {
  simulator.registerLesson('crowd', crowd(60));
  const { page, advance } = await begun('lesson=crowd&lazy=300');
  await advance(0.1);
  const rows = page.locator('#participants-ul .participants-li');
  expect(await rows.count()).toBeLessThan(25);
  expect(await page.locator('#participants-ul svg').count()).toBe(0);
  await advance(0.4);
  expect(await page.locator('#participants-ul svg').count()).toBeGreaterThan(20);
  const height = await page.locator('#participants-ul > div').evaluate((node) => (node as HTMLElement).style.height);
  expect(height).toBe(`${60 * 42}px`);
  await state(page, 'scrollRoster(1200)');
  expect((await rowLabels(page)).at(-1)).toContain('Pupil');
  expect(await page.locator('#participants-list-0').count()).toBe(0);
  expect(await rows.count()).toBeLessThan(25);
  const first = await page.locator('#participants-list-30').elementHandle();
  await state(page, "apply('leave', 'p5')");
  expect(await first?.getAttribute('aria-label')).toContain('Pupil 31');
});

test('roles are translated, states are not, and older releases say less', async () => {
  const french = await begun('lesson=small&locale=fr-FR&locked=1');
  await french.advance(9);
  expect((await rowLabels(french.page))[0]).toMatch(/\(Hôte, moi\),computer audio unmuted,video on$/);
  expect(await french.page.title()).toBe('(Verrouillé) Year 7 Science');
  await expect(french.page.locator('.join-audio-container__btn')).toHaveAttribute('aria-label', 'mute my microphone');
  await state(french.page, "apply('meeting', { phase: 'ended' })");
  await expect(french.page.locator('[role="dialog"][aria-label="Meeting is end now"]')).toContainText(
    'L’hôte a mis fin',
  );

  const old = await begun('lesson=small&release=3.5.2');
  expect(await old.page.locator('.bhold .wr-topic').count()).toBe(1);
  await old.advance(9);
  expect((await rowLabels(old.page))[0]).toBe('participants-list-0 Remy Ashdown (Host, me)');
  expect(await old.page.locator('[feature-type], #meeting-app, #foot-bar svg[class^="Svg"]').count()).toBe(0);
  expect(await old.page.locator('svg[class*="participants-list/audio-unmuted"]').count()).toBe(1);
});

test('a plain participant sees less: one button to leave, no pause of a recording, no waiting people', async () => {
  const lines = SMALL.replace('"role":"organiser"', '"role":"attendee"').split('\n');
  const paused = '{"t":35,"meeting":{"recording":"paused"}}';
  const private1 = '{"t":36,"message":{"from":"p1","to":"private","with":"t1","text":"psst"}}';
  const private2 = '{"t":36,"message":{"from":"p1","to":"private","with":"p2","text":"secret"}}';
  simulator.registerLesson('pupil', [...lines.slice(0, 11), paused, private1, private2].join('\n'));
  const { page, advance } = await begun('lesson=pupil&panel=both&consent=1');
  await advance(12);
  expect(await page.locator('#waiting-room-list, #hosttools').count()).toBe(0);
  await advance(19);
  expect(await page.locator('.recording-indication__recording-container').count()).toBe(1);
  expect(await page.locator('#recording-on-dialog').count()).toBe(1);
  await advance(4.5);
  expect(await page.locator('.recording-indication__recording-container').count()).toBe(0);
  await expect(page.locator('#aria-notify-area')).toHaveText('Cloud Recording is paused');
  await advance(2);
  expect(await page.locator('.chat-message__text-content').allTextContents()).toEqual(['psst']);
  expect(await page.locator('.chat-privately').count()).toBe(1);
  await page.locator('.footer__leave-btn-container button').dispatchEvent('click');
  expect(await page.locator('.leave-meeting-options__btn').count()).toBe(1);
});

/** `npm run test:long` plays all three, `npm test` another one each day. */
const PLAYED = ofTheDay([1, 2, 3], () => 'one');

test(`the page plays with every variant of a place at once: ${PLAYED.join()}`, async () => {
  for (const nth of PLAYED) {
    const others = Object.entries(VARIANTS).flatMap(([name, { values }]) => {
      const value = values?.[Math.min(nth, values.length - 1)];
      return value === undefined || ['autostart', 'controls'].includes(name) ? [] : [[name, value]];
    });
    const query = new URLSearchParams([...others, ['lesson', 'small'], ['lazy', '150'], ['remount', '7']]);
    const { page, advance } = await begun(query.toString(), nth === 2 ? '/wc/join/85512345678' : CLIENT);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await advance(47);
    await state(page, 'failOver()');
    await advance(55);
    expect(await page.locator('#wc-footer').count()).toBe(1);
    await state(page, "apply('leave', 't1')");
    expect(await page.locator('#wc-footer').count()).toBe(0);
    expect(errors).toEqual([]);
    expect(await facts(page)).toEqual({ violations: [], error: null });
    await page.context().close();
  }
});

test('by hand: join, hover, record, leave; and a changed Zoom keeps no handle', async () => {
  const page = await open('', CLIENT, 'us02web.zoom.us');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.locator('.send-video-container__btn').hover();
  expect(await page.locator('svg.SvgVideoOnHovered').count()).toBe(1);
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Pause Recording' }).click();
  await expect(page.locator('.recording-indication__recording-status--paused')).toBeVisible();
  await page.locator('[data-sim-controls]').getByRole('button', { name: 'AI', exact: true }).click();
  expect(await page.locator('#aic-pop-panel button').count()).toBe(1);
  await page.getByRole('button', { name: 'End', exact: true }).first().click();
  expect(await page.locator('.leave-meeting-options__btn').count()).toBe(2);
  await page.getByRole('menuitem', { name: 'End Meeting for All' }).click();
  await expect(page.getByRole('dialog', { name: 'Meeting is end now' })).toBeVisible();

  const changed = await begun('lesson=small&drop=all');
  await changed.advance(45);
  const left =
    '#wc-footer, #participants-ul, .participants-li, .video-avatar__avatar, .meeting-header, #app [aria-label]';
  expect(await changed.page.locator(left).count()).toBe(0);
});
