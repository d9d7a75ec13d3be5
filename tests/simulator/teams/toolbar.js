import { selfOf } from '../player/model.js';
import { cssClasses, el, icon, mark, setAttr, setChildren, setLabel, setText } from './dom.js';
import { ICONS } from '../player/icons.js';
import { isFull, variants } from './page.js';
import { headcount, parts, state } from './state.js';
import { words } from './words.js';

/**
 * The call's own bar: indicators on the left, buttons on the right.
 *
 * @param {{
 *   indicators: { root: HTMLElement, update: () => void },
 *   act: (what: 'people' | 'chat' | 'mic' | 'camera' | 'share' | 'hand' | 'leave' | 'more' | 'leaveMenu' | 'effects') => void,
 * }} parts
 */
export function createToolbar({ indicators, act }) {
  const ids = isFull
    ? { mic: 'microphone-button', share: 'share-button', view: 'view-mode-button' }
    : { mic: 'mic-button', share: 'screenshare-button', view: 'custom-view-button' };
  const chat = toolButton({ id: 'chat-button' }, 'chat', words.chat, () => act('chat'));
  const people = toolButton({ id: 'roster-button' }, 'people', words.people, () => act('people'));
  const badge = el('span', { cls: ['badge'], group: 'badge', handles: { tid: 'toolbar-item-badge' } });
  // The label of the hand button is known to go stale: it never says whether the hand is up.
  const hand = toolButton({ id: 'raisehands-button' }, 'hand', words.raise, () => act('hand'));
  const view = toolButton({ id: ids.view }, 'view', words.view);
  const more = toolButton({ id: 'callingButtons-showMoreBtn' }, 'more', words.more, () => act('more'));
  const camera = toolButton({ id: 'video-button' }, 'video', words.camera, () => act('camera'));
  const effects = el(
    'button',
    {
      cls: ['chevron'],
      label: words.effects,
      group: 'toolbar',
      handles: { id: 'video-button-configure' },
      attrs: { type: 'button' },
      click: () => act('effects'),
    },
    [icon(ICONS.chevron)],
  );
  const mic = toolButton({ id: ids.mic }, 'mic', words.mic, () => act('mic'));
  const share = toolButton({ id: ids.share }, 'share', words.share, () => act('share'));
  const hangup = el(
    'button',
    {
      cls: ['hangup'],
      label: `${words.leave} (Ctrl+Shift+H)`,
      group: 'hangup',
      attrs: { type: 'button' },
      click: () => act('leave'),
      handles: { id: 'hangup-button', inp: 'hangup-button', tid: isFull ? 'hangup-main-btn' : undefined },
    },
    [icon(ICONS.leave), el('span', { text: words.leave })],
  );
  const leaveMenu = el(
    'button',
    {
      cls: ['hangup', 'hangup-more'],
      label: words.hangupMore,
      group: 'hangup',
      handles: { tid: 'hangup-toggle-more-options-btn' },
      attrs: { type: 'button' },
      click: () => act('leaveMenu'),
    },
    [icon(ICONS.chevron)],
  );
  const middle = el('div', { cls: ['tools'], group: 'toolbar', handles: { id: 'horizontalMiddleEnd' } });
  const end = el(
    'div',
    { cls: ['tools-end'], group: 'toolbar', handles: { id: 'horizontalEnd', tid: 'ubar-horizontal-end' } },
    [hangup, variants.endmenu === '1' ? leaveMenu : undefined],
  );
  const divider = el('span', { cls: ['divider'] });
  const left = el('div', { cls: ['tools-start'] });
  const root = el('div', { cls: ['toolbar'], attrs: { role: 'toolbar' } }, [left, middle, end]);

  function update() {
    const { badge: withBadge, shareButton, indicators: withIndicators, people: peopleOpen, chat: chatOpen } = parts();
    const self = selfOf(state.model);
    indicators.update();
    setChildren(left, [withIndicators ? indicators.root : undefined]);
    setAttr(people, 'aria-pressed', String(peopleOpen));
    setAttr(chat, 'aria-pressed', String(chatOpen));
    setText(badge, String(headcount()));
    if (!withBadge) badge.remove();
    else if (!badge.isConnected) people.append(badge);
    showMic(mic, self?.mic ?? 'unknown');
    showCamera(camera, self?.camera ?? 'unknown');
    showShare(share, self?.sharing === true);
    setChildren(middle, [
      chat,
      people,
      hand,
      view,
      more,
      divider,
      camera,
      isFull ? effects : undefined,
      mic,
      shareButton ? share : undefined,
    ]);
  }

  return { root, update };
}

/**
 * @param {{ id: string }} handles
 * @param {keyof typeof ICONS} shape
 * @param {string} label
 * @param {() => void} [click]
 * @returns {HTMLButtonElement}
 */
function toolButton(handles, shape, label, click) {
  return el(
    'button',
    {
      cls: ['tool'],
      label,
      group: 'toolbar',
      handles,
      attrs: { type: 'button' },
      ...(click === undefined ? {} : { click }),
    },
    [icon(ICONS[shape]), el('span', { cls: ['tool-text'], text: label })],
  );
}

/** @param {HTMLElement} button @param {string} mic what the microphone does now */
function showMic(button, mic) {
  const label = { on: words.muteMic, off: words.unmuteMic }[mic];
  if (label === undefined) setAttr(button, 'aria-label', undefined);
  else setLabel(button, `${label} (Ctrl+Shift+M)`);
  if (isFull) mark(button, 'toolbar', { 'data-state': { on: 'mic', off: 'mic-off' }[mic] });
  const testid = {
    on: 'ubar-mic-on-icon',
    off: variants.prohibited === '1' ? 'ubar-mic-prohibited-icon' : 'ubar-mic-off-icon',
  }[mic];
  replaceIcon(button, mic === 'on' ? 'mic' : 'micOff', isFull ? {} : { testid });
}

/** @param {HTMLElement} button @param {string} camera */
function showCamera(button, camera) {
  const label = { on: words.cameraIsOn, off: words.cameraIsOff }[camera];
  if (label === undefined) setAttr(button, 'aria-label', undefined);
  else setLabel(button, `${label} (Ctrl+Shift+O)`);
  const states =
    variants.camstate === 'other'
      ? { on: 'camera-filled', off: 'camera-slash' }
      : { on: 'call-video', off: 'call-video-off' };
  const known = isFull && variants.camstate !== 'none';
  mark(button, 'toolbar', { 'data-state': known ? /** @type {Record<string, string>} */ (states)[camera] : undefined });
  replaceIcon(button, camera === 'on' ? 'video' : 'videoOff', {});
}

/** @param {HTMLElement} button @param {boolean} sharing */
function showShare(button, sharing) {
  setLabel(button, sharing ? words.stopSharing : `${words.share} (Ctrl+Shift+E)`);
  const state = sharing ? 'call-control-stop-presenting-new' : 'call-control-present-new';
  mark(button, 'share', { 'data-state': isFull ? state : undefined });
  setAttr(button, 'class', cssClasses(sharing ? ['tool', 'tool-active'] : ['tool']));
}

/** @param {HTMLElement} button @param {keyof typeof ICONS} shape @param {import('./dom.js').Handles} handles */
function replaceIcon(button, shape, handles) {
  const old = /** @type {Element} */ (button.firstElementChild);
  if (old.querySelector('path')?.getAttribute('d') === ICONS[shape]) {
    mark(old, 'toolbar', handles);
    return;
  }
  const next = icon(ICONS[shape]);
  mark(next, 'toolbar', handles);
  old.replaceWith(next);
}
