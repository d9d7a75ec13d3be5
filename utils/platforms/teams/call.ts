import { type Fact, isKnown, UNKNOWN } from '../../meeting/fact.ts';
import type { BlindReason, Meeting, Message, OnOff, Sight, Snapshot, Starter } from '../../meeting/snapshot.ts';
import { followChat } from './chat.ts';
import {
  hasStrangeMark,
  readCamera,
  readCameraName,
  readCount,
  readHeading,
  readMic,
  readRecord,
  readShare,
} from './controls.ts';
import { tidy } from '../tidy.ts';
import { nameOf } from './labels.ts';
import { readKnock, readNotices } from './notices.ts';
import type { Page } from './page.ts';
import type { CallFacts } from '../call-facts.ts';
import { followPeople, type Present } from '../people.ts';
import { followStill } from '../still.ts';
import { understood } from '../understood.ts';
import { followRecording, type Who } from './recording.ts';
import { look } from './sightings.ts';
import type { Words } from './words.ts';

export interface Call {
  /** Rows and tiles that left the page. */
  left(elements: readonly Element[]): void;
  /**
   * @param onScreen false while the call goes on behind another view: nothing of it can be seen
   * @param self the teacher's name, where the page gives it
   */
  read(at: number, onScreen: boolean, self: string | undefined, languages: readonly Words[]): CallFacts;
}

/**
 * A screen is built up in steps: for so long after one of its parts came or went, what is not there proves nothing,
 * and what was known stays. The same of who is there, after the number changed beside a list that did not show everyone.
 */
const BUILT_MS = 1_200;

