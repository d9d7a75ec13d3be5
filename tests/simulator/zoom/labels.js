import { inMeeting } from '../player/model.js';
import { has, variants } from './page.js';
import { myRole, parts, recordingSeen, state } from './state.js';
import { words } from './words.js';

/** @typedef {import('../player/model.js').Person} Person */

const GUESTS = ['guest', 'external', 'unverified'];
const SPEAKERS = 3;

/** @param {Person} person @returns {string} the name as the page has it; empty when the page does not know it */
export function nameOf(person) {
  return person.name === 'unknown' ? '' : person.name;
}

/** @param {Person} person @returns {string} the name in the list, with pronouns where the person has set them */
export function listName(person) {
  const odd = [...person.id].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % 2 === 1;
  return variants.pronouns === '1' && odd && !person.self ? `${nameOf(person)} (they/them)` : nameOf(person);
}

/** The role in brackets, such as `(Host, me)`; empty without one. @param {Person} person */
export function roleLabel(person) {
  const roles = [
    person.role === 'organiser' ? words.host : undefined,
    person.role === 'co-organiser' ? words.cohost : undefined,
    person.self ? words.me : undefined,
    // Zoom has one mark for whoever is not signed in with the host's account.
    GUESTS.includes(person.label ?? '') ? words.guest : undefined,
  ].filter((role) => role !== undefined);
  if (roles.length === 0) return '';
  return `(${roles.map((role, index) => (index === 0 ? role : role.toLowerCase())).join(', ')})`;
}

/** @param {Person} person @returns {'computer' | 'phone' | 'none'} how the person hears and speaks */
export function audioOf(person) {
  if (variants.audio === 'computer' || person.self) return 'computer';
  return variants.audio === 'none' && person.mic === 'on' ? 'computer' : variants.audio;
}

/**
 * The label of a row: name, role, and the states that apply, token by token. The states are English in every language.
 *
 * @param {Person} person
 * @returns {string}
 */
export function rowLabel(person) {
  const head = `${listName(person)} ${roleLabel(person)}`;
  if (!has.words) return head;
  const audio = audioOf(person);
  const tokens = [
    person.mic === 'unknown' || audio !== 'none' ? undefined : 'no audio connected',
    person.mic === 'unknown' || audio === 'none'
      ? undefined
      : `${audio} audio ${person.mic === 'on' ? 'unmuted' : 'muted'}`,
    person.camera === 'unknown' ? undefined : `video ${person.camera}`,
    person.sharing === true && parts().sharing ? ' screen sharing' : undefined,
    person.hand === true ? 'hand raised' : undefined,
    recordingTail(person),
  ];
  return [head, ...tokens.filter((token) => token !== undefined)].join(',');
}

/** @param {Person} person @returns {string | undefined} the row's mark of a recording, if it has one */
export function recordingTail(person) {
  const { shown, kind, by } = recordingSeen();
  if (shown !== 'on') return undefined;
  if (kind === 'local') return person.id === by ? 'Recording locally' : undefined;
  return ['organiser', 'co-organiser'].includes(person.role) ? 'Recording to the cloud' : undefined;
}

/** @returns {Set<string>} ids of those who have the mark of a speaker just now: three at most */
export function speakers() {
  if (variants.speaking === 'none' || !state.speakersLit) return new Set();
  const speaking = inMeeting(state.model).filter((person) => person.speaking === true && person.mic !== 'off');
  return new Set(speaking.slice(0, SPEAKERS).map(({ id }) => id));
}

/**
 * The label of the button of the people's panel: English in every language, spelt as Zoom spells it.
 *
 * @param {number} count people, for host and co-hosts the waiting ones too
 * @param {number} waiting
 * @returns {string}
 */
export function peopleButtonLabel(count, waiting) {
  const manages = myRole() !== 'participant';
  const pane = `the ${manages ? 'manage ' : ''}participants list pane`;
  if (state.people) return `close ${pane}`;
  if (!parts().count) return `open ${pane}`;
  const tail = waiting > 0 ? `,${waiting} people are in waiting room` : '';
  return `open ${pane},${manages ? count : `[${count}]`} particpants${tail}`;
}
