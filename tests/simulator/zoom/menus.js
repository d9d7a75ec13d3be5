import { selfOf } from '../player/model.js';
import { h } from './dom.js';
import { myRole, state } from './state.js';
import { words } from './words.js';

/**
 * Leave and end: two buttons for the host, one for everybody else, the first always in the colour of danger.
 *
 * @param {{ apply: (kind: string, value: any) => void, changed: () => void }} actions
 */
export function leaveMenu({ apply, changed }) {
  const close = () => {
    state.menu = undefined;
    changed();
  };
  const leave = () => {
    const self = selfOf(state.model);
    state.menu = undefined;
    if (self !== undefined) apply('leave', self.id);
  };
  const end = () => {
    state.menu = undefined;
    apply('meeting', { phase: 'ended' });
  };
  const choices =
    myRole() === 'host'
      ? [choice(words.endForAll, true, end), choice(words.leaveMeeting, false, leave)]
      : [choice(words.leaveMeeting, true, leave)];
  return h('div', { key: 'leave-menu', group: 'leave', cls: 'footer__inner leave-option-container' }, [
    h('div', { cls: 'leave-meeting-options', role: 'menu' }, [
      h('div', { cls: 'leave-meeting-options__inner' }, choices),
    ]),
    h('button', { cls: 'leave-option-container__cancel-btn', type: 'button', click: close }, [words.cancel]),
  ]);
}

/** The host's tools: what pupils may do, in a fixed order. The frame of a label is English, its last word is not. */
export function toolsMenu() {
  const { chat } = state.model.meeting;
  const items = [
    ['share screen', true],
    ['chat', chat !== 'off'],
    ['rename themselves', true],
    ['unmute themselves', true],
    ['start video', true],
  ];
  return h(
    'ul',
    { key: 'tools', role: 'menu', css: 'tools' },
    items.map(([what, on]) =>
      h('li', { cls: on === true ? 'security-option-menu__pop-menu--checked' : '' }, [
        h(
          'a',
          {
            cls: 'dropdown-item',
            role: 'menuitem',
            label: `allow participant to ${what} ${on === true ? words.selected : words.unselect}`,
          },
          [String(what)],
        ),
      ]),
    ),
  );
}

/** @param {string} text @param {boolean} danger @param {() => void} click */
function choice(text, danger, click) {
  return h(
    'button',
    {
      cls: `zmu-btn leave-meeting-options__btn leave-meeting-options__btn--default${danger ? ' leave-meeting-options__btn--danger' : ''}`,
      role: 'menuitem',
      type: 'button',
      click,
    },
    [text],
  );
}
