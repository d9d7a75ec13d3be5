import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { Phase } from '../../meeting/snapshot.ts';
import type { Look, MeetingAdapter, Watched } from '../adapter.ts';
import { NO_FACTS } from '../call-facts.ts';
import { followLooks } from '../looks.ts';
import { followAfterCall } from './after-call.ts';
import { MEETING_PATH } from './arrival.ts';
import { type Call, followCall } from './call.ts';
import { followHealth, LIVE_PICTURE, resemblesCall } from './health.ts';
import { CONTROLS, followPage } from './page.ts';
import { followPhase, type Where } from './phase.ts';
import { HOOKS } from './probes.ts';
import { rootOf } from './root.ts';
import { NO_NAMES, readNames } from './title.ts';
import { type Words, wordsFor } from './words.ts';

/** Of so many checks in a row one is a whole look. */
const CHECKS = 6;

const EVERYWHERE: MutationObserverInit = { childList: true, subtree: true, attributes: true, attributeFilter: HOOKS };
const LABELS: MutationObserverInit = {
  subtree: true,
  attributes: true,
  attributeFilter: [...HOOKS, 'aria-label', 'title'],
};
/** The one place where text is changed in place and counts: a few digits. */
const DIGITS: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** Reads the Teams web client: full and light, in the page or in the frame of the old one. */
export function createTeamsAdapter(document: Document, location: Location): MeetingAdapter {
  const page = followPage();
  const { anchors, tally } = page;
  const phaseOf = followPhase();
  const healthOf = followHealth();
  const looks = followLooks();
  const leftBy = followAfterCall(anchors);
  let root = document;
  let tag: string | null | undefined;
  let languages: readonly Words[] = [];
  let names = NO_NAMES;
  let call: Call | undefined;
  let whole = true;
  let due = false;
  let checks = 0;
  let watching = false;
  /** Asked only where nothing better is known, once after each change of the landmarks. */
  let resembles: boolean | undefined;
  let picture: boolean | undefined;
  let phase: Fact<Phase> = 'outside';
  let numbered = 0;

  function number(): number {
    numbered += 1;
    return numbered;
  }

  /** Brings what is known of the page up to date; true when everything was looked for anew. */
  function survey(): boolean {
    if (due && !whole) {
      // Nobody tells of what is hidden by style alone: a whole look now and then.
      whole = !watching || !call || checks >= CHECKS || page.missed(root);
      if (!whole) page.seek(root);
    }
    due = false;
    const swept = whole;
    if (swept) {
      checks = 0;
      root = rootOf(document);
      const now = root.documentElement.getAttribute('lang');
      if (now !== tag) languages = wordsFor(now);
      tag = now;
    }
    const gone = swept ? page.sweep(root) : page.prune(root);
    call?.left(gone);
    whole = false;
    if (!page.moved()) return swept;
    names = readNames(names, anchors, document.title, languages);
    picture = resembles = undefined;
    return swept;
  }

  function isLikeCall(): boolean {
    resembles ??= resemblesCall(root, languages);
    return resembles;
  }

  function hasPicture(): boolean {
    picture ??= root.querySelector(LIVE_PICTURE) !== null;
    return picture;
  }

  /** One call's people and facts begin and end with it. */
  function follow(where: Where, swept: boolean): void {
    if (where.phase !== phase && (where.phase === 'prejoin' || where.phase === 'outside')) {
      names = readNames(NO_NAMES, anchors, document.title, languages);
    }
    phase = where.phase;
    if (phase === 'in-meeting') {
      if (!call && !swept) page.sweep(root);
      call ??= followCall(page, number);
    } else {
      call = undefined;
      page.boxes.clear();
    }
  }

  function read(at: number): Look {
    const swept = survey();
    const where = phaseOf(at, anchors.has, isLikeCall);
    follow(where, swept);
    const left = leftBy(at, where.phase, root, languages);
    const facts = call?.read(at, where.onScreen, names.self, languages) ?? NO_FACTS;
    const { health, again } = healthOf(at, {
      anchors,
      ...tally,
      onScreen: where.onScreen,
      resembles: !where.known && isLikeCall(),
      expected: where.phase === 'outside' && MEETING_PATH.test(location.pathname),
      listDue: facts.listOpen && facts.count !== 0,
      picture: where.onScreen && tally.tiles === 0 && facts.count !== 1 && hasPicture(),
    });
    return looks.give(
      {
        platform: 'teams',
        edition: location.hostname.endsWith('teams.live.com') ? 'personal' : 'work',
        title: names.title ?? names.before ?? UNKNOWN,
        account: names.account ?? UNKNOWN,
        phase: where.phase,
        health,
        left,
      },
      facts,
      [where.again, again, facts.again],
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
      due = true;
      checks += 1;
    },
    watched() {
      watching = true;
      const watched: Watched[] = [...new Set([document.body, root.body])].map((node) => ({ node, what: EVERYWHERE }));
      for (const node of page.regions) watched.push({ node, what: LABELS });
      for (const anchor of CONTROLS) {
        const node = anchors.get(anchor);
        if (node) watched.push({ node, what: anchor === 'badge' ? DIGITS : LABELS });
      }
      return watched;
    },
  };
}
