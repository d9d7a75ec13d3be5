import { expect, test } from '@playwright/test';
import { SMALL, badge, closeAll, crowd, facts, open, openAll, playing, row, simulator, tile } from './drive.ts';
import { ofTheDay } from '../e2e/support/sample.ts';
import { VARIANTS } from './teams/variants.js';

test.beforeAll(openAll);
test.afterAll(closeAll);

test('each line of a lesson shows on the page at its own second', async () => {
  const { page, advance } = await playing('lesson=small');
  await expect(page.locator('[data-tid="calling-lobby-screen"] [data-tid="prejoin-join-button"]')).toBeDisabled();
  expect(await page.locator('#hangup-button').count()).toBe(0);

  await advance(5);
  expect(await page.locator('#hangup-button').count()).toBe(1);
  expect(await page.title()).toBe('Year 7 Science | Microsoft Teams');
  expect(await page.locator('[data-tid="me-control-account"]').textContent()).toBe('r.ashdown@school.example');
  expect(await badge(page)).toBe('1');

  await advance(3);
  expect(await badge(page)).toBe('3');
  const sam = row(page, 'Sam, Muted');
  expect(await sam.getAttribute('aria-label')).toBe('Sam, Muted, Unmuted');
  expect(await sam.locator('[data-cid="roster-participant-unmuted"]').count()).toBe(1);
  expect(await row(page, 'Ines <b>Quill</b>').getAttribute('aria-label')).toBe('Ines <b>Quill</b> Unverified, Muted');
  expect(await tile(page, 'Sam, Muted').locator('video').count()).toBe(1);
  expect(
    await tile(page, 'unknown_email_address@invalid.teams.ms').locator('[data-tid="participant-avatar"]').count(),
  ).toBe(1);

  await advance(2);
  expect(await page.locator('[data-tid="participantsInLobby-Otis Pemberley"]').count()).toBe(1);
  expect(await badge(page)).toBe('3');

  await advance(9.9);
  expect(await page.locator('[data-cid="roster-participant-hand-raised"]').count()).toBe(0);
  await advance(0.2);
  expect(await row(page, 'Ines <b>Quill</b>').locator('[data-cid="roster-participant-hand-raised"]').count()).toBe(1);

  await advance(5);
  // Admitted with facts that nobody knows: neither icon nor word, neither picture nor avatar.
  expect(await row(page, 'Otis Pemberley').getAttribute('aria-label')).toBe('Otis Pemberley');
  expect(await row(page, 'Otis Pemberley').locator('[data-cid]').count()).toBe(0);
  expect(await tile(page, 'Otis Pemberley').count()).toBe(0);

  expect(await page.locator('#recording-indicator-custom').count()).toBe(0);
  await advance(5);
  expect(await page.locator('#recording-indicator-custom').getAttribute('title')).toBe(
    'Recording started by Sam, Muted',
  );
  expect(await page.getByRole('alert').allTextContents()).toEqual([
    'Recording has started. By staying, you consent to this meeting being recorded.',
  ]);
  await advance(10);
  expect(await page.locator('[data-stream-type="ScreenSharing"]').getAttribute('data-tid')).toBe('Sam, Muted');
  expect(await facts(page)).toEqual({ violations: [], error: null });
});

test('sight that is lost takes its part off the page, and gives it back', async () => {
  const { page, advance } = await playing('lesson=small');
  const parts = async () => ({
    rows: await page.locator('[data-cid="roster-participant"]').count(),
    others: await page.locator('[data-stream-type="Video"]:not([data-tid="Remy Ashdown"])').count(),
    badge: await page.locator('[data-tid="toolbar-item-badge"]').count(),
    toolbar: await page.locator('#horizontalEnd').count(),
    indicator: await page.locator('#recording-indicator-custom').count(),
    share: await page.locator('[data-stream-type="ScreenSharing"]').count(),
    own: await page.locator('[data-tid="myself-video"] video').count(),
  });
  await advance(49);
  const all = { rows: 4, others: 2, badge: 1, toolbar: 1, indicator: 1, share: 1, own: 1 };
  expect(await parts()).toEqual(all);
  await advance(6);
  expect(await parts()).toEqual({ ...all, rows: 0, others: 0, badge: 0 });
  await advance(10);
  expect(await parts()).toEqual({ ...all, badge: 0, toolbar: 0, indicator: 0 });
  await advance(10);
  expect(await parts()).toEqual({ ...all, others: 0, share: 0 });
  await advance(10);
  expect(await parts()).toEqual(all);
  await advance(10);
  expect(await parts()).toEqual({ ...all, indicator: 0 });
});

