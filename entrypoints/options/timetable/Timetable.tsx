import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import type { ParsedSchool, SchoolFileError } from '../../../utils/policy/school-file.ts';
import { localTime } from '../../../utils/policy/timetable.ts';
import type { DayRange } from '../../../utils/settings/timetable/closed-days.ts';
import type { CalendarReading, ParsedCalendar } from '../../../utils/settings/timetable/read-calendar.ts';
import { withClosedDays } from '../../../utils/settings/timetable/timetable-text.ts';
import { Links } from '../Links.tsx';
import { readFile } from '../read-file.ts';
import { type SchoolSource, useSchool } from '../use-school.ts';
import { ChooseCalendar } from './ChooseCalendar.tsx';
import { ClosedDays } from './ClosedDays.tsx';
import { Preview } from './Preview.tsx';
import { SessionsHeld } from './SessionsHeld.tsx';

export interface TimetableProps extends SchoolSource {
  readonly save: (text: string) => Promise<ParsedSchool>;
}

/** A calendar that was read, and is not kept yet. */
interface Chosen {
  readonly reading: CalendarReading;
  /** Two choices of one file are two. */
  readonly number: number;
}

interface Said {
  readonly tone: 'good' | 'info' | 'urgent';
  readonly title: string;
}

/** The timetable from a calendar file, and the days on which the school is closed. */
export function Timetable({ load, save, onChange }: TimetableProps): JSX.Element {
  const [loaded, refresh] = useSchool({ load, onChange });
  const [chosen, setChosen] = useState<Chosen>();
  const [refused, setRefused] = useState<{ readonly file: string; readonly error: SchoolFileError }>();
  const [said, setSaid] = useState<Said>();
  const status = useRef<HTMLDivElement>(null);

  async function choose(file: File): Promise<void> {
    setSaid(undefined);
    setChosen(undefined);
    setRefused(undefined);
    const parsed = await readCalendarFile(file);
    if (parsed.ok) setChosen((before) => ({ reading: parsed.reading, number: (before?.number ?? 0) + 1 }));
    else setRefused({ file: file.name, error: parsed.error });
  }

  async function readCalendarFile(file: File): Promise<ParsedCalendar> {
    const text = await readFile(file);
    if (typeof text !== 'string') return { ok: false, error: text };
    const { school } = await load();
    const listed =
      school.classes.length > 0 ? school.classes.map(({ id }) => id) : school.sessions.map((one) => one.class);
    // Its library is as heavy as all the rest of this page, and needed a few times a year.
    const { readCalendar } = await import('../../../utils/settings/timetable/read-calendar.ts');
    const classes = [...new Set(listed)];
    return readCalendar(text, { zone: school.zone, classes, today: dayIn(school.zone) });
  }

  /** Writes the school's file anew, unless it is no longer the one that was looked at. */
  async function write(text: string, done: string): Promise<boolean> {
    const now = await load();
    const changed = now.text !== loaded?.text || now.problem !== undefined;
    const kept = changed ? undefined : await save(text);
    await refresh();
    if (kept === undefined)
      tell({ tone: 'urgent', title: 'The school file was changed meanwhile, so nothing was kept. Please look again.' });
    else if (kept.ok) tell({ tone: 'good', title: done });
    else tell({ tone: 'urgent', title: `Nothing was kept: ${kept.error.path} ${kept.error.message}` });
    return kept?.ok === true;
  }

  async function keep(text: string): Promise<void> {
    if (await write(text, 'The timetable is kept.')) setChosen(undefined);
  }

  function doNotKeep(): void {
    setChosen(undefined);
    tell({ tone: 'info', title: 'Nothing was kept of the calendar.' });
  }

  /** The button that was pressed may be gone: whoever reads by ear or key goes on at what was said. */
  function tell(what: Said): void {
    setSaid(what);
    status.current?.focus();
  }

  const today = loaded && dayIn(loaded.school.zone);
  return (
    <Page
      title="Timetable and closed days"
      lead="Choose the calendar with your lessons. You see what it would change before anything is kept."
      nav={<Links page="timetable" />}
    >
      <div role="status" ref={status} tabIndex={-1}>
        {said && <Notice {...said} />}
      </div>
      {loaded?.problem !== undefined && (
        <Notice tone="urgent" title="The school file kept here cannot be used, so no timetable can be put into it">
          <p>
            <a href="#">Mend it or let go of it</a> first.
          </p>
        </Notice>
      )}
      {loaded !== undefined && today !== undefined && loaded.problem === undefined && (
        <>
          <ChooseCalendar
            refused={refused}
            noFile={loaded.source === 'default'}
            onChoose={(file) => void choose(file)}
          />
          {chosen && (
            <Preview
              key={chosen.number}
              reading={chosen.reading}
              loaded={loaded}
              onKeep={(text) => void keep(text)}
              onDrop={doNotKeep}
            />
          )}
          <SessionsHeld school={loaded.school} today={today} />
          <ClosedDays
            held={loaded.school.closed}
            today={today}
            onChange={(closed: readonly DayRange[], done) => void write(withClosedDays(loaded.text, closed), done)}
          />
        </>
      )}
    </Page>
  );
}

/** Today on the school's clock, `YYYY-MM-DD`. */
function dayIn(zone: string): string {
  return localTime(Date.now(), zone).toPlainDate().toString();
}
