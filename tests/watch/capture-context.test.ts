import { describe, expect, it } from 'vitest';
import { happeningWords } from '../../utils/incidents/happening-words.ts';
import type { Person, Snapshot } from '../../utils/meeting/snapshot.ts';
import { captureNow } from '../../utils/watch/capture.ts';
import { type Lookout, startLookout } from '../../utils/watch/lookout.ts';
import { namesOn } from '../../utils/watch/view-of.ts';
import { card } from '../components/fixtures.ts';
import { school } from '../incidents/school.ts';
import { AT, inMeeting, person } from './in-meeting.ts';

/** What a capture takes along of the minutes before it. */

const MINUTE = 60_000;

const TEACHER = person('t1', 'Ms R Shah');
const SAM = person('p1', 'Sam Taylor');

function shown(people: readonly Person[], more: Partial<Snapshot> = {}): Snapshot {
  return { ...inMeeting(people), ...more };
}

function watched(): Lookout {
  const lookout = startLookout(school(), (rule) => {
    throw new Error(rule.id);
  });
  lookout.look(AT, shown([TEACHER, SAM]));
  return lookout;
}

function facts(lookout: Lookout, at: number): readonly string[] {
  return (captureNow(lookout, undefined, 'a', at).lately ?? []).map(happeningWords);
}

describe('the five minutes before a capture', () => {
  it('are facts of who came, went, and turned what on and off', () => {
    const lookout = watched();
    lookout.look(AT + 1_000, shown([TEACHER, { ...SAM, mic: 'on', hand: true }, person('p2', 'Ayla Demir')]));
    lookout.look(AT + 2_000, shown([TEACHER, { ...SAM, name: 'Sammy T', mic: 'off' }]));
    const recording = shown([TEACHER, SAM]).meeting;
    lookout.look(AT + 3_000, shown([TEACHER], { meeting: { ...recording, recording: 'on' } }));
    expect(facts(lookout, AT + 4_000)).toEqual([
      'Sam Taylor: microphone on',
      'Sam Taylor: hand up',
      'Ayla Demir: first seen in the meeting',
      'Sammy T: microphone off',
      'Sammy T: hand down',
      'Sam Taylor: now shown as Sammy T',
      'Ayla Demir: left',
      'Recording: on',
      'Sammy T: left',
    ]);
  });

  it('begin with nothing: how things stood at the first look is not what happened', () => {
    expect(facts(watched(), AT + 1)).toEqual([]);
  });

  it('tell who came back from who is seen for the first time', () => {
    const lookout = watched();
    lookout.look(AT + 1_000, shown([TEACHER]));
    lookout.look(AT + 2_000, shown([TEACHER, SAM, { ...person('p9', 'Kit'), where: 'waiting' }]));
    lookout.look(AT + 3_000, shown([TEACHER, SAM, person('p9', 'Kit')]));
    expect(facts(lookout, AT + 4_000)).toEqual([
      'Sam Taylor: left',
      'Sam Taylor: came in',
      'Kit: first seen waiting to be let in',
      'Kit: came in',
    ]);
  });

  it('say what went out of sight, and not that anything changed for it', () => {
    const lookout = watched();
    const sight = { ...shown([]).sight, participants: { level: 'none' } } as const;
    lookout.look(AT + 1_000, shown([TEACHER], { sight }));
    lookout.look(AT + 2_000, shown([TEACHER, SAM]));
    expect(facts(lookout, AT + 3_000)).toEqual(['The list of people: out of sight', 'The list of people: in sight']);
  });

  it('never hold a word of the chat', () => {
    const lookout = watched();
    lookout.look(AT + 1_000, shown([TEACHER, SAM], { messages: [{ from: 'p1', to: 'everyone', text: 'my secret' }] }));
    const draft = captureNow(lookout, undefined, 'a', AT + 2_000);
    expect(draft.lately?.map(happeningWords)).toEqual(['Sam Taylor: wrote in the chat']);
    expect(JSON.stringify(draft)).not.toContain('secret');
  });

  it('end after five minutes, and are bounded', () => {
    const lookout = watched();
    for (let index = 1; index <= 300; index++) {
      lookout.look(AT + index, shown([TEACHER, { ...SAM, mic: index % 2 === 1 ? 'on' : 'off' }]));
    }
    expect(facts(lookout, AT + 301)).toHaveLength(200);
    expect(facts(lookout, AT + 5 * MINUTE + 300)).toEqual([]);
  });

  it('are not kept of a meeting that is not a lesson', () => {
    const lookout = watched();
    lookout.tell({ did: 'not-a-lesson' }, AT);
    lookout.look(AT + 1_000, shown([TEACHER, { ...SAM, mic: 'on' }]));
    expect(facts(lookout, AT + 2_000)).toEqual([]);
  });
});

describe('who was there', () => {
  it('is named as the page showed them; one whose identity is protected is not', () => {
    const lookout = watched();
    lookout.look(
      AT + 1_000,
      shown([
        TEACHER,
        person('p3', 'Robin Hart'),
        person('p4', '\u202eMallory'),
        { ...person('p5', 'Late'), where: 'waiting' },
      ]),
    );
    expect(captureNow(lookout, undefined, 'a', AT + 2_000).present).toEqual(['Ms R Shah', 'A pupil', 'Mallory']);
  });

  it('holds a protected name back for the side panel, where a click shows it', () => {
    const lookout = watched();
    lookout.look(AT + 1_000, shown([TEACHER, SAM, person('p3', 'Robin Hart')]));
    const lines = ['p1', 'p3'].map((id) => ({ subject: id, who: [id], text: '', level: 'nudge' as const }));
    expect(namesOn(lookout, [card({ lines })])).toEqual({
      p1: { shown: 'Sam Taylor' },
      p3: { shown: 'A pupil', heldBack: 'Robin Hart' },
    });
  });
});