test('an hour passes in virtual time, and leaving ends the call', async () => {
  const { page, advance } = await playing('lesson=small&churn=0');
  await advance(3650.5);
  expect(await page.locator('[data-tid="call-duration"]').textContent()).toBe('1:00:50');
  await advance(60);
  expect(await page.locator('#hangup-button').count()).toBe(0);
  expect(await page.getByText('You left the meeting').count()).toBe(1);
  expect(await page.evaluate(() => (window as unknown as { __sim: { finished: boolean } }).__sim.finished)).toBe(true);
});

test('of sixty people fewer than 25 rows exist, and scrolling lends elements to others', async () => {
  simulator.registerLesson('crowd', crowd(60));
  const { page, advance } = await playing('lesson=crowd');
  await advance(1);
  const rows = page.locator('[data-cid="roster-participant"]');
  const names = () => rows.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-tid')));
  expect(await rows.count()).toBeLessThan(25);
  expect(await badge(page)).toBe('60');
  expect(await page.locator('[data-stream-type="Video"]').count()).toBe(9);
  const before = await names();
  expect(before).toContain('participantsInCall-Pupil 01');
  await page.evaluate(() => {
    const first = document.querySelector('[data-tid="participantsInCall-Pupil 01"]');
    Object.assign(window, { firstRow: first });
    (window as unknown as { __sim: { scrollRoster(pixels: number): boolean } }).__sim.scrollRoster(1200);
  });
  const after = await names();
  expect(after).not.toContain('participantsInCall-Pupil 01');
  expect(after).toContain('participantsInCall-Pupil 35');
  expect(await rows.count()).toBeLessThan(25);
  const lent = await page.evaluate(() => {
    const { firstRow } = window as unknown as { firstRow: HTMLElement };
    return { here: firstRow.isConnected, who: firstRow.getAttribute('data-tid') };
  });
  expect(lent.here).toBe(true);
  expect(lent.who).not.toBe('participantsInCall-Pupil 01');
});

test('the light client has its own names for buttons, and the microphone in an icon', async () => {
  const { page, advance } = await playing('lesson=small', '/light-meetings/launch');
  await advance(9);
  expect(await page.locator('#mic-button svg[data-testid="ubar-mic-on-icon"]').count()).toBe(1);
  expect(await page.locator('#screenshare-button').count()).toBe(1);
  expect(await page.locator('#custom-view-button').count()).toBe(1);
  expect(
    await page.locator('#microphone-button, #call-duration-custom, [data-cid="calling-participant-stream"]').count(),
  ).toBe(0);
});

test('off screen the call leaves the page but for its monitor', async () => {
  const { page, advance } = await playing('lesson=small');
  await advance(9);
  await page.evaluate(() => (window as unknown as { __sim: { goOffScreen(): void } }).__sim.goOffScreen());
  expect(
    await page.locator('#hangup-button, [data-cid="roster-participant"], [data-stream-type], #horizontalEnd').count(),
  ).toBe(0);
  expect(await page.locator('[data-tid="call-monitor-title"]').textContent()).toBe('Year 7 Science');
  expect(await page.title()).toBe('Chat | Microsoft Teams');
});

test('a changed Teams keeps no handle that it had', async () => {
  const { page, advance } = await playing('lesson=small&drop=all');
  await advance(45);
  const left = await page
    .locator(
      '#hangup-button, [data-tid="hangup-main-btn"], [data-cid="roster-participant"], [data-tid^="participantsInCall-"], [data-stream-type="Video"], #recording-indicator-custom, #app [aria-label]',
    )
    .count();
  expect(left).toBe(0);
});

