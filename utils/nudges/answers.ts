import type { TeacherAct } from '../meeting/teacher-act.ts';
import { EVERYONE } from '../meeting/teacher-act.ts';
import type { Finding } from '../policy/finding.ts';
import type { AnswerId } from '../policy/rule.ts';
import type { Answer } from './view.ts';

/** Seconds of a contribution window that one click opens. */
const WINDOW = 120;

/** For each person of the card, or once for all where an answer is not about one. */
type Make = (findings: readonly Finding[], nameOf: (id: string) => string) => readonly Answer[];

const MAKE: Readonly<Record<AnswerId, Make>> = {
  'allow-recording': once('I allow it', { did: 'permission', what: 'recording' }),
  'i-started-it': once('Yes, I started it', { did: 'recording-reason', why: 'share' }),
  'allow-note-taker': each(
    (who) => ({ did: 'permission', what: 'recording', who }),
    'It may stay',
    (name) => `${name} may stay`,
  ),
  'allow-sharing': each(
    (who) => ({ did: 'permission', what: 'sharing', who }),
    'I allow it',
    (name) => `${name} may share`,
  ),
  invite: each(
    (who) => ({ did: 'invited', who, for: WINDOW }),
    'Invited to speak',
    (name) => `${name} is invited to speak`,
  ),
  'open-to-all': once('Everyone may speak', { did: 'invited', who: EVERYONE, for: WINDOW }),
  'expected-guest': each(
    (who) => ({ did: 'permission', what: 'guest', who }),
    'Expected guest',
    (name) => `${name} is expected`,
  ),
  'adult-here': once('An adult is here with me', { did: 'adult-present' }),
  'camera-may-be-on': each(allowCamera, 'It may stay on', (name) => `${name}’s camera may stay on`),
  'camera-may-be-off': each(allowCamera, 'It may stay off', (name) => `${name}’s camera may stay off`),
  'parent-told': () => [
    { label: 'A parent was told', act: { did: 'parent-told', answer: 'yes' } },
    { label: 'Not needed', act: { did: 'parent-told', answer: 'not-needed' } },
  ],
  'expectations-read': once('I have read them out', { did: 'expectations-read' }),
};

function allowCamera(who: string): TeacherAct {
  return { did: 'permission', what: 'camera', who };
}

function once(label: string, act: TeacherAct): Make {
  return () => [{ label, act }];
}

/** More people than this are not answered one by one. */
const ONE_BY_ONE = 4;

function each(act: (who: string) => TeacherAct, alone: string, label: (name: string) => string): Make {
  return (findings, nameOf) => {
    const people = findings.flatMap((finding) => finding.who);
    if (people.length > ONE_BY_ONE) return [];
    return people.map((who) => ({ label: people.length === 1 ? alone : label(nameOf(who)), act: act(who) }));
  };
}

/** The answers of a card in the order of its rule, then "record". */
export function answersFor(
  ids: readonly AnswerId[],
  findings: readonly Finding[],
  nameOf: (id: string) => string,
): readonly Answer[] {
  return [...ids.flatMap((id) => MAKE[id](findings, nameOf)), { label: 'Record', act: { did: 'record' } }];
}