/** Reads one call from its beginning to its end. */
export function followCall(page: Page, number: () => number): Call {
  const { anchors, tally } = page;
  const people = followPeople(number);
  const recording = followRecording();
  const chat = followChat();
  const notice = readNotices(recording);
  const knocks = new Set<Element>();
  const strangers = new Map<string, string>();
  const starters = new WeakMap<object, Starter>();
  let mic: Fact<OnOff> = UNKNOWN;
  let camera: Fact<OnOff> = UNKNOWN;
  let cameraName: Fact<OnOff> = UNKNOWN;
  let sharing: Fact<boolean> = UNKNOWN;
  let pressed = false;
  let badge: number | undefined;
  let heading: number | undefined;
  let lit = false;
  let strange = false;
  let rearranged = true;
  /** Once seen, these must be there before "no" is said of what they show. */
  let boxSeen = false;
  let stageSeen = false;
  /** Whether they were there when the screen last stood still. */
  let hadBar = false;
  let hadStage = false;
  let counted: number | undefined;
  /** When everyone was last in sight. */
  let whole = false;
  let wholeAt = Number.NEGATIVE_INFINITY;
  const screenStill = followStill();
  const markStill = followStill();
  const countStill = followStill();

  function readControls(languages: readonly Words[]): void {
    for (const control of page.controls) {
      const element = anchors.get(control);
      if (control === 'mic') mic = readMic(element, languages);
      else if (control === 'camera') {
        camera = readCamera(element);
        cameraName = readCameraName(element, languages);
      } else if (control === 'share') sharing = readShare(element, languages);
      else if (control === 'people') pressed = element?.getAttribute('aria-pressed') === 'true';
      else if (control === 'badge') badge = readCount(element);
      else if (control === 'indicator') readIndicator(element, languages);
      else if (control === 'indicators') strange = hasStrangeMark(element);
      else if (control === 'record') recording.offers(readRecord(element, languages));
    }
    page.controls.clear();
  }

  /** The recording indicator may stay in the page while it is empty. */
  function readIndicator(element: Element | undefined, languages: readonly Words[]): void {
    const named = anchors.rank('indicator') !== 0;
    lit = element !== undefined && (named || element.childElementCount > 0 || element.textContent.trim() !== '');
    if (!element || !lit) return;
    for (const tip of [element, ...element.querySelectorAll('[aria-label],[title]')]) {
      recording.tip(tidy(tip.getAttribute('title') ?? tip.getAttribute('aria-label') ?? ''), languages);
    }
  }

  function readPeople(languages: readonly Words[]): void {
    rearranged ||= page.stale.size > 0;
    for (const [seen, touched] of page.stale) {
      if (page.sightings.get(seen.element) !== seen) continue;
      const before = seen.parsed;
      const shown = look(seen, touched, languages);
      if (seen.kind === 'row' && seen.parsed !== before) tally.parsed += before ? -1 : 1;
      if (shown) people.show(seen.element, shown);
      else {
        people.hide(seen.element);
        page.drop(seen);
      }
    }
    page.stale.clear();
    if (badge === undefined && rearranged) heading = readHeading(anchors.get('panel'), languages);
    rearranged = false;
  }

  function readBoxes(languages: readonly Words[]): void {
    for (const box of page.boxes) {
      const knock = box.isConnected ? readKnock(box, languages) : undefined;
      if (knock) people.show(box, knock);
      else if (box.isConnected) notice(box, people, languages);
      if (knock) knocks.add(box);
      else if (knocks.delete(box)) people.hide(box);
    }
    page.boxes.clear();
    for (const box of knocks) if (!box.isConnected && knocks.delete(box)) people.hide(box);
  }

  function starterOf(who: Who, languages: readonly Words[]): Meeting['recordingBy'] {
    if (!who) return UNKNOWN;
    if ('self' in who) return { id: people.selfId };
    const found = starters.get(who);
    if (found) return found;
    const name = nameOf(who.name, languages);
    const id = people.idOf(name);
    // Several of that name: a namesake of the teacher must not pass for the teacher.
    if (id === null) return UNKNOWN;
    if (id === undefined) return { name };
    starters.set(who, { id });
    return { id };
  }

  function messages(at: number): readonly Message[] {
    for (const line of page.lines.splice(0)) chat.added(line);
    return chat.read(at).map(({ author, text }) => {
      const id = people.idOf(author) ?? strangers.get(author) ?? `x${number()}`;
      if (!people.idOf(author)) strangers.set(author, id);
      return { from: id, to: 'everyone', text };
    });
  }

  function meeting(onScreen: boolean, waiting: boolean, languages: readonly Words[]): Meeting {
    const recorded = recording.read();
    const captions = anchors.has('captionsOff')
      ? 'off'
      : anchors.has('captionsOn') || anchors.has('captions')
        ? 'on'
        : UNKNOWN;
    return {
      recording: onScreen ? recorded.recording : UNKNOWN,
      recordingBy: onScreen ? starterOf(recorded.by, languages) : UNKNOWN,
      transcription: onScreen ? recorded.transcription : UNKNOWN,
      transcriptionBy: onScreen ? starterOf(recorded.transcriptionBy, languages) : UNKNOWN,
      captions: onScreen ? captions : UNKNOWN,
      waitingRoom: waiting ? 'on' : UNKNOWN,
      chat: UNKNOWN,
      background: UNKNOWN,
    };
  }

  function participants(present: Present, listOpen: boolean, languages: readonly Words[]): Sight {
    if (!understood(tally))
      return { level: 'partial', because: languages.length > 0 ? 'unreadable' : 'unknown-language' };
    if (present.whole) return { level: 'full' };
    if (present.selfLost) return { level: 'partial', because: 'not-shown-by-platform' };
    return { level: 'partial', because: listOpen ? 'list-scrolled' : 'panel-closed' };
  }

  return {
    left(elements) {
      for (const element of elements) people.hide(element);
      rearranged ||= elements.length > 0;
    },
    read(at, onScreen, self, languages) {
      readControls(languages);
      readPeople(languages);
      readBoxes(languages);
      boxSeen ||= anchors.has('indicators');
      stageSeen ||= anchors.has('stage');
      const toolbar = onScreen && (anchors.has('hangup') || anchors.has('toolbar'));
      const place = boxSeen
        ? anchors.has('indicators')
        : anchors.has('timer') || anchors.has('toolbar') || anchors.has('indicator');
      const builtAt = screenStill(at, [onScreen, toolbar, place, anchors.get('stage')]);
      const built = at - builtAt >= BUILT_MS;
      const markAt = Math.max(builtAt, markStill(at, [lit]));
      if (anchors.has('stopRecording')) recording.offers('on');
      recording.indicator(
        onScreen && lit ? true : !toolbar || !place ? undefined : strange && !lit ? 'unsure' : lit,
        at,
        !onScreen || at - markAt >= BUILT_MS,
      );
      const bar = toolbar && place;
      const stage = onScreen && (stageSeen ? anchors.has('stage') : tally.tiles > 0);
      if (built || bar) hadBar = bar;
      if (built || !onScreen) hadStage = stage;
      const listOpen = onScreen && (pressed || tally.rows > 0);
      const said = badge ?? (listOpen ? heading : undefined) ?? (built ? undefined : counted);
      const count = onScreen ? said : undefined;
      if (whole) wholeAt = at;
      const changedAt = countStill(at, [count]);
      const countedAt = changedAt - wholeAt > BUILT_MS ? Math.max(builtAt, changedAt) : builtAt;
      counted = count;
      const present = people.settle({
        count,
        listOpen,
        stage: built || !onScreen ? stage : undefined,
        settled: at - countedAt >= BUILT_MS,
        name: self,
        mic: onScreen ? mic : UNKNOWN,
        camera: onScreen ? camera : UNKNOWN,
        cameraName: onScreen ? cameraName : UNKNOWN,
        sharing: !onScreen ? UNKNOWN : anchors.has('stop') ? true : sharing,
      });
      whole = present.whole;
      const facts = meeting(onScreen, present.waiting, languages);
      chat.open(onScreen ? anchors.get('chat') : undefined, at);
      const sight: Record<keyof Snapshot['sight'], Sight> = {
        participants: participants(present, listOpen, languages),
        chat: anchors.has('chat') ? { level: 'full' } : none('panel-closed'),
        recording: !isKnown(facts.recording)
          ? none('unreadable')
          : hadBar
            ? { level: 'full' }
            : { level: 'partial', because: 'unreadable' },
        sharing: hadStage ? { level: 'full' } : none('unreadable'),
      };
      const offScreen = none('call-off-screen');
      return {
        meeting: facts,
        people: present.people,
        sight: onScreen
          ? sight
          : { participants: offScreen, chat: offScreen, recording: offScreen, sharing: offScreen },
        messages: messages(at),
        count,
        listOpen,
        again: Math.min(...[builtAt, markAt, countedAt].map((then) => then + BUILT_MS).filter((then) => then > at)),
      };
    },
  };
}

function none(because: BlindReason): Sight {
  return { level: 'none', because };
}
