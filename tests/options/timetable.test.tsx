// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openOptions } from './open.tsx';
// The page loads it when it is needed; here it is there, so that no test waits for it.
import '../../utils/settings/timetable/read-calendar.ts';

const CLASSES = [{ id: '4H' }, { id: '5B' }];

function event(title: string, start: string, ...more: string[]): string {
  const lines = [`UID:${title}${start}`, `DTSTART:${start}`, 'DURATION:PT1H', `SUMMARY:${title}`, ...more];
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

function calendar(...events: string[]): string {
  return ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

async function choose(text: string, name = 'lessons.ics'): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Calendar file'), { target: { files: [new File([text], name)] } });
}

async function preview(): Promise<HTMLElement> {
  return screen.findByRole('region', { name: 'What the calendar would change' });
}

function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

async function said(words: string | RegExp): Promise<void> {
  expect(await within(screen.getByRole('status')).findByText(words)).toBeTruthy();
}

function kept(text: string | undefined): { sessions?: { title: string; class: string }[]; closed?: string[] } {
  return JSON.parse(text ?? '{}') as ReturnType<typeof kept>;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T09:00:00Z') });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the timetable page', () => {
  it('shows what a calendar would change, and keeps it only when told', async () => {
    const { state } = openOptions('#timetable', { classes: CLASSES });
    const before = state.text;
    await choose(calendar(event('Maths 5B', '20261123T100000', 'RRULE:FREQ=WEEKLY;COUNT=3')));
    const shown = await preview();
    expect(within(shown).getByText('1 new lesson')).toBeTruthy();
    expect(shown.textContent).toContain(
      'Maths 5B · 5B · Mondays, 10:00 to 11:00, from Mon 23 Nov 2026 to Mon 7 Dec 2026',
    );
    expect(state.text).toBe(before);

    press('Keep this timetable');
    await said('The timetable is kept.');
    expect(kept(state.text)).toMatchObject({ classes: CLASSES, sessions: [{ title: 'Maths 5B', class: '5B' }] });
    expect(screen.queryByRole('region', { name: 'What the calendar would change' })).toBeNull();
    const held = screen.getByRole('region', { name: 'The timetable that holds' });
    expect(within(held).getByRole('heading', { name: 'Mon 23 Nov 2026' })).toBeTruthy();
    expect(held.textContent).toContain('10:00 to 11:00 Maths 5B · 5B');
  });

  it('keeps nothing when told so', async () => {
    const { state } = openOptions('#timetable', { classes: CLASSES });
    const before = state.text;
    await choose(calendar(event('Maths 5B', '20261123T100000')));
    await preview();
    press('Do not keep it');
    await said('Nothing was kept of the calendar.');
    expect(state.text).toBe(before);
  });

  it('asks for the class of a title that names none, and leaves out what is no lesson', async () => {
    const { state } = openOptions('#timetable', { classes: CLASSES });
    await choose(calendar(event('French', '20261123T100000'), event('Dentist', '20261124T160000')));
    await preview();
    expect(screen.getByRole('button', { name: 'Keep this timetable' })).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByRole('combobox', { name: 'French' }), { target: { value: '4H' } });
    press('Keep this timetable');
    await said('The timetable is kept.');
    expect(kept(state.text).sessions?.map(({ title, class: id }) => [title, id])).toEqual([['French', '4H']]);
    expect(state.text).not.toContain('Dentist');
  });

  it('begins a school file where there is none, with the classes that are typed', async () => {
    const { state } = openOptions('#timetable');
    expect(await screen.findByText(/^There is no school file yet\./)).toBeTruthy();
    await choose(calendar(event('Maths 5B', '20261123T100000'), event('French', '20261123T110000')));
    await preview();
    expect(screen.getByRole('textbox', { name: 'Maths 5B' })).toHaveProperty('value', '5B');
    fireEvent.input(screen.getByRole('textbox', { name: 'French' }), { target: { value: ' 4H ' } });
    press('Keep this timetable');
    await said('The timetable is kept.');
    expect(kept(state.text)).toMatchObject({ school: 1, sessions: [{ class: '5B' }, { class: '4H' }] });
  });

  it('says what is new, changed and gone, and that the rest stays', async () => {
    const session = { title: 'Maths 5B', class: '5B', starts: '2026-11-23T10:00', ends: '2026-11-23T10:30' };
    const old = { ...session, starts: '2026-11-23T14:00', ends: '2026-11-23T15:00' };
    const { state } = openOptions('#timetable', { sessions: [session, old, { ...session, title: 'Club' }] });
    await choose(calendar(event('Maths 5B', '20261123T100000'), event('Art 5B', '20261124T100000')));
    const shown = await preview();
    for (const words of ['1 new lesson', '1 lesson with other times', '1 lesson gone from the calendar'])
      expect(within(shown).getByText(words)).toBeTruthy();
    expect(within(shown).getByText('1 session that this calendar does not have')).toBeTruthy();
    fireEvent.click(within(shown).getByRole('checkbox', { name: 'Take these away too' }));
    press('Keep this timetable');
    await said('The timetable is kept.');
    expect(kept(state.text).sessions?.map(({ title }) => title)).toEqual(['Maths 5B', 'Art 5B']);
  });

  it('puts problems first, and offers days that look closed', async () => {
    const { state } = openOptions('#timetable', { classes: CLASSES });
    const holiday =
      'BEGIN:VEVENT\r\nUID:h\r\nDTSTART;VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20270102\r\nSUMMARY:Holiday\r\nEND:VEVENT';
    await choose(calendar(holiday, event('<b>Odd</b> 5B', '20261123T100000', 'RRULE:FREQ=SECONDLY')));
    const shown = await preview();
    expect(within(shown).getByText('1 event was left out')).toBeTruthy();
    expect(within(shown).getByText('<b>Odd</b> 5B')).toBeTruthy();
    fireEvent.click(within(shown).getByRole('checkbox', { name: /^Holiday ?, Mon 21 Dec 2026 to Fri 1 Jan 2027$/ }));
    press('Keep this timetable');
    await said('The timetable is kept.');
    expect(kept(state.text).closed).toEqual(['2026-12-21/2027-01-01']);
  });

  it('says why a file is no calendar, and changes nothing', async () => {
    const { state } = openOptions('#timetable', { classes: CLASSES });
    const before = state.text;
    await choose('Name,Class', 'list.csv');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/list\.csv.*is not a calendar/);
    expect(screen.getByLabelText('Calendar file').getAttribute('aria-invalid')).toBe('true');
    expect(state.text).toBe(before);
  });

  it('keeps nothing over a change that was made meanwhile', async () => {
    const { state } = openOptions('#timetable', { classes: CLASSES });
    await choose(calendar(event('Maths 5B', '20261123T100000')));
    await preview();
    const elsewhere = JSON.stringify({ school: 1, name: 'Another' });
    state.text = elsewhere;
    press('Keep this timetable');
    await said(/^The school file was changed meanwhile/);
    expect(state.text).toBe(elsewhere);
  });
});

