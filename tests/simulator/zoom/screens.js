import { selfOf } from '../player/model.js';
import { ICONS } from '../player/icons.js';
import { h, svg } from './dom.js';
import { nameOf } from './labels.js';
import { has, variants } from './page.js';
import { state, topic } from './state.js';
import { words } from './words.js';

/** The pages around the client. */

/** @param {{ join: () => void, changed: () => void }} actions */
export function previewPage({ join, changed }) {
  if (variants.prejoin === 'classic') {
    return h('div', { key: 'classic', group: 'screens', css: 'prejoin' }, [
      h('h1', {}, [words.joinPage]),
      h('input', { id: 'inputname', type: 'text', placeholder: 'Your Name' }),
      h('button', { id: 'joinBtn', type: 'button', click: join }, [words.join]),
    ]);
  }
  return h('div', { key: 'preview', group: 'screens', cls: 'preview-root', role: 'presentation' }, [
    h('div', { cls: 'preview' }, [
      ownPicture(changed),
      h('button', { cls: 'preview-join-button', type: 'button', click: join }, [words.join]),
    ]),
  ]);
}

/** My own waiting: the page of either generation. Neither has a footer. @param {() => void} changed */
export function waitingPage(changed) {
  const title = h('div', { cls: 'wr-topic' }, [topic()]);
  const tip = (/** @type {string} */ text) => h('div', { cls: 'wr-tip' }, [h('span', {}, [text])]);
  if (variants.waitingpage === 'old') {
    return client('waiting', [
      h('div', { group: 'screens', cls: 'bhold' }, [h('div', { cls: 'wr-content' }, [title, tip(words.pleaseWait)])]),
    ]);
  }
  return client('waiting', [
    h('div', { group: 'screens', cls: 'meeting-on-hold' }, [
      ownPicture(changed),
      h('div', { cls: 'waiting-room-container on-hold-main' }, [
        h('div', { cls: 'wr-information' }, [
          title,
          tip(words.hostWillAdmit),
          h('div', { cls: 'btn-container' }, [h('button', { cls: 'leave-btn', type: 'button' }, [words.exit])]),
        ]),
      ]),
    ]),
  ]);
}

/** What the address shows once the client is gone. */
export function leftPage() {
  return h('div', { key: 'left', css: 'left' }, [h('h1', {}, [words.joinPage])]);
}

/** The dialog over the client when the meeting is over for everybody. @param {() => void} close */
export function endedDialog(close) {
  return h('div', { key: 'ended', group: 'screens', cls: 'ReactModalPortal' }, [
    h('div', { cls: 'ReactModal__Overlay' }, [
      // The label is English in every language.
      h('div', { cls: 'ReactModal__Content', role: 'dialog', label: 'Meeting is end now', 'aria-modal': 'true' }, [
        h('div', { cls: 'zm-modal-body-title' }, [words.hostEnded]),
        h('button', { cls: 'zm-btn', type: 'button', click: close }, ['OK']),
      ]),
    ]),
  ]);
}

/** Asks a participant to agree to the recording. @param {() => void} close */
export function consentDialog(close) {
  return h('div', { key: 'consent', group: 'recording', cls: 'ReactModalPortal' }, [
    h('div', { id: 'recording-on-dialog', cls: 'recording-disclaimer-dialog', role: 'dialog' }, [
      h('div', { cls: 'zm-modal-body-title' }, [words.beingRecorded]),
      h('button', { cls: 'zm-btn', type: 'button', click: close }, [words.gotIt]),
    ]),
  ]);
}

/**
 * What stands around client and waiting room alike.
 *
 * @param {string} key
 * @param {import('./dom.js').Child[]} children
 */
export function client(key, children) {
  const inner = h('div', { cls: 'meeting-client', role: 'presentation' }, [
    h('div', { cls: 'meeting-client-inner' }, children),
  ]);
  // 3.1.0 to 3.5.2 have no element of that id.
  const app = !has.newFooter ? inner : h('div', { id: 'meeting-app', cls: 'meeting-app' }, [inner]);
  return h('div', { key, id: 'zmmtg-root' }, [app]);
}

/** My picture with its two switches, before joining and while I wait. @param {() => void} changed */
function ownPicture(changed) {
  const { prejoin } = state;
  const self = selfOf(state.model);
  const flip = (/** @type {'mic' | 'camera'} */ what) => () => {
    prejoin[what] = !prejoin[what];
    changed();
  };
  const button = (
    /** @type {string} */ id,
    /** @type {string} */ word,
    /** @type {string} */ path,
    /** @type {() => void} */ click,
  ) =>
    h('button', { id, cls: 'preview-video__control-button', label: word, type: 'button', click }, [
      svg('preview-icon', path),
      h('span', { cls: 'preview-video__control-text' }, [word]),
    ]);
  return h('div', { id: 'preview-av-video', cls: 'preview-video' }, [
    h('div', { cls: 'preview-username' }, [self === undefined ? '' : nameOf(self)]),
    h('div', { cls: 'preview-video__control' }, [
      button(
        'preview-audio-control-button',
        prejoin.mic ? words.mute : words.unmute,
        prejoin.mic ? ICONS.mic : ICONS.micOff,
        flip('mic'),
      ),
      button(
        'preview-video-control-button',
        prejoin.camera ? words.stopVideo : words.startVideo,
        prejoin.camera ? ICONS.video : ICONS.videoOff,
        flip('camera'),
      ),
    ]),
  ]);
}
