/**
 * `npm test` has eight minutes on two cores, and a browser for each test is most of them. Of each pair, alike in
 * length, one is run every other day; `npm run test:long` runs all, and LESSON_LOOKOUT_LONG=1 one by hand. A record
 * from the dock, a return of the week and a background that is stopped are tried each day.
 */

/** Files, without `.spec.ts`. */
export const SPECS = [
  ['e2e/chromium/moving', 'gallery/gallery'],
  ['e2e/chromium/managed', 'e2e/chromium/unreadable'],
  ['e2e/chromium/left-behind', 'log/log'],
  ['desk/desk', 'options/policy'],
  ['e2e/chromium/hostile', 'welcome/set-up'],
  ['options/timetable', 'options/coverage'],
  ['simulator/zoom', 'simulator/simulator'],
  ['sidepanel/sidepanel', 'platforms/live'],
  ['e2e/chromium/telling', 'options/options'],
  ['options/lists', 'e2e/chromium/options'],
  ['e2e/chromium/zoom-frame', 'gallery/page-hears-nothing'],
  ['e2e/chromium/attendance', 'e2e/chromium/back-forward-cache'],
] as const;

/** Titles of tests in files that are run each day. */
export const TESTS = [
  [
    'the button on a card takes along what the card says',
    'without a lesson the command and the popup lead to the form, which records',
  ],
  [
    'the keyboard command and the popup record in the meeting',
    'one click in the lesson waits in the log to be completed, and is',
  ],
  [
    'the form in the dock completes it by an amendment',
    'the same return can be downloaded again, to the same bytes, after the background was stopped',
  ],
  [
    'the page is reloaded or closed right after “Recorded”, or before',
    'the log belongs to a newer version: nothing is called recorded, the words stay',
  ],
  [
    'what was acknowledged is stored exactly once, and the chain holds',
    'the extension is reloaded in the middle of the lesson, and goes on in the same page',
  ],
  [
    'a concern about an adult goes to a book of its own, from the dock',
    'a log that no answer comes from is never shown as empty',
  ],
  [
    'a week in which nothing happened has its return',
    'the background can be stopped as the browser stops it, and comes back when it is asked',
  ],
] as const;
