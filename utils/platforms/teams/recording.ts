import { type Fact, UNKNOWN } from '../../meeting/fact.ts';
import type { OnOff } from '../../meeting/snapshot.ts';
import type { Words } from './words.ts';

/** Who a source names: the teacher, a name, or nobody. */
export type Who = { readonly self: true } | { readonly name: string } | undefined;

/** What is known of recording and transcription at this look. */
export interface Recorded {
  readonly recording: Fact<OnOff>;
  readonly by: Who;
  readonly transcription: Fact<OnOff>;
  readonly transcriptionBy: Who;
}

export interface RecordingFollower {
  /** @param hook the data hook of a banner, the same in every language */
  hook(hook: string): void;
  /** @param is whether the menu offers to stop a recording (it is on) or to start one */
  offers(is: Fact<OnOff>): void;
  /**
   * @param text of a banner, without names that hold its words
   * @param knows whether a name that the text begins with is one, and not the start of a message
   */
  text(text: string, languages: readonly Words[], knows: (name: string) => boolean): void;
  /** @param text of the indicator's tip, which may name who started what it shows */
  tip(text: string, languages: readonly Words[]): void;
  /**
   * @param shows whether the indicator does; undefined when its place cannot be seen, `unsure` when something
   *   stands there that is not understood: then a recording that was seen goes on, and none is not said
   * @param at ms, as in every look
   * @param settled false while the page is being built up: then that it shows none, or has gone, says nothing yet
   */
  indicator(shows: boolean | 'unsure' | undefined, at: number, settled: boolean): void;
  read(): Recorded;
}

/** An indicator that has shown a recording before shows the next one within this time. */
const LAG_MS = 10_000;

/**
 * Follows recording. Every source may turn it on; it stays on until the indicator that showed it is seen
 * empty, or words say that it ended. A banner that went away says nothing: banners time out.
 */
export function followRecording(): RecordingFollower {
  let on = false;
  /** The indicator has shown this recording. */
  let lit = false;
  /** Words have ended it while the indicator still showed: not believed again until it was empty. */
  let over = false;
  /** The indicator works here: it has shown some recording of this call. */
  let works = false;
  let darkSince: number | undefined;
  /** The place of the indicator was seen. */
  let looked = false;
  /** A banner said so while that place could not be seen. */
  let heard = false;
  let by: Who;
  let transcription: Fact<OnOff> = UNKNOWN;
  let transcriptionBy: Who;

  function begin(who: Who): void {
    if (!on) darkSince = undefined;
    on = heard = true;
    by = who ?? by;
  }

  function end(): void {
    on = false;
    lit = false;
    by = undefined;
  }

  /** Said by a banner alone: a banner that came into the page a second time is no second recording. */
  function isStale(at: number): boolean {
    darkSince ??= at;
    return works && at - darkSince >= LAG_MS;
  }

  function apply(what: string, is: OnOff, who: Who): void {
    if (/record/iu.test(what)) {
      if (is === 'on') begin(who);
      else {
        over = lit;
        end();
      }
    }
    if (!/transcri/iu.test(what)) return;
    transcription = is;
    transcriptionBy = is === 'on' ? (who ?? (/record/iu.test(what) ? by : undefined)) : undefined;
  }

  return {
    hook(hook) {
      if (/StartedRecording|OngoingRecording/u.test(hook))
        begin(hook.includes('Initiator') ? { self: true } : undefined);
    },
    offers(is) {
      if (is === 'on') begin(undefined);
      else if (is === 'off' && !lit) end();
    },
    text(text, languages, knows) {
      const said = understand(text, languages);
      if (!said || (said.who && 'name' in said.who && text.startsWith(said.who.name) && !knows(said.who.name))) return;
      apply(said.what, said.is, said.who);
    },
    tip(text, languages) {
      by = understand(text, languages)?.who ?? by;
    },
    indicator(shows, at, settled) {
      if (shows === false) over = false;
      if (!settled && !shows) return;
      looked = shows === 'unsure' ? on : shows !== undefined;
      if (looked) heard = false;
      if (shows === true && !over) on = lit = works = true;
      if (shows !== false) return;
      if (on && (lit || isStale(at))) end();
    },
    read() {
      const recording = looked || heard ? (on ? 'on' : 'off') : UNKNOWN;
      return { recording, by: recording === 'on' ? by : undefined, transcription, transcriptionBy };
    },
  };
}

function understand(text: string, languages: readonly Words[]): { what: string; is: OnOff; who: Who } | undefined {
  for (const { says, is } of languages.flatMap((words) => words.notices ?? [])) {
    const match = says.exec(text);
    // A sentence that goes on in small letters says something else ("… is waiting in the lobby").
    if (!match?.groups || !/^\P{L}*(?:$|\p{Lu})/u.test(text.slice(match[0].length))) continue;
    const { what = '', who } = match.groups;
    return { what, is, who: who === undefined ? undefined : { name: who } };
  }
  return undefined;
}
