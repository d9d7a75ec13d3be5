import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { Phase } from '../../meeting/snapshot.ts';
import type { Look, MeetingAdapter, Watched } from '../adapter.ts';
import { NO_FACTS } from '../call-facts.ts';
import { followLooks } from '../looks.ts';
import { tidy } from '../tidy.ts';
import { MEETING_PATH } from './arrival.ts';
import { type Call, followCall, type ZoomFacts } from './call.ts';
import { followHealth } from './health.ts';
import { followPage } from './page.ts';
import { followPhase } from './phase.ts';
import { HOOKS } from './probes.ts';
import { readTopic } from './title.ts';

const EVERYWHERE: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...HOOKS],
};

const NOTHING: ZoomFacts = { ...NO_FACTS, rows: 0, parsed: 0, opened: false };

/** Reads the Zoom web client, in the document that has it: the page's own, or the frame of Zoom's web app. */
export function createZoomAdapter(document: Document, location: Location): MeetingAdapter {
  const page = followPage();
  const { anchors } = page;
  const phaseOf = followPhase();
  const healthOf = followHealth();
  const looks = followLooks();
  let call: Call | undefined;
  let topic: string | undefined;
  let self: string | undefined;
  /** Neither host nor alone to decide: when they go, the meeting goes on. */
  let isGuest = false;
  let left = false;
  let phase: Fact<Phase> = UNKNOWN;
  let numbered = 0;
  let whole = true;

  function number(): number {
    numbered += 1;
    return numbered;
  }

  function readNames(): void {
    const typed = anchors.get('typedName') as HTMLInputElement | undefined;
    self = tidy(anchors.get('myName')?.textContent ?? '') || tidy(typed?.value ?? '') || self;
    if (phase !== 'ended' || topic === undefined) topic = readTopic(document.title, anchors, topic);
  }

  /** One meeting's people and facts begin and end with it. */
  function follow(now: Phase, over: boolean, swept: boolean): void {
    const { has } = anchors;
    if (now === 'in-meeting') {
      if (!call && !swept) page.sweep(document);
      call ??= followCall(page, number);
      if (has('guest') || has('host')) isGuest = !has('host');
      left = false;
    } else {
      call = undefined;
      page.lines.length = 0;
      if (now === 'ended' && phase === 'in-meeting') left = isGuest && !over;
      else if (now !== 'ended') left = false;
    }
    if (now === 'prejoin' && phase !== 'prejoin') topic = undefined;
    phase = now;
  }

  function read(at: number): Look {
    const swept = whole;
    whole = false;
    if (swept) page.sweep(document);
    else page.prune(document);
    const where = phaseOf(at, anchors);
    follow(where.phase, where.over, swept);
    readNames();
    const facts = call?.read(at, where.onScreen, self) ?? NOTHING;
    const { health, again } = healthOf(at, {
      anchors,
      rows: facts.rows,
      parsed: facts.parsed,
      opened: facts.opened,
      onScreen: where.onScreen,
      expected: where.phase === 'outside' && MEETING_PATH.test(location.pathname),
    });
    return looks.give(
      {
        platform: 'zoom',
        edition: 'work',
        title: topic ?? UNKNOWN,
        account: UNKNOWN,
        phase: where.phase,
        health,
        left,
      },
      facts,
      [where.again, again],
    );
  }

  return {
    read,
    touch: page.touch,
    get news() {
      return looks.news;
    },
    refresh() {
      whole = true;
    },
    check() {
      whole = true;
    },
    watched() {
      const watched: Watched[] = [{ node: document.body, what: EVERYWHERE }];
      // The topic is the tab's title, and comes a second after the client.
      const { head } = document;
      return head
        ? [...watched, { node: head, what: { childList: true, subtree: true, characterData: true } }]
        : watched;
    },
  };
}
