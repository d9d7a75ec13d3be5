import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import type { School } from '../../../utils/policy/school.ts';
import { timetabledClasses } from '../../../utils/settings/own-classes.ts';
import { count } from '../../../utils/base/count.ts';
import { clipped } from './clipped.ts';

export interface OwnClassesSource {
  /** Ids of the classes that are not this teacher's. */
  readonly readOthers: () => Promise<readonly string[]>;
  readonly writeOthers: (ids: readonly string[]) => Promise<void>;
}

export interface OwnClassesProps extends OwnClassesSource {
  readonly title: string;
  readonly school: School;
}

/** Whose lessons of a whole school's timetable are this teacher's. Nothing to choose with fewer than two classes. */
export function OwnClasses({ title, school, readOthers, writeOthers }: OwnClassesProps): JSX.Element | null {
  const [others, setOthers] = useState<readonly string[]>();
  const [said, setSaid] = useState('');
  const changed = useRef(0);
  const classes = timetabledClasses(school);

  useEffect(() => {
    void readOthers().then(setOthers);
  }, [readOthers]);

  async function choose(next: readonly string[]): Promise<void> {
    const before = others;
    const change = (changed.current += 1);
    setOthers(next);
    const own = classes.filter((id) => !next.includes(id)).length;
    try {
      await writeOthers(next);
      // Of two changes the later one speaks.
      if (change === changed.current) setSaid(`Kept: ${own} of ${count(classes.length, 'class', 'classes')}.`);
    } catch {
      if (change !== changed.current) return;
      setOthers(before);
      setSaid('Your choice could not be kept. Nothing was changed; please try again.');
    }
  }

  if (classes.length < 2 || others === undefined) return null;
  const none = classes.every((id) => others.includes(id));
  return (
    <section class="card">
      <h2>{title}</h2>
      <p>
        The timetable holds lessons of {count(classes.length, 'class', 'classes')}. Take the tick from those that others
        teach: their lessons are then not taken for yours. The class lists stay as they are.
      </p>
      <fieldset>
        <legend>Classes you teach</legend>
        <div class="class-choices">
          {classes.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={!others.includes(id)}
                onChange={({ currentTarget }) =>
                  void choose(currentTarget.checked ? others.filter((one) => one !== id) : [...others, id])
                }
              />
              <bdi>{clipped(id)}</bdi>
            </label>
          ))}
        </div>
      </fieldset>
      {none && <p>No lesson is known by the timetable now. Where it cannot be told otherwise, you are asked.</p>}
      <div class="actions">
        <Button onClick={() => void choose([])}>Tick all</Button>
        <Button onClick={() => void choose(classes)}>Tick none</Button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