async function classes() {
  const { page, advance } = await playing('lesson=small');
  await advance(9);
  return page.evaluate(() =>
    [...document.querySelectorAll('#app [class]')]
      .flatMap((node) => [...node.classList])
      .filter((name) => name.startsWith('___')),
  );
}

test('class names are other ones at each load', async () => {
  const [one, two] = [await classes(), new Set(await classes())];
  expect(one.length).toBeGreaterThan(20);
  expect(one.filter((name) => two.has(name))).toEqual([]);
});

for (const [speaking, marked] of Object.entries({ class: '.vdi-frame-occlusion', attr: '[data-is-speaking="true"]' })) {
  test(`a speaker is marked by ${speaking}, and the meter never rests`, async () => {
    const { page, advance } = await playing(`lesson=small&speaking=${speaking}`);
    await advance(9);
    const outlines = page.locator('[data-tid="voice-level-stream-outline"]');
    expect(await outlines.count()).toBe(2);
    expect(await page.locator(`[data-tid="voice-level-stream-outline"]${marked}`).count()).toBe(1);
    await page.evaluate(() => {
      const counter = { changes: 0 };
      new MutationObserver((records) => {
        counter.changes += records.length;
      }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-level'] });
      Object.assign(window, { counter });
    });
    await advance(1);
    const { changes } = await page.evaluate(() => (window as unknown as { counter: { changes: number } }).counter);
    expect(changes).toBeGreaterThanOrEqual(9);
  });
}

for (const [mistake, text] of Object.entries({
  'line 3, update.id': '{"t":1,"update":{"id":"p9","mic":"on"}}',
  'line 3, t': '{"t":-1,"end":true}',
  'line 3, join.mic': '{"t":1,"join":{"id":"p9","name":"Kit","mic":"yes"}}',
  'line 3, line': '{"t":1,"jion":{}}',
})) {
  test(`a lesson with a mistake is told once and not played: ${mistake}`, async () => {
    const [header, first] = SMALL.split('\n');
    simulator.registerLesson('wrong', [header, first, text].join('\n'));
    const page = await open('lesson=wrong&autostart=1');
    await expect(page.locator('[data-sim-error]')).toContainText(`wrong: ${mistake}:`);
    expect(await page.locator('[data-tid]').count()).toBe(0);
  });
}

/** An hour with each takes long: `npm run test:long` plays all four, `npm test` another one each day. */
for (const nth of ofTheDay([1, 2, 3, 4], () => 'one')) {
  test(`the page plays with every ${nth + 1}. variant at once`, async () => {
    const others = Object.entries(VARIANTS).flatMap(([name, { values }]) => {
      const value = values?.[Math.min(nth, values.length - 1)];
      return value === undefined || ['autostart', 'controls', 'client'].includes(name) ? [] : [[name, value]];
    });
    const query = new URLSearchParams([...others, ['lesson', 'small'], ['invited', '3'], ['connect', '500']]);
    const { page, advance } = await playing(query.toString(), nth % 2 === 0 ? '/light-meetings/launch' : '/v2/');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const seconds of [9, 20, 20, 3, 10, 10, 10, 10]) await advance(seconds);
    await advance(3700);
    expect(await page.evaluate('window.__sim.finished')).toBe(true);
    expect(errors).toEqual([]);
    expect(await facts(page)).toEqual({ violations: [], error: null });
  });
}

test('by hand: join, then records, off screen and end from the strip', async () => {
  const page = await open('');
  await page.getByRole('button', { name: 'Join now' }).click();
  const strip = page.locator('[data-sim-controls]');
  await strip.getByRole('button', { name: 'Knocks' }).click();
  expect(await page.locator('[data-tid="lobby-popup-admit-btn"]').count()).toBe(1);
  await strip.getByRole('button', { name: 'Admit' }).click();
  expect(await badge(page)).toBe('10');
  await page.locator('#callingButtons-showMoreBtn').click();
  await page.getByRole('menuitem', { name: 'Start recording' }).click();
  expect(await page.locator('[data-tid="callingAlertDismissButton_InitiatorStartedRecording"]').count()).toBe(1);
  await strip.getByRole('button', { name: 'End' }).click();
  await expect(page.getByText('The meeting has ended')).toBeVisible();
});
