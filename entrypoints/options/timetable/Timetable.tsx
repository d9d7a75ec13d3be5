import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import type { SchoolFileError } from '../../../utils/policy/school-file.ts';
import { localTime } from '../../../utils/policy/timetable.ts';
import type { DayRange } from '../../../utils/settings/timetable/closed-days.ts';
import { calendarText } from '../../../utils/settings/timetable/calendar-text.ts';
import type { CalendarReading, ParsedCalendar } from '../../../utils/settings/timetable/read-calendar.ts';
import { withClosedDays } from '../../../utils/settings/timetable/timetable-text.ts';
import { Links } from '../Links.tsx';
import { NotUsable } from '../NotUsable.tsx';
import { readFile } from '../read-file.ts';
import { type SchoolFileSource, useSchoolFile } from '../use-school-file.ts';
import { ChooseCalendar } from './ChooseCalendar.tsx';
import { ClosedDays } from './ClosedDays.tsx';
import { Preview } from './Preview.tsx';
import { SessionsHeld } from './SessionsHeld.tsx';

/** A calendar that was read, and is not kept yet. */
interface Chosen {
  readonly reading: CalendarReading;
  /** Two choices of one file are two. */
  readonly number: number;
}

/** The timetable from a calendar file, and the days on which the school is closed. */
export function Timetable(source: SchoolFileSource): JSX.Element {
  const { loaded, write, written, said, tell, hush, place } = useSchoolFile(source);
  const [chosen, setChosen] = useState<Chosen>();
  const [refused, setRefused] = useState<{ readonly file: string; readonly error: SchoolFileError }>();

  async function choose(file: File): Promise<void> {
    await written();
    hush();
    setChosen(undefined);
    setRefused(undefined);
    const parsed = await readCalendarFile(file);
    if (parsed.ok) setChosen((before) => ({ reading: parsed.reading, number: (before?.number ?? 0) + 1 }));
    else setRefused({ file: file.name, error: parsed.error });
  }

  async function readCalendarFile(file: File): Promise<ParsedCalendar> {
    const bytes = await readFile(file, 'a calendar of lessons');
    if (!(bytes instanceof Uint8Array)) return { ok: false, error: bytes };
    const { school } = await source.load();
    const listed =
      school.classes.length > 0 ? school.classes.map(({ id }) => id) : school.sessions.map((one) => one.class);
    // Its library is as heavy as all the rest of this page, and needed a few times a year.
    const { readCalendar } = await import('../../../utils/settings/timetable/read-calendar.ts');
    const classes = [...new Set(listed)];
    return readCalendar(calendarText(bytes), { zone: school.zone, classes, today: dayIn(school.zone) });
  }

  async function keep(text: string): Promise<void> {
    if (await write(text, 'The timetable is kept.')) setChosen(undefined);
  }

  function doNotKeep(): void {
    setChosen(undefined);
    tell({ tone: 'info', title: 'Nothing was kept of the calendar.' });
  }

  const today = loaded && dayIn(loaded.school.zone);
  return (
    <Page
      title="Timetable and closed days"
      lead="Choose the calendar with your lessons. You see what it would change before anything is kept."
      nav={<Links page="timetable" />}
    >
      <div role="status" ref={place} tabIndex={-1}>
        {said && <Notice {...said} />}
      </div>
      {loaded?.problem !== undefined && <NotUsable />}
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
