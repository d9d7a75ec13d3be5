import { render } from 'preact';
import type { DockLook } from '../../components/meeting/Dock.tsx';
import type { DraftDetails, DraftView, Forms } from '../../components/meeting/draft-view.ts';
import { drawAnew } from '../../components/meeting/draw-anew.ts';
import { Meeting } from '../../components/meeting/Meeting.tsx';
import type { Box } from '../../components/meeting/place.ts';
import { takeOver } from '../../components/meeting/take-over.ts';
import type { CategoryId } from '../../utils/incidents/categories.ts';
import { localDateTime } from '../../utils/incidents/time.ts';
import { logFault } from '../../utils/base/log-fault.ts';
import { createOutbox, type Thread } from '../../utils/incidents/outbox.ts';
import {
  type CommandHandlers,
  extensionAlive,
  getSchool,
  keepLesson,
  onCommand,
  openLog,
  reportStatus,
  sendToLog,
} from '../../utils/messages/client.ts';
import type { Answers, LessonStatus, MeetingNow } from '../../utils/messages/protocol.ts';
import type { Card, View } from '../../utils/nudges/view.ts';
import type { Platform } from '../../utils/meeting/snapshot.ts';
import type { MeetingAdapter } from '../../utils/platforms/adapter.ts';
import { correct, type ProbeTable } from '../../utils/platforms/correct.ts';
import { observe } from '../../utils/watch/observe.ts';
import { captureNow } from '../../utils/watch/capture.ts';
import type { Lookout } from '../../utils/watch/lookout.ts';
import { checklistOf, isRecorded, namesOn, pupilsDependOnMe, viewOf } from '../../utils/watch/view-of.ts';
import { watchMeeting } from '../../utils/watch/watch.ts';
import { keepAnswers } from './answers.ts';
import { askUntil } from './ask-until.ts';
import { choicesOf, draftView, type Offered, tickedIn, tickedOf } from './drafts.ts';
import { type Handover, takeHandover } from './handover.ts';
import { namesIn, type Note, readNote, resumeLesson } from './note.ts';
import { keepRegisters } from './registers.ts';

/** Whoever ended the meeting so long ago and is still in it did not. */
const ENDING = 10_000;

/** Whoever comes back so long after an update has another lesson, in ms. */
const CONNECTS = 600_000;

/** What reads a platform's page. */
interface Reader {
  createAdapter(document: Document, location: Location): MeetingAdapter;
  /** The meeting's own bars, in pixels of the viewport. */
  toolbarBoxes(document: Document): readonly Box[];
  /** Calls back when the teacher ends the meeting for all and the page will be gone before it can say so. */
  readonly onEndForAll?: (document: Document, told: () => void, signal: AbortSignal) => void;
}

/** What a meeting page needs of its platform. */
export interface MeetingPage {
  readonly platform: Platform;
  /** The probes that `reader` goes by. */
  readonly tables: readonly ProbeTable[];
  /** Not to be asked for before the tables are right. */
  readonly reader: () => Promise<Reader>;
}

/** Watches this page for as long as it lives, once the script that waited for its meeting hands it over. */
export async function runOn(page: MeetingPage): Promise<void> {
  const handed = takeHandover();
  if (handed === undefined) return;
  const answer = await askUntil(getSchool);
  if (answer === undefined) return handed.gone.abort();
  correct(page.tables, answer.school.probes?.[page.platform] ?? {});
  const reader = await page.reader();
  const left = takeOver(document, answer.mark);
  start(reader, answer, handed, left);
}

