import type { JSX } from 'preact';
import type { Route } from './route.ts';

const PAGES = [
  ['school', '#', 'Your school'],
  ['details', '#details', 'School details'],
  ['lists', '#lists', 'Class lists and staff'],
  ['timetable', '#timetable', 'Timetable and closed days'],
  ['policy', '#policy', 'Your policy'],
  ['privacy', '#privacy', 'Privacy and backup'],
  ['coverage', '#coverage', 'What the policies ask'],
] as const;

/** The way between the pages of the options. */
export function Links({ page }: { readonly page: Route['page'] }): JSX.Element {
  return (
    <>
      {PAGES.map(([name, address, title]) => (
        <a key={name} class="button quiet" href={address} aria-current={name === page ? 'page' : undefined}>
          {title}
        </a>
      ))}
      <a class="button quiet" href="welcome.html">
        Set up step by step
      </a>
      <a class="button quiet" href="desk.html">
        For the DSL
      </a>
      <a class="button quiet" href="log.html">
        Log
      </a>
    </>
  );
}
