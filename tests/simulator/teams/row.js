import { cssClasses, el, icon, mark, setAttr, setChildren, setLabel, setText } from './dom.js';
import { ICONS } from '../player/icons.js';
import { nameOf, roleWord, rowLabel, withQualifier } from './labels.js';
import { variants } from './page.js';
import { initials, tint } from './tile.js';

/** @typedef {import('../player/model.js').Person} Person */

/**
 * One row of the People list. The element is used again for another person when the list scrolls, so everything that
 * tells a person apart is written by `update`.
 */
export function createRow() {
  const avatar = el('div', { cls: ['row-avatar'] });
  const name = el('div', { cls: ['row-name'] });
  const role = el('div', { cls: ['row-role'] });
  const state = el('div', { cls: ['row-state'] });
  const root = el('div', { cls: ['row'], attrs: { role: 'treeitem', tabindex: '-1', 'aria-level': '2' } }, [
    avatar,
    el('div', { cls: ['row-text'] }, [name, role]),
    state,
  ]);
  /** @type {{ mic: Element | undefined, micState: string }} */
  const shown = { mic: undefined, micState: '' };
  const hand = rowIcon('hand', 'roster-participant-hand-raised');

  return {
    root,
    /** @param {Person} person @param {{ position: number, size: number }} place */
    update(person, { position, size }) {
      const prefix = variants.rows === 'inCall' ? 'participantsInCall-' : 'attendeesInMeeting-';
      mark(root, 'rows', {
        cid: variants.cid === '1' ? 'roster-participant' : undefined,
        tid: `${prefix}${nameOf(person)}`,
      });
      const label = rowLabel(person);
      if (label === undefined) setAttr(root, 'aria-label', undefined);
      else setLabel(root, label);
      setAttr(root, 'aria-posinset', String(position));
      setAttr(root, 'aria-setsize', String(size));
      setText(avatar, initials(person));
      setAttr(avatar, 'class', cssClasses(['row-avatar', `tint-${tint(person)}`]));
      setText(name, withQualifier(person, 'row'));
      setText(role, roleWord(person).join(''));
      const organiser =
        person.role === 'organiser' || (person.role === 'co-organiser' && variants.coorganiser === 'mark');
      mark(
        role,
        'rowicons',
        organiser
          ? { tid: 'ts-roster-organizer-status', cid: variants.cid === '1' ? 'ts-roster-organizer-status' : undefined }
          : { tid: undefined, cid: undefined },
      );
      setChildren(state, [person.hand === true ? hand : undefined, micIcon(person)]);
    },
  };

  /** @param {Person} person */
  function micIcon(person) {
    if (person.mic === 'unknown') return undefined;
    const handle = person.mic === 'on' ? 'roster-participant-unmuted' : 'roster-participant-muted';
    if (shown.mic === undefined || (shown.micState !== person.mic && variants.icons === 'swap')) {
      shown.mic = rowIcon(person.mic === 'on' ? 'mic' : 'micOff', handle);
    } else if (shown.micState !== person.mic) {
      mark(shown.mic, 'rowicons', { cid: variants.cid === '1' ? handle : undefined });
      shown.mic.querySelector('path')?.setAttribute('d', person.mic === 'on' ? ICONS.mic : ICONS.micOff);
    }
    shown.micState = person.mic;
    return shown.mic;
  }
}

/** @param {keyof typeof ICONS} shape @param {string} handle */
function rowIcon(shape, handle) {
  return el(
    'span',
    {
      cls: ['row-icon', shape === 'mic' ? 'live' : 'quiet'],
      group: 'rowicons',
      handles: { cid: variants.cid === '1' ? handle : undefined },
    },
    [icon(ICONS[shape])],
  );
}
