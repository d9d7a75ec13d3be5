/**
 * What is true in the meeting at this moment, whatever the page may show of it. Platform-neutral: lines go in, facts
 * come out; nothing here touches a page or a clock.
 *
 * @typedef {{
 *   id: string, name: string, self: boolean, where: string, role: string, account?: string, label?: string,
 *   mic: string, camera: string, hand: boolean | 'unknown', sharing: boolean | 'unknown', speaking: boolean | 'unknown',
 *   handOrder: number,
 * }} Person
 * @typedef {{
 *   header: Record<string, any>,
 *   meeting: Record<string, string>,
 *   people: Map<string, Person>,
 *   names: Map<string, string>,
 *   sight: { participants: string, chat: string, recording: string, sharing: string },
 *   selfLeft: boolean,
 *   lastLeft: Person | undefined,
 *   hands: number,
 * }} Model
 */

/**
 * @param {Record<string, any>} header the lesson's first line
 * @returns {Model}
 */
export function emptyModel(header) {
  return {
    header,
    meeting: {},
    people: new Map(),
    names: new Map(),
    sight: { participants: 'full', chat: 'full', recording: 'full', sharing: 'full' },
    selfLeft: false,
    lastLeft: undefined,
    hands: 0,
  };
}

/**
 * Applies one line. Messages are the page's to keep; `teacher` and `end` are nothing that a meeting page could show.
 *
 * @param {Model} model changed in place
 * @param {{ kind: string, value: any }} line
 */
export function applyLine(model, { kind, value }) {
  if (kind === 'meeting') Object.assign(model.meeting, value);
  else if (kind === 'sight') Object.assign(model.sight, value);
  else if (kind === 'join') join(model, value);
  else if (kind === 'update') update(model, value);
  else if (kind === 'leave') leave(model, value);
}

/** @param {Model} model @returns {Person | undefined} the teacher, if the lesson has put one in */
export function selfOf(model) {
  return [...model.people.values()].find((person) => person.self);
}

/** @param {Model} model @returns {Person[]} those in the meeting, the teacher included */
export function inMeeting(model) {
  return [...model.people.values()].filter((person) => person.where !== 'waiting');
}

/** @param {Model} model @returns {Person[]} those in the waiting room */
export function waiting(model) {
  return [...model.people.values()].filter((person) => person.where === 'waiting');
}

/**
 * The name behind `recordingBy` and its like, which hold an id or a name.
 *
 * @param {Model} model
 * @param {string | undefined} who
 * @returns {{ name: string, self: boolean } | undefined} undefined when nobody knows
 */
export function starter(model, who) {
  if (who === undefined || who === 'unknown') return undefined;
  const person = model.people.get(who) ?? [...model.people.values()].find(({ name }) => name === who);
  return { name: person?.name ?? model.names.get(who) ?? who, self: person?.self ?? false };
}

/** @param {Model} model @param {any} value */
function join(model, value) {
  const person = {
    where: 'meeting',
    self: false,
    role: 'unknown',
    mic: 'unknown',
    camera: 'unknown',
    hand: /** @type {const} */ ('unknown'),
    sharing: /** @type {const} */ ('unknown'),
    speaking: /** @type {const} */ ('unknown'),
    handOrder: 0,
    ...value,
  };
  person.self = person.self === true;
  model.people.set(person.id, person);
  model.names.set(person.id, person.name);
  if (person.self) model.selfLeft = false;
  orderHand(model, person);
}

/** @param {Model} model @param {any} value */
function update(model, value) {
  const person = model.people.get(value.id);
  if (person === undefined) return;
  Object.assign(person, value);
  model.names.set(person.id, person.name);
  orderHand(model, person);
}

/** @param {Model} model @param {string} id */
function leave(model, id) {
  const person = model.people.get(id);
  if (person === undefined) return;
  model.people.delete(id);
  if (person.self) model.selfLeft = model.meeting.phase !== 'ended';
  else model.lastLeft = person;
}

/** @param {Model} model @param {Person} person */
function orderHand(model, person) {
  if (person.hand !== true) person.handOrder = 0;
  else if (person.handOrder === 0) person.handOrder = ++model.hands;
}