describe('closed days', () => {
  function dates(from: string, to: string): void {
    fireEvent.input(screen.getByLabelText('First closed day'), { target: { value: from } });
    fireEvent.input(screen.getByLabelText('Last closed day'), { target: { value: to } });
    press('Add these days');
  }

  it('are added by hand, a day or a stretch, and removed', async () => {
    const { state } = openOptions('#timetable', { closed: ['2026-12-21/2027-01-01'] });
    await screen.findByLabelText('First closed day');
    dates('2026-11-27', '');
    await said('Closed: Fri 27 Nov 2026.');
    expect(kept(state.text).closed).toEqual(['2026-11-27', '2026-12-21/2027-01-01']);
    press('Remove Mon 21 Dec 2026 to Fri 1 Jan 2027');
    await said('Open again: Mon 21 Dec 2026 to Fri 1 Jan 2027.');
    expect(kept(state.text).closed).toEqual(['2026-11-27']);
  });

  it('that end before they begin are not taken', async () => {
    const { state } = openOptions('#timetable');
    await screen.findByLabelText('First closed day');
    press('Add these days');
    expect(screen.getByText('Give the first day.')).toBeTruthy();
    dates('2026-11-27', '2026-11-26');
    expect(screen.getByText('It must not be before the first day.')).toBeTruthy();
    expect(state.text).toBeUndefined();
  });

  it('can be the bank holidays of a nation, from today on', async () => {
    const { state } = openOptions('#timetable');
    fireEvent.change(await screen.findByLabelText('Bank holidays of'), { target: { value: 'scotland' } });
    press('Close the school on these days');
    await said('The bank holidays of Scotland are closed days.');
    expect(kept(state.text).closed?.slice(0, 3)).toEqual(['2026-11-30', '2026-12-25', '2026-12-28']);
    expect(screen.getByText('All of them are closed days already.')).toBeTruthy();
  });
});
