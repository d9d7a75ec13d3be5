import { mountHost, type Host } from '../../components/meeting/host.ts';
import { isLeft } from '../../components/meeting/take-over.ts';
import { extensionAlive, getProbes, onCommand, reportStatus, watchHere } from '../../utils/messages/client.ts';
import type { LessonStatus } from '../../utils/messages/protocol.ts';
import { type Arrival, brings } from '../../utils/platforms/arrival.ts';
import { correct, type ProbeTable } from '../../utils/platforms/correct.ts';
import { askUntil } from './ask-until.ts';
import { handOver, isTaken } from './handover.ts';

/**
 * The script that is in every page of a platform, most of which never hold a meeting: it waits for one, and then has the
 * script that watches (`run.tsx`) put beside it. It lets more in than a meeting, and misses none.
 */

export interface StarterPage {
  /** The probes that `arrival` goes by. */
  readonly tables: readonly ProbeTable[];
  /** Not to be asked for before the tables are right. */
  readonly arrival: () => Promise<Arrival>;
  /** Another frame of this page may have the meeting: until this one has it, it says nothing in the other's place. */
  readonly silent?: boolean;
}

/** Between two looks over the whole page, in ms: for what no change tells of. */
const WATCHDOG = 4_000;
/** A page is given so long to be built up, in ms. */
const PATIENCE = 8_000;
/** The script that watches is given so long to come and to begin, in ms; then the teacher is told that nobody watches. */
const BEGINS = 5_000;

/** What there is to say of a page that nobody watches yet. */
function statusOf(watching: 'waiting' | 'starting'): LessonStatus {
  return { watching, cards: 0, urgent: false, unsaved: 0, pupilsDependOnMe: false, recorded: false };
}

/** To be called before the page's first script, and after an update in place of the script that the page had before. */
export async function startOn({ tables, arrival, silent = false }: StarterPage): Promise<void> {
  const gone = new AbortController();
  const answering = new AbortController();
  // A page that keeps taking our element away is left alone: the toolbar badge goes on.
  const host = mountHost(document, { signal: gone.signal, onLost() {} });
  let status = statusOf('starting');
  if (!silent) onCommand({ 'status-now': () => status }, answering.signal);
  const answer = await askUntil(getProbes);
  await documentReady();
  if (answer === undefined) return gone.abort();
  correct(tables, answer.probes);
  const here = await arrival();
  // What the one before knew is taken over, whatever the page shows by now.
  if (!isLeft(document, answer.mark) && !here.holdsMeeting(document, location, false)) {
    status = statusOf('waiting');
    if (!silent) reportStatus(status);
    await untilMeeting(here, () => !silent && reportStatus(status));
    status = statusOf('starting');
  }
  // The background may hang as well, or the one that watches get no answer.
  const late = setTimeout(() => extensionAlive() && sayNobodyWatches(host), BEGINS);
  gone.signal.addEventListener('abort', () => clearTimeout(late));
  handOver({
    host,
    gone,
    answered() {
      clearTimeout(late);
      host.frame.replaceChildren();
      answering.abort();
    },
  });
  const put = await askUntil(async () => {
    await watchHere();
    return isTaken() || undefined;
  });
  if (put === undefined) gone.abort();
}

/** Asked as well: a page that is written anew while it loads (`document.open`) takes the listener away. */
function documentReady(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.readyState === 'loading') return;
      clearInterval(timer);
      resolve();
    };
    const timer = setInterval(look, WATCHDOG);
    document.addEventListener('DOMContentLoaded', look, { once: true });
    look();
  });
}

/**
 * Settles as well once an update cut this script off.
 *
 * @param onReturn out of the back/forward cache: meanwhile the tab was another page's
 */
function untilMeeting({ hooks, signs, holdsMeeting }: Arrival, onReturn: () => void): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => brings(records, signs) && settle());
    const onShow = ({ persisted }: PageTransitionEvent): void => void (persisted && onReturn());
    window.addEventListener('pageshow', onShow);
    let waited = 0;
    const timer = setInterval(() => {
      waited += WATCHDOG;
      // Once: a shell whose frame is gone after a meeting stands at the meeting's address all the same.
      if (!extensionAlive() || holdsMeeting(document, location, waited === PATIENCE)) settle();
    }, WATCHDOG);
    function settle(): void {
      observer.disconnect();
      clearInterval(timer);
      window.removeEventListener('pageshow', onShow);
      resolve();
    }
    observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: [...hooks] });
  });
}

/** Without the style sheet, which comes with the script that is missing. */
function sayNobodyWatches({ frame, show }: Host): void {
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  said.textContent = 'Lesson Lookout could not start here: nothing is watched. Reload this tab.';
  Object.assign(said.style, {
    ...{
      position: 'fixed',
      insetInlineEnd: '1rem',
      bottom: '6rem',
      maxWidth: 'min(20rem, 100vw - 2rem)',
      boxSizing: 'border-box',
      margin: '0',
      zIndex: '2147483647',
    },
    ...{ padding: '0.75rem 1rem', border: '2px solid', borderRadius: '0.5rem', font: '1rem/1.4 system-ui, sans-serif' },
    ...{ background: 'Canvas', color: 'CanvasText', colorScheme: 'light dark' },
  });
  frame.replaceChildren(said);
  show();
}
