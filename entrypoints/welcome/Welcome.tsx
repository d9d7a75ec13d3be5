import type { ComponentChildren, JSX } from 'preact';
import { Page } from '../../components/Page.tsx';
import type { LoadedSchool } from '../../utils/settings/school-store.ts';
import { count } from '../../utils/base/count.ts';
import { OwnClasses, type OwnClassesSource } from '../options/lists/OwnClasses.tsx';
import { type SchoolSource, useSchool } from '../options/use-school.ts';
import { type RecorderSource, YourName } from './YourName.tsx';

export type WelcomeProps = SchoolSource & RecorderSource & OwnClassesSource;

/** The first page after the installation: what to set up, each step to be skipped, and what is watched without it. */
export function Welcome({ load, onChange, readOthers, writeOthers, ...recorder }: WelcomeProps): JSX.Element {
  const [loaded] = useSchool({ load, onChange });
  return (
    <Page
      title="Welcome"
      lead="Lesson Lookout stands beside you in a live lesson. A few short steps make it yours. Skip any of them: your name is asked again with the first weekly return, and the rest is in the options."
    >
      <YourName {...recorder} staff={loaded?.school.staff ?? []} />
      {loaded && <Steps loaded={loaded} />}
      {loaded && <OwnClasses title="5. Your classes" school={loaded.school} {...{ readOthers, writeOthers }} />}
      {loaded && <Watched loaded={loaded} />}
      <p>
        Nothing is sent anywhere, and nothing is filmed or listened to. Whatever you set here stays in this browser.
      </p>
      <div class="actions">
        <a class="button primary" href="log.html">
          Done: open the log
        </a>
      </div>
    </Page>
  );
}

function Steps({ loaded: { school, source, managed, problem } }: { readonly loaded: LoadedSchool }): JSX.Element {
  const pupils = school.classes.reduce((sum, { pupils: some }) => sum + some.length, 0);
  const bySchool = (managed?.fields.length ?? 0) > 0;
  return (
    <>
      <Step
        title="2. Your school’s file"
        done={
          problem
            ? 'The file kept here cannot be used: open the page to see why.'
            : bySchool
              ? 'Set by your school. There is nothing for you to do here.'
              : source === 'file'
                ? `In use${school.name ? `: ${school.name}` : ''}.`
                : undefined
        }
        href="options.html"
        action="Choose the school file"
      >
        One file from your school says which policy holds. Without it the default policy holds.
      </Step>
      <Step
        title="3. Class lists and staff"
        done={
          school.classesLocked
            ? 'Your class lists are locked: open the page to unlock them.'
            : pupils + school.staff.length > 0
              ? `${count(school.classes.length, 'class', 'classes')} with ${count(pupils, 'pupil', 'pupils')}, ${count(school.staff.length, 'adult', 'adults')}.`
              : undefined
        }
        href="options.html#lists"
        action="Choose class lists"
      >
        The CSV files that your school’s system exports, your own classes or all of them, and the staff list.
      </Step>
      <Step
        title="4. Timetable"
        done={school.sessions.length > 0 ? `${count(school.sessions.length, 'session', 'sessions')} known.` : undefined}
        href="options.html#timetable"
        action="Choose a calendar"
      >
        A calendar file (.ics) from Outlook or Google, so that a lesson is known as one by itself.
      </Step>
    </>
  );
}

interface StepProps {
  readonly title: string;
  /** What is set; absent: nothing yet. */
  readonly done: string | undefined;
  readonly href: string;
  readonly action: string;
  readonly children: ComponentChildren;
}

function Step({ title, done, href, action, children }: StepProps): JSX.Element {
  return (
    <section class="card">
      <h2>{title}</h2>
      <p>{done ?? children}</p>
      <a class="button" href={href} aria-label={done === undefined ? undefined : `Look at it: ${title.slice(3)}`}>
        {done === undefined ? action : 'Look at it'}
      </a>
    </section>
  );
}

/** What works as things stand, and what waits for a step. */
function Watched({ loaded: { school } }: { readonly loaded: LoadedSchool }): JSX.Element {
  const hasPupils = school.classes.some(({ pupils }) => pupils.length > 0);
  const waits = [
    school.classesLocked && 'Names are not checked: your class lists are locked.',
    !hasPupils &&
      !school.classesLocked &&
      'Strangers are not told from pupils, and nobody’s consent is known: that needs class lists.',
    school.staff.length === 0 && 'Other adults count as pupils: that needs the staff list.',
    school.sessions.length === 0 && 'I ask each time whether it is a lesson: that needs a timetable or class lists.',
    school.domains.length === 0 && 'Whether accounts are the school’s is not known: that is in the school’s file.',
  ].filter((one) => typeof one === 'string');
  return (
    <section class="card">
      <h2>What is watched now</h2>
      <p>
        In Teams and Zoom in this browser: microphones, cameras, screen sharing, recordings, the chat while it is open,
        and how many are in, as {school.policy.base === 'default' ? 'the default policy' : 'your school’s policy'} asks.
        Other meetings are left alone.
      </p>
      {waits.length > 0 && (
        <>
          <h3>What is not</h3>
          <ul>
            {waits.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
