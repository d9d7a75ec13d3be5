import { inMeeting, selfOf } from '../player/model.js';
import { ICONS } from '../player/icons.js';
import { h, svg } from './dom.js';
import { audioOf, nameOf, speakers } from './labels.js';
import { variants } from './page.js';
import { parts, sharers, state } from './state.js';

/** @typedef {import('../player/model.js').Person} Person */

/** The picture area: gallery, strip (always that beside a share) with one large tile, or one tile. */
export function tiles() {
  const people = onStage();
  const lit = speakers();
  const active = people.find(({ id }) => lit.has(id)) ?? people[0];
  const strip =
    variants.layout === 'speaker' || (variants.layout === 'gallery' && sharers().length > 0 && parts().sharing);
  const frames = (/** @type {string} */ kind, /** @type {Person[]} */ shown) =>
    shown.map((person) => tile(kind, person, lit.has(person.id)));
  const large = active === undefined ? [] : [active];
  const rows = strip
    ? [
        h(
          'div',
          { key: 'bar', cls: 'speaker-bar-container__horizontal-view-wrap' },
          frames('speaker-bar-container', people),
        ),
        // Whoever is large stands in the strip as well.
        variants.layout === 'speaker'
          ? h(
              'div',
              { key: 'active', cls: 'speaker-active-container__wrap' },
              frames('speaker-active-container', large),
            )
          : undefined,
      ]
    : variants.layout === 'single'
      ? frames('single-main-container', large)
      : [h('div', { key: 'gallery', cls: 'gallery-video-container__wrap' }, frames('gallery-video-container', people))];
  return h('div', { key: `tiles${state.mount}`, group: 'tiles', cls: 'main-layout', role: 'presentation' }, [
    h('canvas', { key: 'canvas', id: 'multi-view-video', cls: 'main-layout__canvas' }),
    h('div', { key: 'frames' }, rows),
  ]);
}

/**
 * @param {string} kind
 * @param {Person} person
 * @param {boolean} lit
 */
function tile(kind, person, lit) {
  const frame = `${kind}__video-frame`;
  const muted = person.mic === 'off' && audioOf(person) !== 'none';
  return h('div', { key: person.id, cls: lit ? `${frame} ${frame}--active` : frame, css: 'frame' }, [
    h('div', { cls: 'video-avatar__avatar' }, [
      person.camera === 'off'
        ? h('div', { key: 'off', cls: 'video-avatar__avatar-title' }, [
            h('div', { cls: 'video-avatar__avatar-name' }, [nameOf(person)]),
          ])
        : undefined,
      h('div', { key: 'footer', cls: 'video-avatar__avatar-footer' }, [
        muted ? h('i', { key: 'muted', cls: `video-avatar__avatar-footer--view-mute-${audioOf(person)}` }) : undefined,
        h('span', { key: 'name', role: 'none' }, [nameOf(person)]),
      ]),
      person.hand === true
        ? h('div', { key: 'hand', cls: 'reaction-pop-up-container' }, [
            h('div', { cls: 'reaction-pop-up-container__icon-wrapper' }, [
              svg('lazy-svg-icon__icon lazy-icon-nvf/270b', ICONS.hand),
            ]),
          ])
        : undefined,
    ]),
  ]);
}

/**
 * Who has a tile: me, then whoever has most going on. A camera of which nothing is known gives none, as a tile always
 * says whether it is off.
 *
 * @returns {Person[]}
 */
function onStage() {
  const self = selfOf(state.model);
  const others = parts().others ? inMeeting(state.model).filter((person) => !person.self) : [];
  const sorted = [...(self === undefined ? [] : [self]), ...others.sort((a, b) => activity(b) - activity(a))];
  return sorted.filter(({ camera, where }) => camera !== 'unknown' && where !== 'waiting').slice(0, variants.tiles);
}

/** @param {Person} person */
function activity({ speaking, mic, hand, camera }) {
  return (speaking === true ? 8 : 0) + (mic === 'on' ? 4 : 0) + (hand === true ? 2 : 0) + (camera === 'on' ? 1 : 0);
}
