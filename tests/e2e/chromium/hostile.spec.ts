import { readFileSync } from 'node:fs';
import { displayName } from '../../../utils/meeting/display-name.ts';
import { readReturn } from '../../../utils/export/read-return.ts';
import { parseCsv } from '../../export/hand-parser.ts';
import { expect, test } from '../drivers/chromium-test.ts';
import { classLesson, practiceSchool } from '../support/class-lesson.ts';
import { useSchool } from '../support/our-surface.ts';
import { ofTheDay } from '../support/sample.ts';

/** Names that pupils give themselves, from the page to the card, the record, the log and the week's file. */

const NAMES = [
  'Sam, Muted',
  'Unmuted, Hand raised',
  'Myself video',
  '<img src=x onerror="alert(1)">',
  '"><script>document.title = 1</script>',
  '=HYPERLINK("http://x.example/","Sam")',
  '+1-1',
  '@SUM(A1)',
  '\u202eyendyS\u202c Lee',
  '\u2066Sam\u2069 Reed',
  '__proto__',
  'constructor',
  'Recording has started',
  '{{name}} ${name} %s',
  'Ana\tBell\nCole',
  `Max ${'x'.repeat(10_000)}`,
];

const PERSON = { role: 'attendee', mic: 'off', camera: 'on', hand: false };

for (const client of ofTheDay(['/v2/', '/light-meetings/launch'], () => 'one')) {
  test(`hostile names do no harm from the page to the week’s file: ${client}`, async ({
    page,
    simulator,
    chromium,
  }) => {
    test.setTimeout(120_000);
    const problems: string[] = [];
    const listen = (from: typeof page, what: string) => {
      from.on('console', (said) => {
        if (said.type() === 'error' || said.type() === 'warning')
          problems.push(`${what}: ${said.text().slice(0, 300)}`);
      });
      from.on('pageerror', (error) => problems.push(`${what}: ${error.message.slice(0, 300)}`));
      from.on('dialog', (dialog) => {
        problems.push(`${what}: a dialog`);
        void dialog.dismiss();
      });
    };
    const school = JSON.parse(practiceSchool({ 'pupil-sharing-screen': { level: 'nudge', grace: 0 } }));
    for (const name of NAMES) school.classes[0].pupils.push({ name: displayName(name), agreement: '2026-09-02' });
    await useSchool(chromium, JSON.stringify(school));

    listen(page, 'meeting page');
    const joins = NAMES.map((name, index) => ({ t: 0, join: { ...PERSON, id: `h${index}`, name, sharing: true } }));
    simulator.registerLesson('lesson', classLesson(joins, 6000));
    await page.goto(
      simulator.url('teams.microsoft.com', `${client}?lesson=lesson&autostart=1&controls=0&churn=0&view=64`),
    );
    const card = page.getByRole('region', { name: 'Cards' }).getByRole('region').filter({ hasText: 'Screen shared' });
    await card.waitFor({ timeout: 30_000 });
    if ((await card.getByRole('button', { name: 'Record', exact: true }).count()) === 0)
      await card.getByRole('button', { expanded: false }).click();
    const more = card.getByRole('button', { name: /^and \d+ more$/ });
    if (await more.isVisible()) await more.click();
    const lines = await card.locator('ul.lines li').allTextContents();
    expect(lines.toSorted()).toEqual(NAMES.map((name) => `${displayName(name)} is sharing a screen.`).toSorted());
    for (const line of lines) expect(line.length).toBeLessThan(200);

    await card.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByText(/^Recorded at \d\d:\d\d, LL-000001$/).waitFor();
    expect(await page.evaluate('window.__sim.violations')).toEqual([]);
    expect(await page.title()).toContain('Teams');

    const log = await chromium.context.newPage();
    listen(log, 'log page');
    await log.goto(`chrome-extension://${chromium.extensionId}/log.html#return`);
    await log.getByLabel('Your name').fill('Rowan Ashdown');
    await log.getByLabel('Your role').fill('class teacher');
    const downloading = log.waitForEvent('download');
    await log.getByRole('button', { name: 'Make the return and download it' }).click();
    const text = readFileSync(await (await downloading).path(), 'utf8');
    expect((await readReturn(text)).problems).toEqual([]);
    const [header = [], row = []] = parseCsv(text.slice(1));
    for (const cell of parseCsv(text.slice(1)).flat()) expect(cell).not.toMatch(/^[=+@\t\r-]/);
    const pupils = row[header.indexOf('Pupils')] ?? '';
    const what = row[header.indexOf('What happened')] ?? '';
    for (const name of NAMES) {
      expect.soft(what, displayName(name)).toContain(`${displayName(name)} is sharing a screen.`);
      // The clipped name is nobody's on the class list.
      if (!displayName(name).endsWith('…')) expect.soft(pupils, displayName(name)).toContain(displayName(name));
    }
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);

    await log.goto(`chrome-extension://${chromium.extensionId}/log.html`);
    await log.getByRole('link', { name: /LL-000001/ }).click();
    for (const name of NAMES.slice(3, 6)) await expect(log.getByText(displayName(name)).first()).toBeVisible();
    expect(await log.locator('main img, main script').count()).toBe(0);
    expect(problems).toEqual([]);
    expect(simulator.foreignHosts()).toEqual([]);
  });
}
