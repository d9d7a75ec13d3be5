import type { Line, LineOf } from '../../../utils/replay/lesson-schema.ts';

type Join = LineOf<'join'>['join'];
type Update = LineOf<'update'>['update'];
type Sight = LineOf<'sight'>['sight'];
type Why = 'hand down, list closed' | 'people out of sight' | 'label of one who waits';

/**
 * Limited sight of people as the simulator has it: `partial` is tiles without a list, `none` neither. The
 * product then knows less than a lesson's `partial` says, and more than its `none`: who was in is still
 * taken to be in, as partial sight has it, but nothing more is known of them until they are seen again.
 */
export function followSight(excuse: (why: Why) => void) {
  const truth = new Map<string, Join>();
  const told = new Set<string>();
  let level = 'full';

  /** What can be seen of somebody at this level. */
  function visible(given: Join): Join {
    const waits = given.where === 'waiting';
    if (waits && given.label !== undefined) excuse('label of one who waits');
    const person: Join = { ...given, label: waits ? 'unknown' : (given.label ?? 'none') };
    if (person.self || level === 'full') return person;
    const hand = person.hand ?? false;
    if (level === 'none') {
      excuse('people out of sight');
      return { ...person, mic: 'unknown', camera: 'unknown', hand: 'unknown' };
    }
    if (hand === false) excuse('hand down, list closed');
    return hand === false ? { ...person, hand: 'unknown' } : person;
  }

  function isHidden(person: Join): boolean {
    return level === 'none' && !person.self;
  }

  function tell(t: number, person: Join): readonly Line[] {
    if (!told.has(person.id)) {
      if (isHidden(person)) return [];
      told.add(person.id);
      return [{ t, join: visible(person) }];
    }
    const { name, where, role, label, mic, camera, hand, sharing } = visible(person);
    const seen = { where, role, label, mic, camera, hand, sharing };
    return [{ t, update: { id: person.id, ...(isHidden(person) ? {} : { name }), ...seen } }];
  }

  return {
    join(t: number, person: Join): readonly Line[] {
      truth.set(person.id, { hand: false, ...person });
      return tell(t, person);
    },
    update(t: number, update: Update): readonly Line[] {
      const before = truth.get(update.id);
      if (before === undefined) return [];
      const now = { ...before, ...update } as Join;
      truth.set(update.id, now);
      return tell(t, now);
    },
    leave(t: number, id: string): readonly Line[] {
      const person = truth.get(id);
      truth.delete(id);
      if (!told.has(id) || (person && isHidden(person))) return [];
      told.delete(id);
      return [{ t, leave: id }];
    },
    change(t: number, { participants, ...others }: Sight): readonly Line[] {
      level = participants ?? level;
      const sight = {
        ...others,
        ...(participants === undefined
          ? {}
          : ({ participants: participants === 'none' ? 'partial' : participants } as const)),
      };
      const gone = level === 'none' ? [] : [...told].filter((id) => !truth.has(id));
      for (const id of gone) told.delete(id);
      return [
        { t, sight },
        ...gone.map((leave) => ({ t, leave })),
        ...(participants === undefined ? [] : [...truth.values()].flatMap((person) => tell(t, person))),
      ];
    },
  };
}