/** @param left by the script that the page had before */
function start(
  page: Reader,
  given: Answers['get-school'],
  { host, gone, answered }: Handover,
  left: string | undefined,
): void {
  let { school, form, checklists } = given;
  host.dress(given.sheet);
  let dockLook: DockLook = { side: 'right', collapsed: false, board: false };
  let forms: Forms = {};
  let avoid: readonly Box[] = [];
  let disconnected = false;
  /** The note whose lesson may go on; it is read whole when it does, not at each look until then. */
  let lesson: (Pick<Note, 'at' | 'phase'> & { readonly text: string }) | undefined;
  /** Of the outbox, as JSON. */
  let threads: string | undefined;
  let endedAt = Number.NEGATIVE_INFINITY;
  let phase = '';
  /** What was answered last, as JSON, and who waits for anything else. */
  let shown = '';
  let turn = 0;
  const waiting: ((now: MeetingNow) => void)[] = [];
  /** By the capture's id the lesson that it was made in, and person ids: the log keeps names, the form ticks people. */
  const captured = new Map<string, { readonly lookout: Lookout; readonly who: readonly string[] }>();
  /** A form may stay open for longer than the class list can be read. */
  const offered: Offered = new Map();
  const adapter = page.createAdapter(document, location);
  const watching = new AbortController();
  const { signal: stopped } = watching;
  gone.signal.addEventListener('abort', () => watching.abort());

  const outbox = createOutbox({
    send: sendToLog,
    now: Date.now,
    schedule,
    onChange() {
      threads = undefined;
      refresh();
    },
    signal: stopped,
  });

  const answers = keepAnswers({ send: keepLesson, schedule, onChange: () => draw(), signal: stopped });
  const followRegister = keepRegisters({ send: keepLesson, schedule, onChange() {}, signal: stopped });

  const watch = watchMeeting(adapter, school, {
    now: Date.now,
    schedule,
    onLook(news) {
      if (news.some((one) => 'interrupts' in one && one.interrupts)) measure();
      if (left) takeUp(left);
      goOn();
      refresh();
      const before = phase;
      phase = watch.lookout.state.phase.value;
      // Each meeting of the page begins with what holds now: Firefox tells of no change by device management.
      if (phase !== before && phase === 'in-meeting') void renewSchool();
    },
    onProblem,
    signal: stopped,
  });
  const observation = observe(adapter, {
    onChange: watch.changed,
    onError: (error) => onProblem('observer', error),
    ignore: host.element,
    now: Date.now,
    signal: stopped,
  });
  answered();
  onCommand(
    {
      'record-now': ({ rule }) => ({
        accepted: capture(rule === undefined ? undefined : seen().cards.find((card) => card.rule === rule)),
      }),
      'status-now': () => status(seen()),
      'view-now'({ after }) {
        const seen = now();
        return seen.turn === after ? new Promise((answer) => waiting.push(answer)) : seen;
      },
      act({ act }) {
        watch.tell(act);
        return { told: true };
      },
      'hide-names'({ hide }) {
        setLook({ ...dockLook, board: hide });
        return { told: true };
      },
      'move-keyboard': () => ({ moved: host.moveKeyboard() }),
      'school-changed': () => {
        void renewSchool();
        return { heard: true };
      },
    } satisfies CommandHandlers,
    stopped,
  );

  async function renewSchool(): Promise<void> {
    const answer = await getSchool();
    if (answer === undefined || JSON.stringify(answer.school) === JSON.stringify(school)) return;
    ({ school, form, checklists } = answer);
    watch.renew(school);
  }

  const measureAndDraw = () => {
    measure();
    draw();
  };
  window.addEventListener('resize', measureAndDraw, { signal: stopped });
  // Out of the back/forward cache: meanwhile the tab was another page's, and the background has forgotten this one.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      reported = '';
      watch.changed();
    },
    { signal: stopped },
  );
  // Who was in until now; a page that goes says nothing later.
  window.addEventListener(
    'pagehide',
    () => {
      watch.changed();
      followRegister(watch.lookout, true);
    },
    { signal: stopped },
  );
  document.addEventListener('fullscreenchange', measureAndDraw, { signal: stopped });

  function refresh(): void {
    if (!disconnected && !extensionAlive()) return disconnect();
    host.check(Date.now(), () => drawAnew(draw));
    if (watchesNothing()) host.hide();
    else host.show();
    observation.rearm();
    answers.follow(watch.lookout, watch.nextSince);
    followRegister(watch.lookout);
    const view = seen();
    draw(view);
    report(view);
  }

  /** A page of the platform without any meeting has nothing of ours in it. */
  function watchesNothing(): boolean {
    const phase = watch.lookout.state.phase.value;
    return !watch.unreadable && (phase === 'outside' || phase === 'unknown') && outbox.entries().length === 0;
  }

  /**
   * The extension was updated or taken away: watch no more. Until a new script takes the page over, which it may never
   * do, say so and leave the words to copy.
   */
  function disconnect(): void {
    disconnected = true;
    if (watchesNothing()) return gone.abort();
    watching.abort();
    draw();
  }

  /** At the first look. */
  function takeUp(from: string): void {
    left = undefined;
    const note = readNote(from, watch.lookout.state);
    // Before anything that could throw: nothing else holds them.
    outbox.takeUp(JSON.parse(note.threads) as readonly Thread[]);
    ({ look: dockLook, forms } = note);
    lesson = { text: from, at: note.at, phase: note.phase };
  }

  /** At the first look that shows where the teacher is: a page that connects anew shows no meeting for a while. */
  function goOn(): void {
    if (lesson === undefined) return;
    const { text, at, phase: before } = lesson;
    const { lookout } = watch;
    const { state } = lookout;
    const now = state.phase.value;
    if (now !== before && (now === 'outside' || now === 'unknown') && state.at - at < CONNECTS) return;
    lesson = undefined;
    if (now !== before || now === 'ended') return;
    const note = readNote(text, state);
    resumeLesson(lookout, note, Date.now());
    if (note.answers) answers.takeUp(lookout, note.answers);
  }

  /**
   * What is known here and not shown by the page, as it stands: Firefox gives no chance to say it at the end. Cut off,
   * it goes on: what is captured then is taken over as well.
   */
  function leaveNote(drafts: readonly DraftView[]): void {
    if (gone.signal.aborted || watchesNothing()) return;
    const { lookout, nextSince } = watch;
    const over = nextSince !== undefined;
    const { state } = lookout;
    const note: Note = {
      at: state.at,
      phase: state.phase.value,
      look: dockLook,
      forms: Object.fromEntries(drafts.map(({ id, filled }) => [id, forms[id] ?? filled])),
      names: namesIn(state),
      told: lookout.told.filter(([, at]) => !over || at >= nextSince),
      away: over ? [] : lookout.away,
      isLesson: over ? undefined : lookout.lesson.isLesson,
      lately: lookout.lately.upTo(state.at),
      answers: answers.of(lookout),
      threads: (threads ??= JSON.stringify(outbox.threads())),
    };
    host.note.data = given.mark + JSON.stringify(note);
  }

  /** The meeting's own toolbars, so that no card lies over them: measured when one comes, never while watching. */
  function measure(): void {
    avoid = page.toolbarBoxes(document);
  }

  function capture(card?: Card): boolean {
    if (watchesNothing()) return false;
    const draft = captureNow(watch.lookout, card, crypto.randomUUID(), Date.now());
    captured.set(draft.id, { lookout: watch.lookout, who: card?.lines.flatMap((line) => line.who) ?? [] });
    outbox.record(draft);
    return true;
  }

  function complete(id: string, details: DraftDetails): void {
    const lookout = captured.get(id)?.lookout ?? watch.lookout;
    captured.set(id, { lookout, who: details.who });
    outbox.amend(id, crypto.randomUUID(), {
      category: details.category as CategoryId,
      what: details.what,
      pupils: tickedOf(lookout, school, details.who, offered),
      actions: details.actions,
      ...(details.referredTo === ''
        ? {}
        : { referredTo: details.referredTo, referredAt: localDateTime(Date.now(), school.zone).join('T') }),
    });
  }

  function setLook(look: DockLook): void {
    dockLook = look;
    draw();
  }

  function seen(): View {
    return viewOf(watch.lookout, school, watch.unreadable);
  }

  /** For the side panel, of which nothing is kept. Whoever waits is told what is new, whoever asked. */
  function now(view = seen()): MeetingNow {
    const { lookout } = watch;
    const { board } = dockLook;
    const news = {
      status: status(view),
      view: { ...view, discreet: view.discreet || board },
      board,
      lesson: lookout.state.title,
      names: namesOn(lookout, view.cards),
      captured: outbox
        .entries()
        .filter(({ draft }) => !form.categories.some(({ id, staff }) => id === draft.category && staff))
        .map(({ draft: { id, at }, state, reference }) => ({ id, at, state, reference })),
    };
    const words = JSON.stringify(news);
    if (words !== shown) {
      turn += 1;
      shown = words;
      for (const answer of waiting.splice(0)) answer({ ...news, turn });
    }
    return { ...news, turn };
  }

  function status({ dock, cards }: View): LessonStatus {
    return {
      watching: dock.status,
      cards: cards.length,
      urgent: cards.some((card) => card.level === 'urgent'),
      unsaved: outbox.unsaved(),
      pupilsDependOnMe: pupilsDependOnMe(watch.lookout) && Date.now() - endedAt > ENDING,
      recorded: isRecorded(watch.lookout),
    };
  }

  let reported = '';
  function report(view = seen()): void {
    const news = status(view);
    const words = JSON.stringify(news);
    if (words === reported) return;
    reported = words;
    reportStatus(news);
  }

  /** All that is drawn hangs on the last look and the outbox: drawn anew, and Preact finds what differs. */
  function draw(view = seen()): void {
    const entries = outbox.entries();
    const drafts = entries.map((entry) => draftView(entry, captured.get(entry.draft.id)?.who ?? [], school.zone, form));
    const list = checklistOf(watch.lookout, school, checklists, watch.nextSince);
    render(
      <Meeting
        view={view}
        checklist={list && { list, unkept: answers.unkept }}
        disconnected={disconnected}
        drafts={drafts}
        choices={
          entries.length > 0
            ? choicesOf(watch.lookout, school, form, tickedIn(drafts, forms), offered)
            : { ...form, people: [] }
        }
        look={dockLook}
        avoid={avoid}
        onAct={watch.tell}
        onCapture={capture}
        onComplete={complete}
        forms={forms}
        onForms={(now) => {
          forms = now;
          leaveNote(drafts);
        }}
        onLook={setLook}
        onOpenLog={openLog}
      />,
      host.frame,
    );
    leaveNote(drafts);
    if (waiting.length > 0) now(view);
  }

  const endedForAll = (): void => {
    endedAt = Date.now();
    report();
  };
  page.onEndForAll?.(document, endedForAll, stopped);
  measure();
  host.onReplaced(() => {
    disconnected = true;
    gone.abort();
    render(null, host.frame);
  });
  watch.start();
}

/** Once a place, and nothing of a person: an error's text may hold a name of the page. */
function onProblem(place: string, error: unknown): void {
  logFault('warn', `a fault in ${place}`)(error);
}

function schedule(task: () => void, ms: number): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}
