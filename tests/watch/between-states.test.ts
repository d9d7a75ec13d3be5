// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchMeeting } from '../../utils/watch/watch.ts';
import { school } from '../incidents/school.ts';
import { count, fixture, leaveScreen, openPage, row, tile } from '../platforms/teams-page.ts';
import { AT } from './in-meeting.ts';

/**
 * A Teams page that is built up in steps and then stands still: after its last change only the watch itself asks for
 * looks, and soon everything is known again.
 */

/** So long after its last change a page is known again. */
const SOON = 1_500;
const OTHERS = ['Sam Lee', 'Ada Osei', 'Kit Moss'];
const EVERYONE = ['Ms Hart', ...OTHERS];
const INDICATOR = '#recording-indicator-custom';

beforeEach(() => vi.useFakeTimers({ now: AT }));
afterEach(() => void vi.useRealTimers());

function watchPage(name: string) {
  const page = openPage(fixture(name));
  const { body } = page.document;
  const { signal } = new AbortController();
  const shown = () => {
    const { recording, people, sight, left } = watch.lookout.state;
    return {
      recording: recording.value,
      in: [...people.values()].map((person) => String(person.name.last)),
      left: left.size,
      participants: sight.participants.level,
      recordingSeen: sight.recording.level,
      sharing: sight.sharing.level,
    };
  };
  const looks: ReturnType<typeof shown>[] = [];
  const watch = watchMeeting(page.adapter, school(), {
    now: Date.now,
    schedule(task, ms) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    onLook: () => void looks.push(shown()),
    onProblem(_place, error) {
      throw error;
    },
    signal,
  });
  const html = page.the(INDICATOR).innerHTML;
  const mark = (on: boolean) => {
    page.the(INDICATOR).innerHTML = on ? html : '';
  };
  return {
    ...page,
    watch,
    looks,
    shown,
    mark,
    /** Something changes, and then nothing for so long. */
    step(change: () => void, ms: number) {
      change();
      page.adapter.refresh();
      watch.changed();
      vi.advanceTimersByTime(ms);
    },
    /** Of the call there is the toolbar and the teacher; what comes back is the rest. */
    takeDown() {
      const places = OTHERS.flatMap((one) => [row(page, one), tile(page, one)]).map((element) => {
        const { parentElement } = element;
        element.remove();
        return () => parentElement?.append(element);
      });
      mark(false);
      count(page, 1);
      return () => {
        for (const put of places) put();
        count(page, 4);
      };
    },
    /** Another view of the page instead of the call. */
    show: (tid: string) => body.insertAdjacentHTML('beforeend', `<div data-tid="${tid}"></div>`),
  };
}

/** Watched for so long that everything is known. */
function watchedPage(name: string) {
  const page = watchPage(name);
  page.watch.start();
  page.step(() => {}, 5_000);
  page.looks.length = 0;
  return page;
}

const WHOLE = { in: EVERYONE, left: 0, participants: 'full', recordingSeen: 'full', sharing: 'full' } as const;

it.each([
  ['recording-on', 'on'],
  ['recording-empty', 'off'],
] as const)('is known soon after the first look: %s', (name, recording) => {
  const page = watchPage(name);
  page.watch.start();
  vi.advanceTimersByTime(SOON);
  expect(page.shown()).toEqual({ ...WHOLE, recording });
});

/** The screen comes, its parts a moment later, and the mark of the recording last; then it stands still. */
function buildUp(page: ReturnType<typeof watchPage>, begin: () => void): void {
  let rest = () => {};
  page.step(() => {
    begin();
    rest = page.takeDown();
  }, 300);
  page.step(() => rest(), 300);
  page.step(() => page.mark(true), SOON);
}

it('calls nobody alone and no recording off while the teacher joins', () => {
  const page = watchPage('recording-on');
  const comeBack = leaveScreen(page);
  page.watch.start();
  buildUp(page, comeBack);
  expect(page.shown()).toEqual({ ...WHOLE, recording: 'on' });
  expect(page.looks.map(({ recording }) => recording)).not.toContain('off');
  expect(page.looks.filter((look) => look.participants === 'full' && look.in.length < 4)).toEqual([]);
  expect(page.watch.lookout.lately.upTo(Date.now()).filter(([, , what]) => what.startsWith('sight'))).toEqual([]);
});

it.each([
  ['Chat', 'call-monitor'],
  ['connecting', 'calling-connecting-screen'],
])('goes on with the same recording and the same people after %s', (_name, tid) => {
  const page = watchedPage('recording-on');
  const { since } = page.watch.lookout.state.recording;
  const starter = page.watch.lookout.state.recordingBy;
  let comeBack = () => {};
  page.step(() => {
    comeBack = leaveScreen(page);
    page.show(tid);
  }, 30_000);
  buildUp(page, () => {
    page.the(`[data-tid="${tid}"]`).remove();
    comeBack();
  });
  expect(page.shown()).toEqual({ ...WHOLE, recording: 'on' });
  expect(page.looks.map(({ recording }) => recording)).not.toContain('off');
  expect(page.looks.every(({ left }) => left === 0)).toBe(true);
  expect(page.watch.lookout.state).toMatchObject({ recording: { since }, recordingBy: starter });
});

it.each([
  ['recording-on', 'on'],
  ['recording-empty', 'off'],
] as const)('knows what it knew while the toolbar is built anew: %s', (name, recording) => {
  const page = watchedPage(name);
  const before = page.watch.lookout.lately.upTo(Date.now());
  const toolbar = page.the('[role="toolbar"]');
  const { parentElement } = toolbar;
  page.step(() => toolbar.remove(), 200);
  page.step(() => {
    parentElement?.prepend(toolbar);
    toolbar.querySelector(INDICATOR)?.replaceChildren();
  }, 800);
  if (recording === 'on') page.step(() => page.mark(true), SOON);
  else vi.advanceTimersByTime(SOON);
  expect(page.looks).toEqual(page.looks.map(() => ({ ...WHOLE, recording })));
  expect(page.looks.length).toBeGreaterThan(2);
  expect(page.watch.lookout.lately.upTo(Date.now())).toEqual(before);
});

it('says of a recording whose mark stays away that it is off', () => {
  const page = watchedPage('recording-on');
  page.step(() => page.mark(false), 1_000);
  expect(page.shown().recording).toBe('on');
  vi.advanceTimersByTime(SOON - 1_000);
  expect(page.shown().recording).toBe('off');
});

it('says of a toolbar that stays away that it cannot be seen', () => {
  const page = watchedPage('recording-on');
  page.step(() => page.the('[role="toolbar"]').remove(), SOON);
  expect(page.shown()).toMatchObject({ recording: 'unknown', recordingSeen: 'none', participants: 'full' });
});
