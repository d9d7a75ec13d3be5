import { isFull, variants } from './page.js';
import { say, words } from './words.js';

/** @typedef {import('../player/model.js').Person} Person */

/** @param {Person} person @returns {string} the name as the page has it; empty when the page does not know it */
export function nameOf(person) {
  return person.name === 'unknown' ? '' : person.name;
}

/**
 * The label of a tile, by the grammar that the notes describe. Where the microphone is not known the tail is left out
 * too: without "muted" a whole label would say that it is on.
 *
 * @param {Person} person
 * @returns {string | undefined}
 */
export function tileLabel(person) {
  if (person.self) return ownTileLabel(person);
  if (person.mic === 'unknown') return undefined;
  const parts = [withQualifier(person, 'tile')];
  if (person.camera === 'on') parts.push(words.videoOn);
  if (person.mic === 'off') parts.push(words.tileMuted);
  if (person.hand === true) parts.push(say('hand', { n: person.handOrder }));
  return `${parts.join(', ')}, ${words.contextMenu}`;
}

/** @param {Person} person */
function ownTileLabel(person) {
  const parts = [words.myself, nameOf(person)];
  if (person.mic !== 'unknown') parts.push(person.mic === 'on' ? words.unmuted : words.muted);
  if (person.camera !== 'unknown') parts.push(person.camera === 'on' ? words.videoOn : words.videoOff);
  if (person.hand === true) parts.push(say('hand', { n: person.handOrder }));
  return `${parts.join(', ')}, ${words.hasContextMenu}`;
}

/** @param {Person} person @returns {string | undefined} */
export function rowLabel(person) {
  if (variants.rowlabel === 'none') return undefined;
  const roles = roleWord(person);
  const mic = person.mic === 'unknown' ? [] : [person.mic === 'on' ? words.unmuted : words.muted];
  const rest = variants.rowlabel === 'role-first' ? [...roles, ...mic] : [...mic, ...roles];
  return [withQualifier(person, 'row'), ...rest].join(', ');
}

/** @param {Person} person @returns {string[]} the role as the row shows it: nothing for presenter and attendee */
export function roleWord(person) {
  if (person.role === 'organiser') return [words.organiser];
  if (person.role === 'co-organiser' && variants.coorganiser !== 'none') return [words.coorganiser];
  return [];
}

/** @param {Person} person @param {'row' | 'tile'} where */
export function withQualifier(person, where) {
  const word = {
    guest: words.guest,
    unverified: words.unverified,
    external: where === 'tile' ? words.externalTile : words.external,
  }[person.label ?? ''];
  if (word === undefined) return nameOf(person);
  const join = variants.qualifier === 'space' || word === words.guest ? ' ' : ', ';
  return `${nameOf(person)}${join}${word}`;
}

/** @param {Person} person @returns {string} the tile's data-tid, which is not always the name */
export function tileHandle(person) {
  if (person.label === 'unverified' && variants.guesttid === 'placeholder')
    return 'unknown_email_address@invalid.teams.ms';
  if (variants.tiletid === 'address') return `participant-${plainId(person)}@example.org`;
  return nameOf(person);
}

/** @param {Person} person @returns {string} the internal identity: its prefix tells the kind of account */
export function personMri(person) {
  const guest = person.label === 'guest' || person.label === 'unverified';
  return `8:${guest ? 'teamsvisitor' : isFull ? 'orgid' : 'live'}:${plainId(person)}`;
}

/** @param {Person} person */
function plainId(person) {
  return [...person.id]
    .map((char) => /** @type {number} */ (char.codePointAt(0)).toString(16))
    .join('')
    .slice(0, 32);
}
