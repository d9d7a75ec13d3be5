import { el, setChildren } from './dom.js';
import { selfOf } from '../player/model.js';
import { state } from './state.js';
import { words } from './words.js';

/**
 * What opens from the toolbar by a click: More, the leave menu, video effects, and the questions before stopping.
 * None of it is in the page while it is closed.
 *
 * @param {{ apply: (kind: string, value: any) => void }} actions
 */
export function createMenus({ apply }) {
  const root = el('div', { cls: ['menus'] });
  /** @type {string | undefined} */
  let open;

  function close() {
    open = undefined;
    setChildren(root, []);
  }

  /** @param {'more' | 'leaveMenu' | 'effects'} name */
  function toggle(name) {
    if (open === name) return close();
    open = name;
    setChildren(root, [{ more: moreMenu, leaveMenu, effects: effectsPanel }[name]()]);
  }

  function moreMenu() {
    const { recording, transcription, captions } = state.model.meeting;
    const self = selfOf(state.model)?.id ?? 'unknown';
    const records = recording === 'on';
    const captioned = captions === 'on';
    return menu([
      item(records ? words.stopRecording : words.startRecording, { id: 'recording-button' }, () =>
        records
          ? ask(words.stopRecordingAsk, words.stop, 'stopRecordingConfirmationStopBtn', () =>
              apply('meeting', { recording: 'off' }),
            )
          : apply('meeting', { recording: 'on', recordingBy: self }),
      ),
      item(
        transcription === 'on' ? words.stopTranscription : words.startTranscription,
        { id: 'call-transcript-button' },
        () => apply('meeting', { transcription: transcription === 'on' ? 'off' : 'on', transcriptionBy: self }),
      ),
      item(
        captioned ? words.captionsOff : words.captionsOn,
        { id: 'closed-captions-button', tid: `closed-captions-button-${captioned ? 'on' : 'off'}` },
        () => apply('meeting', { captions: captioned ? 'off' : 'on' }),
      ),
    ]);
  }

  function leaveMenu() {
    const self = selfOf(state.model);
    return menu([
      item(words.leave, { tid: 'hangup-leave-call-btn' }, () =>
        self === undefined ? apply('meeting', { phase: 'ended' }) : apply('leave', self.id),
      ),
      item(words.endMeeting, { tid: 'hangup-end-meeting-btn' }, () =>
        ask(words.endMeetingAsk, words.end, 'endCallConfirmationBtn', () => apply('meeting', { phase: 'ended' })),
      ),
    ]);
  }

  function effectsPanel() {
    const { background } = state.model.meeting;
    const choice = (/** @type {string} */ text, /** @type {string} */ value) =>
      el('button', {
        cls: ['menu-item'],
        label: text,
        text,
        attrs: { type: 'button', role: 'menuitemradio', 'aria-checked': String(background === value) },
        click: () => (apply('meeting', { background: value }), close()),
      });
    return el(
      'div',
      { cls: ['menu'], group: 'toolbar', handles: { id: 'custom-video-backgrounds-panel' }, attrs: { role: 'menu' } },
      [choice(words.noEffect, 'none'), choice(words.blur, 'blurred'), choice(words.image, 'image')],
    );
  }

  /** @param {string} question @param {string} answer @param {string} tid @param {() => void} act */
  function ask(question, answer, tid, act) {
    open = 'ask';
    setChildren(root, [
      el('div', { cls: ['dialog'], label: question, attrs: { role: 'dialog' } }, [
        el('p', { text: question }),
        el('button', {
          cls: ['primary'],
          text: answer,
          group: 'toolbar',
          handles: { tid },
          attrs: { type: 'button' },
          click: () => (close(), act()),
        }),
      ]),
    ]);
  }

  /** @param {string} text @param {import('./dom.js').Handles} handles @param {() => void} act */
  function item(text, handles, act) {
    return el('button', {
      cls: ['menu-item'],
      label: text,
      text,
      group: 'toolbar',
      handles,
      attrs: { type: 'button', role: 'menuitem' },
      click: () => (close(), act()),
    });
  }

  return { root, toggle, close };
}

/** @param {HTMLElement[]} items */
function menu(items) {
  return el('div', { cls: ['menu'], attrs: { role: 'menu' } }, items);
}
