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
  /** @param text of a banner, without names that hold its words */
  text(text: string, languages: readonly Words[]): void;
  /** @param text of the indicator's tip, which may name who started what it shows */
  tip(text: string, languages: readonly Words[]): void;
  /** @param lit whether the indicator shows; undefined when its place cannot be seen */
  indicator(lit: boolean | undefined): void;
  read(): Recorded;
}

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
  /** The place of the indicator was seen. */
  let looked = false;
  let by: Who;
  let transcription: Fact<OnOff> = UNKNOWN;
  let transcriptionBy: Who;

  function begin(who: Who): void {
    on = true;
    by = who ?? by;
  }

  function end(): void {
    on = false;
    lit = false;
    by = undefined;
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
    text(text, languages) {
      const said = understand(text, languages);
      if (said) apply(said.what, said.is, said.who);
    },
    tip(text, languages) {
      by = understand(text, languages)?.who ?? by;
    },
    indicator(shows) {
      looked = shows !== undefined;
      if (shows === false) over = false;
      if (shows === true && !over) {
        lit = true;
        on = true;
      } else if (shows === false && lit) end();
    },
    read() {
      return { recording: on ? 'on' : looked ? 'off' : UNKNOWN, by, transcription, transcriptionBy };
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
