import { inMeeting, selfOf } from '../player/model.js';
import { ICONS } from '../player/icons.js';
import { h, svg } from './dom.js';
import { peopleButtonLabel } from './labels.js';
import { leaveMenu, toolsMenu } from './menus.js';
import { has, variants } from './page.js';
import { myRole, parts, recordingSeen, state, waitingSeen } from './state.js';
import { words } from './words.js';

/** @typedef {{ apply: (kind: string, value: any) => void, changed: () => void }} Actions */

/** The footer. It may be out of sight, but it is in the page for as long as the client is. @param {Actions} actions */
export function footer(actions) {
  return h(
    'footer',
    {
      key: 'footer',
      group: 'footer',
      id: 'wc-footer',
      cls: 'footer main-footer',
      role: 'presentation',
      style: { opacity: state.footerSeen ? '' : '0' },
    },
    [
      h('div', { id: 'foot-bar', cls: 'footer__inner' }, [
        h('div', { key: 'left', 'footer-section': 'lef' }, [microphone(actions), camera(actions)]),
        h('div', { key: 'middle', cls: 'footer__btns-container', 'footer-section': 'mid' }, [
          myRole() === 'participant'
            ? undefined
            : place('hosttools', [hostTools(actions), state.menu === 'hosttools' ? toolsMenu() : undefined]),
          place('participant', [peopleButton(actions)]),
          parts().sharing
            ? place('share', [button(words.share, words.share, 'SvgShare', ICONS.share, () => flipShare(actions))])
            : undefined,
          place('chat', [
            button(`${state.chat ? 'close' : 'open'} the chat panel`, words.chat, 'SvgChat', ICONS.chat, () =>
              flipPanel('chat', actions),
            ),
          ]),
          recordButton(actions),
          captionsButton(actions),
          myRole() === 'host'
            ? place('bo', [
                button(words.breakoutRooms, words.breakoutRooms, 'SvgBreakoutRoom', ICONS.view, actions.changed),
              ])
            : undefined,
        ]),
        leaveButton(actions),
      ]),
      state.menu === 'leave' ? leaveMenu(actions) : undefined,
    ],
  );
}

/** @param {Actions} actions */
function microphone({ apply }) {
  const self = selfOf(state.model);
  if (self === undefined || self.mic === 'unknown') return undefined;
  const open = self.mic === 'on';
  return h('div', { key: 'mic', cls: 'footer-button__wrapper' }, [
    button(
      // English in every language.
      `${open ? 'mute' : 'unmute'} my microphone`,
      open ? words.mute : words.unmute,
      open ? 'SvgAudioMute' : 'SvgAudioUnmute',
      open ? ICONS.mic : ICONS.micOff,
      () => apply('update', { id: self.id, mic: open ? 'off' : 'on' }),
      'join-audio-container__btn',
    ),
  ]);
}

/** @param {Actions} actions */
function camera({ apply }) {
  const self = selfOf(state.model);
  if (self === undefined || self.camera === 'unknown') return undefined;
  const on = self.camera === 'on';
  return h('div', { key: 'camera', cls: 'footer-button__wrapper' }, [
    button(
      `${on ? 'stop' : 'start'} my video`,
      words.video,
      on ? 'SvgVideoOn' : 'SvgVideoOff',
      on ? ICONS.video : ICONS.videoOff,
      () => apply('update', { id: self.id, camera: on ? 'off' : 'on' }),
      'send-video-container__btn',
    ),
  ]);
}

/** The button of the people's panel; its counter has the waiting ones in it for host and co-hosts. @param {Actions} actions */
function peopleButton(actions) {
  const waiting = waitingSeen().length;
  const count = inMeeting(state.model).length + waiting;
  const counter = parts().count
    ? h('span', { key: 'counter', cls: 'footer-button__number-counter' }, [h('span', {}, [String(count)])])
    : undefined;
  return h('div', { cls: 'footer-participants-button' }, [
    button(
      peopleButtonLabel(count, waiting),
      words.participants,
      'SvgParticipants',
      ICONS.people,
      () => flipPanel('people', actions),
      '',
      counter,
    ),
  ]);
}

/** @param {Actions} actions */
function hostTools({ changed }) {
  return button('more security options', words.hostTools, 'SvgSecurity', ICONS.bell, () => {
    state.menu = state.menu === 'hosttools' ? undefined : 'hosttools';
    changed();
  });
}

/** Only while nothing records: what stands there during a recording is not known. @param {Actions} actions */
function recordButton({ apply }) {
  if (myRole() === 'participant' || !parts().header || recordingSeen().shown !== 'off') return undefined;
  return place('record', [
    button(words.record, words.record, 'SvgRecord', ICONS.record, () => apply('meeting', { recording: 'on' })),
  ]);
}

/** Being there says that captions can be had, not that anybody has them. @param {Actions} actions */
function captionsButton({ apply }) {
  const { captions } = state.model.meeting;
  if (captions === undefined || captions === 'unknown') return undefined;
  const on = captions === 'on';
  const flip = () => apply('meeting', { captions: on ? 'off' : 'on' });
  if (variants.captionsbutton === 'legacy') {
    if (myRole() !== 'host') return undefined;
    return place('closedCaptionForHost', [
      button(words.liveTranscription, words.liveTranscription, 'SvgCaptions', ICONS.chat, flip),
    ]);
  }
  return place('captions', [
    button(on ? words.captionsHide : words.captionsShow, 'CC', 'SvgCaptions', ICONS.chat, flip, 'new-lt-button'),
  ]);
}

/** @param {Actions} actions */
function leaveButton({ changed }) {
  const host = myRole() === 'host';
  const word = host ? words.end : words.leave;
  const open = () => {
    state.menu = state.menu === 'leave' ? undefined : 'leave';
    changed();
  };
  const old = has.newFooter ? '' : 'footer__leave-btn';
  return h('div', { key: 'leave', group: 'leave', cls: 'footer__leave-btn-container', 'footer-section': 'right' }, [
    button(
      old === '' ? word : undefined,
      word,
      host ? 'SvgEnd' : 'SvgLeave',
      host ? ICONS.close : ICONS.leave,
      open,
      old,
    ),
  ]);
}

/** @param {'people' | 'chat'} panel @param {Actions} actions */
function flipPanel(panel, { changed }) {
  state[panel] = !state[panel];
  changed();
}

/** @param {Actions} actions */
function flipShare({ apply }) {
  const self = selfOf(state.model);
  if (self !== undefined) apply('update', { id: self.id, sharing: self.sharing !== true });
}

/** @param {string} what @param {(import('./dom.js').Child | undefined)[]} children */
function place(what, children) {
  return h(
    'div',
    { key: what, id: what, cls: 'footer__button-wrap', css: what, 'feature-type': has.featureType ? what : undefined },
    children,
  );
}

/**
 * @param {string | undefined} label
 * @param {string} text
 * @param {string} iconName with `Hovered` behind it while the pointer is over the button
 * @param {string} path
 * @param {() => void} click
 * @param {import('./dom.js').Described} [counter]
 */
function button(label, text, iconName, path, click, cls = '', counter = undefined) {
  const name = has.newFooter ? iconName : 'footer-icon';
  return h('button', { cls: `footer-button-base__button ${cls}`, label, type: 'button', click }, [
    h('div', { cls: 'footer-button-base__img-layer' }, [svg(name, path), counter]),
    h('span', { cls: 'footer-button-base__button-label' }, [text]),
  ]);
}
