import { selfOf } from '../player/model.js';
import { createCaptions } from './captions.js';
import { createChat } from './chat.js';
import { el, setChildren } from './dom.js';
import { createIndicators } from './indicators.js';
import { createMenus } from './menus.js';
import { isFull, variants } from './page.js';
import { createRoster } from './roster.js';
import { createStage } from './stage.js';
import { parts, state } from './state.js';
import { createToolbar } from './toolbar.js';
import { createWaitingNotices } from './waiting.js';
import { words } from './words.js';

/**
 * The call screen: everything that goes when another app comes in front of the call.
 *
 * @param {{
 *   banners: ReturnType<typeof import('./banners.js').createBanners>, seconds: () => number, entries: () => import('./chat.js').Entry[],
 *   apply: (kind: string, value: any) => void, changed: () => void,
 * }} context `apply` changes a fact as if the lesson had; `changed` asks for a look at the state
 */
export function createCall({ banners, seconds, entries, apply, changed }) {
  const indicators = createIndicators({ seconds });
  const menus = createMenus({ apply });
  const stage = createStage();
  const notices = createWaitingNotices({ ...lobbyActions(apply), viewLobby: () => setPanel('people') });
  const toolbar = createToolbar({ indicators, act });
  const stopBar = el('div', { cls: ['stop-bar'] }, [
    el('button', {
      cls: ['small-button'],
      text: words.stopSharing,
      group: 'share',
      handles: { tid: 'stop-sharing-button' },
      attrs: { type: 'button' },
      click: () => act('share'),
    }),
  ]);
  const side = el('div', { cls: ['side'], group: 'panel', handles: { tid: 'app-layout-area--end' } });
  const middle = el('div', { cls: ['middle'] });
  const body = el('div', { cls: ['call-body'] }, [middle]);
  const root = el('div', {
    cls: ['call'],
    group: 'screens',
    handles: isFull ? { cid: 'call-screen-wrapper' } : { id: 'call-screen-wrapper' },
  });
  /** @type {ReturnType<typeof createRoster> | undefined} */
  let roster;
  /** @type {ReturnType<typeof createChat> | undefined} */
  let chat;
  /** @type {ReturnType<typeof createCaptions> | undefined} */
  let captions;
  const ticker = setInterval(() => indicators.tick(), 1000);

  function update() {
    const { toolbar: withToolbar, people, chat: withChat } = parts();
    const { meeting } = state.model;
    toolbar.update();
    stage.update();
    notices.update();
    roster = people ? (roster ?? createRoster({ close: () => setPanel('people'), ...lobbyActions(apply) })) : undefined;
    chat = withChat ? (chat ?? createChat({ close: () => setPanel('chat'), entries })) : undefined;
    roster?.update();
    chat?.update();
    if (chat !== undefined) state.unread = 0;
    if (meeting.captions === 'on') captions ??= createCaptions();
    else {
      captions?.stop();
      captions = undefined;
    }
    const sharing = selfOf(state.model)?.sharing === true && parts().shareButton;
    setChildren(middle, [
      sharing && variants.stopbar === '1' ? stopBar : undefined,
      banners.root,
      stage.root,
      captions?.root,
      notices.root,
    ]);
    setChildren(side, [roster?.root, chat?.root]);
    setChildren(body, [middle, side.firstChild === null ? undefined : side]);
    setChildren(root, [withToolbar ? toolbar.root : undefined, body, menus.root]);
  }

  /** @param {Parameters<Parameters<typeof createToolbar>[0]['act']>[0]} what */
  function act(what) {
    const self = selfOf(state.model);
    const id = self?.id;
    if (what === 'people' || what === 'chat') setPanel(what);
    else if (what === 'more' || what === 'effects' || what === 'leaveMenu') menus.toggle(what);
    else if (id === undefined) {
      if (what === 'leave') apply('meeting', { phase: 'ended' });
    } else if (what === 'leave') apply('leave', id);
    else if (what === 'mic') apply('update', { id, mic: self?.mic === 'on' ? 'off' : 'on' });
    else if (what === 'camera') apply('update', { id, camera: self?.camera === 'on' ? 'off' : 'on' });
    else if (what === 'share') apply('update', { id, sharing: self?.sharing !== true });
    else if (what === 'hand') apply('update', { id, hand: self?.hand !== true });
  }

  /** Opens a panel, or closes it when it is the one that is open. @param {'people' | 'chat'} panel */
  function setPanel(panel) {
    state.panel = state.panel === panel ? 'none' : panel;
    changed();
  }

  return {
    root,
    update,
    /** @returns {HTMLElement | undefined} what the client forgets to take away at the end */
    leftOver: () => (variants.linger === '1' ? captions?.root : undefined),
    stop() {
      clearInterval(ticker);
      captions?.stop();
      stage.stop();
      menus.close();
    },
    /** @param {number} pixels @returns {boolean} false while the panel is closed */
    scrollRoster(pixels) {
      roster?.scroll(pixels);
      return roster !== undefined;
    },
  };
}

/** @param {(kind: string, value: any) => void} apply */
function lobbyActions(apply) {
  return {
    admit: (/** @type {string} */ id) => apply('update', { id, where: 'meeting' }),
    deny: (/** @type {string} */ id) => apply('leave', id),
  };
}
