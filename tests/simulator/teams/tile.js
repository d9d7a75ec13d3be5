import {
  cssClass,
  cssClasses,
  el,
  icon,
  mark,
  mountAttributes,
  setAttr,
  setChildren,
  setLabel,
  setText,
} from './dom.js';
import { ICONS } from '../player/icons.js';
import { nameOf, personMri, tileHandle, tileLabel, withQualifier } from './labels.js';
import { isFull, variants } from './page.js';
import { say } from './words.js';
import { createVoice } from './voice.js';

/** @typedef {import('../player/model.js').Person} Person */

/**
 * One person's tile: a menu item that carries the label, the stream element inside it, and in that the outline, the
 * picture or avatar, and the name tag.
 *
 * @param {Person} person
 */
export function createTile(person) {
  const nametag = el('div', { cls: ['nametag'], group: 'nametags', handles: { tid: 'participant-info-nametag' } });
  const outline = el('div', { cls: ['outline'], group: 'tiles', handles: { tid: 'voice-level-stream-outline' } });
  const voice = createVoice(
    outline,
    (person.id.length * 37 + (person.id.codePointAt(person.id.length - 1) ?? 0) * 13) % 100,
  );
  const avatar = el('div', {
    cls: ['avatar', `tint-${tint(person)}`],
    group: 'tiles',
    handles: { tid: 'participant-avatar' },
  });
  const video = createVideo(person);
  const muted = icon(ICONS.micOff);
  const raised = el('span', { cls: ['tile-hand'] }, [icon(ICONS.hand)]);
  const stream = el('div', { cls: ['stream'] });
  const root = el(
    'div',
    { cls: ['tile'], attrs: { role: 'menuitem', tabindex: '0', 'aria-haspopup': 'menu', ...mountAttributes() } },
    [stream],
  );
  if (person.self && variants.selftid === '1') mark(root, 'tiles', { tid: 'myself-video' });

  /** @param {Person} now */
  function update(now) {
    const label = tileLabel(now);
    if (label === undefined) setAttr(root, 'aria-label', undefined);
    else setLabel(root, label);
    const bare = now.camera === 'unknown' || (now.camera === 'off' && variants.camoff === 'bare');
    mark(stream, 'tiles', {
      tid: bare ? undefined : tileHandle(now),
      cid: bare || !isFull ? undefined : 'calling-participant-stream',
      'data-stream-type': bare ? undefined : 'Video',
      'data-person-mri': bare || variants.mri === '0' ? undefined : personMri(now),
    });
    setText(nametag, withQualifier(now, 'tile'));
    setText(avatar, initials(now));
    const withOutline = !now.self && (now.camera === 'on' || variants.outline === 'all');
    if (withOutline) voice.update(now.speaking === true);
    else voice.stop();
    const face = now.camera === 'on' ? video : now.camera === 'off' ? avatar : undefined;
    setChildren(stream, [
      face,
      withOutline ? outline : undefined,
      nametag,
      now.mic === 'off' ? muted : undefined,
      now.hand === true ? raised : undefined,
    ]);
    muted.setAttribute('class', cssClasses(['icon', 'tile-muted']));
  }
  update(person);
  return { root, update, remove: () => (voice.stop(), root.remove()) };
}

/** @param {Person} sharer */
export function createShareTile(sharer) {
  const stream = el(
    'div',
    {
      cls: ['stream', 'share'],
      group: 'share',
      handles: {
        tid: nameOf(sharer),
        'data-stream-type': 'ScreenSharing',
        cid: isFull ? 'calling-participant-stream' : undefined,
      },
    },
    [
      el('div', { cls: ['slide'], group: 'share', handles: { 'data-type': 'screen-sharing' } }, [
        el('div', { cls: ['slide-bar', 'wide'] }),
        el('div', { cls: ['slide-bar'] }),
        el('div', { cls: ['slide-bar'] }),
        el('div', { cls: ['slide-bar', 'short'] }),
      ]),
    ],
  );
  const root = el(
    'div',
    { cls: ['tile', 'tile-share'], attrs: { role: 'menuitem', tabindex: '0', ...mountAttributes() } },
    [stream],
  );
  /** @param {Person} now */
  function update(now) {
    setLabel(root, say('contentShared', { name: nameOf(now) }));
    mark(stream, 'share', { tid: nameOf(now) });
  }
  update(sharer);
  return { root, update, remove: () => root.remove() };
}

/** A tile of zero size, such as the client leaves behind. @param {Person} person */
export function createGhost(person) {
  const stream = el('div', {
    group: 'tiles',
    handles: {
      tid: tileHandle(person),
      cid: isFull ? 'calling-participant-stream' : undefined,
      'data-stream-type': 'Video',
    },
  });
  return el('div', { cls: ['ghost'], attrs: { role: 'menuitem', ...mountAttributes() } }, [stream]);
}

/** @param {Person} person */
function createVideo(person) {
  const video = el('video', { cls: ['video', `tint-${tint(person)}`] });
  video.muted = true;
  const figure = el('div', { cls: ['figure'] });
  return el(
    'div',
    {
      cls: ['picture', `tint-${tint(person)}`],
      group: 'tiles',
      handles: { tid: `video-item-container-${cssClass(person.id)}` },
    },
    [
      el('div', { cls: ['renderer'], group: 'tiles', handles: { id: 'video-stream-renderer-wrapper' } }, [
        video,
        figure,
      ]),
    ],
  );
}

/** @param {Person} person */
export function initials(person) {
  const parts = nameOf(person)
    .split(/\s+/)
    .filter((part) => /^\p{L}/u.test(part));
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** @param {Person} person @returns {number} one of eight colours, the same for the same id */
export function tint(person) {
  return [...person.id].reduce((sum, char) => sum + /** @type {number} */ (char.codePointAt(0)), 0) % 8;
}
