import { ICONS } from '../player/icons.js';
import { h, svg } from './dom.js';
import { audioOf, listName, nameOf, recordingTail, roleLabel, rowLabel, speakers } from './labels.js';
import { has, variants } from './page.js';
import { parts } from './state.js';

/** @typedef {import('../player/model.js').Person} Person */

/** Pixels; virtualisation places rows by it. */
export const ROW_HEIGHT = 42;

/**
 * One row of the joined list. Nothing in it tells the person but the name: the number in the id is the place.
 *
 * @param {Person} person
 * @param {number} place
 * @param {boolean} settled false while the icons of a fresh row have not come yet
 */
export function personRow(person, place, settled) {
  return positioned(place, `participants-list-${place}`, 'rows', rowLabel(person), [
    nameSection(listName(person), roleLabel(person)),
    right(settled ? iconsOf(person) : []),
  ]);
}

/** One row of the waiting list. @param {Person} person @param {number} place @param {() => void} admit @param {string} word */
export function waitingRow(person, place, admit, word) {
  return positioned(place, `waitingRoom-li-${place}`, 'waiting', `${nameOf(person)} `, [
    nameSection(nameOf(person), ''),
    right([
      ...(has.waitingIcons
        ? [
            named('icons/participants-list/audio-muted', ICONS.micOff),
            named('icons/participants-list/video-off', ICONS.videoOff),
          ]
        : []),
      h('button', { key: 'admit', css: 'admit', type: 'button', click: admit }, [word]),
    ]),
  ]);
}

/** @param {Person} person */
function iconsOf(person) {
  const shares = person.sharing === true && parts().sharing;
  const camera = person.camera === 'on' ? 'video-on' : 'video-off';
  return [
    person.hand === true ? named(`nvf/270b${variants.skin === '1' ? '-1f3fd' : ''}`, ICONS.hand) : undefined,
    shares ? named('icons/participants-list/sharing-screen', ICONS.share) : undefined,
    recordingTail(person) === undefined
      ? undefined
      : box('recording', h('span', { cls: 'participants-icon__recording-icon' })),
    microphone(person),
    person.camera === 'unknown'
      ? undefined
      : named(`icons/participants-list/${camera}`, person.camera === 'on' ? ICONS.video : ICONS.videoOff),
  ];
}

/** No icon at all is a person without audio, or one of whom nothing is known. @param {Person} person */
function microphone(person) {
  const audio = audioOf(person);
  if (audio === 'none' || person.mic === 'unknown') return undefined;
  if (variants.speakericon === '1' && speakers().has(person.id)) {
    return box('speaking', h('i', { cls: `participants-icon__${audio === 'phone' ? 'phone' : 'voip'}-speaking-icon` }));
  }
  const kind = audio === 'phone' ? 'telephone' : 'audio';
  const open = person.mic === 'on';
  // The newer name of the open microphone ends in a number.
  const name = `${kind}-${open ? `unmuted${audio === 'computer' ? '-1' : ''}` : 'muted'}`;
  return named(`icons/participants-list/${name}`, open ? ICONS.mic : ICONS.micOff);
}

/** A changed icon is another element, as its key is its name. @param {string} name @param {string} path */
function named(name, path) {
  return box(name, svg(`lazy-svg-icon__icon lazy-icon-${name}`, path, 16));
}

/** @param {string} key @param {import('./dom.js').Described} icon */
function box(key, icon) {
  return h('div', { key, group: 'icons', cls: 'participants-icon__icon-box' }, [icon]);
}

/** @param {(import('./dom.js').Described | undefined)[]} children */
function right(children) {
  return h('div', { cls: 'participants-item__right-section' }, [
    h('div', { cls: 'participants-item__right-section--icons' }, children),
  ]);
}

/** @param {string} name @param {string} role */
function nameSection(name, role) {
  const initials = name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('');
  return h('div', { cls: 'participants-item__left-section' }, [
    h('div', { cls: 'participants-item__avatar', 'aria-hidden': 'true' }, [initials]),
    h('span', { cls: 'participants-item__name-section' }, [
      h('span', { cls: 'participants-item__display-name' }, [name]),
      h('span', { cls: 'participants-item__name-label' }, role === '' ? [] : [role]),
    ]),
  ]);
}

/**
 * @param {number} place
 * @param {string} id
 * @param {string} group
 * @param {string} label
 * @param {import('./dom.js').Described[]} children
 */
function positioned(place, id, group, label, children) {
  return h(
    'div',
    {
      key: id,
      group,
      cls: 'participants-item-position',
      style: { top: `${place * ROW_HEIGHT}px`, height: `${ROW_HEIGHT}px` },
    },
    [
      h('div', {}, [
        h('div', { id, cls: 'item-pos participants-li', role: 'application', label }, [
          h('div', { cls: 'participants-item__item-layout' }, children),
        ]),
      ]),
    ],
  );
}
