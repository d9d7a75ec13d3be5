// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CLAUSE_IDS, clause, TEXT_NAMES } from '../../utils/policy/clauses/index.ts';
import { coverageOf } from '../../utils/policy/coverage/index.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import { openOptions } from './open.tsx';

const BUILT = new Set(RULES.map(({ id }) => id));
const ROWS = TEXT_NAMES.flatMap((name) => coverageOf(name, BUILT));

/** Nothing of the page is hidden; to look for it at each of 3,000 elements takes seconds. */
const hidden = true;

function headings(inside: HTMLElement = document.body): (string | null)[] {
  return within(inside)
    .getAllByRole('heading', { level: 3, hidden })
    .map(({ textContent }) => textContent);
}

function section(name: string): HTMLElement {
  return screen.getByRole('region', { name, hidden });
}

afterEach(cleanup);

describe('the coverage page', () => {
  it('shows every clause, text by text, with its paragraph, our sentence and how it is served', () => {
    openOptions('#coverage');
    const starts = CLAUSE_IDS.map((id) => `${id}, ${clause(id).paragraph} `);
    const shown = headings();
    expect(shown).toHaveLength(CLAUSE_IDS.length);
    for (const [at, start] of starts.entries()) expect(shown[at]?.startsWith(start), start).toBe(true);
    for (const { clause: one } of ROWS) expect(document.body.textContent).toContain(one.sentence);
    const woodlands = section('Woodlands');
    expect(headings(woodlands)).toHaveLength(39);
    expect(within(woodlands).getByText(/^Acceptable Use Policy .*, January 2021$/)).toBeTruthy();
  });

  it('counts at the top what is served, in part and to come', () => {
    openOptions('#coverage');
    const number = (served: string) => ROWS.filter((row) => row.served === served).length;
    const words = `142 clauses: ${number('served')} served, ${number('in-part')} in part, ${number('later')} later`;
    expect(screen.getByRole('heading', { name: words, level: 2, hidden })).toBeTruthy();
    expect(number('served') + number('in-part') + number('later')).toBe(142);
  });

  it('shows only what is later when asked, and says how many', () => {
    openOptions('#coverage');
    const later = ROWS.filter((row) => row.served === 'later');
    fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'later' } });
    expect(headings()).toEqual(later.map((row) => `${row.clause.id}, ${row.clause.paragraph} Later`));
    expect(screen.getByRole('status', { hidden }).textContent).toBe(`${later.length} clauses are shown.`);
    expect(within(section('Meadows')).getByText(/^A report for each term/)).toBeTruthy();
  });

  it('leads from a clause to the page of the rule, and the reader goes on at its heading', async () => {
    openOptions('#coverage');
    const row = within(section('Crofton')).getByRole('heading', { name: /^C1, /, hidden }).closest('li') as HTMLElement;
    const link = within(row).getByRole('link', { hidden });
    expect(link.getAttribute('href')).toBe('#rule/pupil-microphone-open');
    location.hash = '#rule/pupil-microphone-open';
    const title = await screen.findByRole('heading', { name: 'Microphone on', level: 1, hidden });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(document.title).toBe('Microphone on · Lesson Lookout');
  });

  it('opens at one text by its address', async () => {
    openOptions('#coverage/meadows');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Meadows'));
  });

  it('says which text is the school’s', async () => {
    openOptions('#coverage', { policy: 'crofton' });
    const own = await screen.findByText(/\(your school’s policy\)/);
    expect(own.textContent).toMatch(/^Crofton: /);
  });

  it('is reached from the first page, which goes by its name in the links', async () => {
    openOptions('');
    const links = screen.getByRole('navigation');
    expect(within(links).getByRole('link', { current: 'page' }).textContent).toBe('Your school');
    expect(within(links).getByRole('link', { name: 'What the policies ask' }).getAttribute('href')).toBe('#coverage');
  });
});
