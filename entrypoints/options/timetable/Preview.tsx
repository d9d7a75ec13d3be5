import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import type { LoadedSchool } from '../../../utils/settings/school-store.ts';
import { withClosed } from '../../../utils/settings/timetable/closed-days.ts';
import { compareTimetable, type PlacedLesson } from '../../../utils/settings/timetable/compare.ts';
import { classLike } from '../../../utils/settings/timetable/match-class.ts';
import type { CalendarReading, Lesson, WholeDays } from '../../../utils/settings/timetable/read-calendar.ts';
import { withClosedDays, withTimetable } from '../../../utils/settings/timetable/timetable-text.ts';
import { dayText } from '../../../utils/settings/timetable/words.ts';
import { Changes } from './Changes.tsx';
import { SHOWN } from './FirstFew.tsx';
import { LeftOut } from './LeftOut.tsx';
import { Unplaced } from './Unplaced.tsx';

export interface PreviewProps {
  readonly reading: CalendarReading;
  readonly loaded: LoadedSchool;
  /** The text of the whole school file. */
  readonly onKeep: (text: string) => void;
  readonly onDrop: () => void;
}

/** What was understood of a calendar and what it would change, problems first; nothing of it is kept yet. */
export function Preview({ reading, loaded, onKeep, onDrop }: PreviewProps): JSX.Element {
  const { school, text } = loaded;
  const classes = school.classes.map(({ id }) => id);
  const unplaced = useMemo(() => byTitle(reading.lessons), [reading]);
  const [places, setPlaces] = useState(() => proposals(unplaced, classes.length === 0));
  const [closed, setClosed] = useState<ReadonlySet<WholeDays>>(new Set());
  const [takeAway, setTakeAway] = useState(false);

  const change = useMemo(
    () => compareTimetable(school.sessions, placed(reading.lessons, places)),
    [school, reading, places],
  );
  const nothing = change.added.length + change.changed.length + change.gone.length === 0;
  const idle = nothing && closed.size === 0 && !(takeAway && change.others.length > 0);

  function keep(): void {
    const withLessons = withTimetable(text, change, takeAway ? 'take-away' : 'keep');
    onKeep(closed.size === 0 ? withLessons : withClosedDays(withLessons, withClosed(school.closed, [...closed])));
  }

  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">What the calendar would change</h2>
      <p>
        The school year from {dayText(reading.year.from)} to {dayText(reading.year.to)} is read. A lesson that repeats
        without end is taken to the end of that year.
      </p>
      <LeftOut
        reading={reading}
        chosen={closed}
        onChoose={(days, on) =>
          setClosed((before) => new Set(on ? [...before, days] : [...before].filter((one) => one !== days)))
        }
      />
      {unplaced.size > 0 && (
        <Unplaced
          titles={unplaced}
          classes={classes}
          places={places}
          onPlace={(title, id) => setPlaces((before) => new Map(before).set(title, id))}
        />
      )}
      <Changes change={change} sessions={school.sessions} takeAway={takeAway} onTakeAway={setTakeAway} />
      <p class="actions">
        <Button kind="primary" disabled={idle} onClick={keep}>
          Keep this timetable
        </Button>
        <Button onClick={onDrop}>Do not keep it</Button>
      </p>
    </section>
  );
}

/** How often each title stands without a class. */
function byTitle(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const titles = new Map<string, number>();
  for (const one of lessons) if (one.class === undefined) titles.set(one.title, (titles.get(one.title) ?? 0) + 1);
  return titles;
}

/** Empty: no lesson of a class. A proposal is made only where the school has listed no classes to choose from, and where it is seen. */
function proposals(titles: ReadonlyMap<string, number>, propose: boolean): ReadonlyMap<string, string> {
  return new Map([...titles.keys()].map((title, at) => [title, propose && at < SHOWN ? classLike(title) : '']));
}

function placed(lessons: readonly Lesson[], places: ReadonlyMap<string, string>): PlacedLesson[] {
  return lessons.flatMap((lesson) => {
    const id = lesson.class ?? places.get(lesson.title)?.trim() ?? '';
    return id === '' ? [] : [{ ...lesson, class: id }];
  });
}
