import { inMeeting } from '../player/model.js';
import { createCaptions } from './captions.js';
import { createChat } from './chat.js';
import { h, patch } from './dom.js';
import { footer } from './footer.js';
import { header } from './header.js';
import { createNotices } from './notices.js';
import { variants } from './page.js';
import { createPanel } from './panel.js';
import { client, consentDialog, endedDialog, leftPage, previewPage, waitingPage } from './screens.js';
import { layout, ownBar } from './sharing.js';
import { myRole, parts, recordingSeen, screen, sharers, state, tabTitle } from './state.js';

const AWAY_MS = 1500;

/** The page as a whole: described anew after every change. */
export function createApp() {
  const root = document.createElement('div');
  /** What the client puts beside itself, straight into the body. */
  const beside = document.createElement('div');
  document.body.append(beside);
  /** @type {import('./dom.js').Child[]} */
  let shown = [];
  /** @type {import('./dom.js').Child[]} */
  let shownBeside = [];
  /** @type {{ apply: (kind: string, value: any) => void, play: () => void }} */
  let links = { apply: () => {}, play: () => {} };
  const actions = {
    /** @param {string} kind @param {any} value */
    apply: (kind, value) => links.apply(kind, value),
    changed: update,
  };
  const panel = createPanel(actions);
  const chat = createChat();
  const captions = createCaptions(actions);
  const notices = createNotices(actions);
  let sharing = new Set();

  function update() {
    closeOnShare();
    notices.update();
    captions.update();
    const now = screen();
    const content = describe(now);
    patch(root, shown, content);
    shown = content;
    const outside = describeBeside(now);
    patch(beside, shownBeside, outside);
    shownBeside = outside;
    if (document.title !== tabTitle()) document.title = tabTitle();
    // Who leaves is led to another address; the simulator keeps its page, so that a test can go on reading it.
    if (now === 'left' && variants.left === 'address' && location.pathname !== '/wc/home')
      history.replaceState(null, '', `/wc/home${location.search}`);
  }

  /** @param {ReturnType<typeof screen>} now */
  function describe(now) {
    if (now === 'preview') return [previewPage({ join: () => links.play(), changed: update })];
    if (now === 'waiting') return [waitingPage(update)];
    if (now === 'left') return [leftPage()];
    return now === 'blank' ? [] : [client('client', meeting())];
  }

  /** @param {ReturnType<typeof screen>} now */
  function describeBeside(now) {
    if (now !== 'client' && now !== 'ended') return [];
    if (recordingSeen().shown === 'off') state.consented = false;
    const asks =
      variants.consent === '1' && myRole() === 'participant' && recordingSeen().shown === 'on' && !state.consented;
    return [
      ownBar(update),
      notices.liveRegion(),
      ...(asks ? [consentDialog(() => close('consented'))] : []),
      ...(now === 'ended' ? [endedDialog(() => close('dismissed'))] : []),
    ];
  }

  function meeting() {
    const seen = parts();
    if (!seen.people) panel.reset();
    const apart = seen.people && state.popout;
    const beside = seen.people && !apart;
    return [
      h('div', { key: 'content', id: 'wc-content' }, [
        h('div', { key: 'left', id: 'wc-container-left', cls: beside ? 'show-participants' : '' }, [
          notices.describe(),
          seen.header ? header(actions) : undefined,
          footer(actions),
          layout(),
          ...captions.describe(),
        ]),
        h('div', { key: 'right', id: 'wc-container-right' }, [
          beside ? panel.describe() : undefined,
          seen.chat ? chat.describe() : undefined,
        ]),
        h(
          'div',
          { key: 'right2', id: 'wc-container-right-2' },
          apart ? [h('div', { group: 'panel', cls: 'participants-window-content' }, [panel.describe()])] : [],
        ),
      ]),
    ];
  }

  /** Zoom's own habit: the people's panel closes at the moment when somebody starts to share. */
  function closeOnShare() {
    const now = new Set(sharers().map(({ id }) => id));
    const started = [...now].some((id) => !sharing.has(id));
    sharing = now;
    if (started && variants.sharecloses === '1' && !state.popout) state.people = false;
  }

  /** @param {'consented' | 'dismissed'} dialog */
  function close(dialog) {
    state[dialog] = true;
    update();
  }

  function remount() {
    state.mount += 1;
    panel.reset();
    update();
  }

  startHabits({ update, remount });
  return {
    root,
    update,
    remount,
    scrollRoster: panel.scroll,
    toast: notices.toast,
    /** @param {typeof links} given */
    connect(given) {
      links = given;
    },
    /** Takes note of a line before it is applied. @param {string} kind @param {any} value */
    remember(kind, value) {
      if (kind === 'message') chat.remember(value);
      const self =
        kind === 'join' ? value.self === true : kind === 'update' && state.model.people.get(value.id)?.self === true;
      if (self && value.mic !== undefined) state.prejoin.mic = value.mic === 'on';
      if (self && value.camera !== undefined) state.prejoin.camera = value.camera === 'on';
    },
    /** The client is gone for a moment, as when it changes its server. */
    failOver() {
      state.away = true;
      update();
      setTimeout(() => {
        state.away = false;
        remount();
      }, AWAY_MS);
    },
  };
}

/** What the page does by itself, as far as this load asks for it. @param {{ update: () => void, remount: () => void }} app */
function startHabits({ update, remount }) {
  let second = 0;
  if (variants.remount > 0) setInterval(remount, variants.remount * 1000);
  if (variants.speaking === 'flicker' || variants.autohide === '1') {
    setInterval(() => {
      second += 1;
      if (variants.speaking === 'flicker') state.speakersLit = second % 3 !== 2;
      if (variants.autohide === '1') state.footerSeen = second % 15 < 5;
      update();
    }, 1000);
  }
  if (variants.churn > 0) setInterval(stirPictures, 1000 / variants.churn);
  // The icon under the pointer has another name.
  document.addEventListener('pointerover', (event) => rename(event, (name) => `${name}Hovered`));
  document.addEventListener('pointerout', (event) => rename(event, (name) => name));
}

/** The picture area never rests while somebody speaks. */
function stirPictures() {
  const canvas = document.getElementById('multi-view-video');
  if (canvas === null || !inMeeting(state.model).some((person) => person.speaking === true)) return;
  canvas.style.opacity = canvas.style.opacity === '0.99' ? '1' : '0.99';
}

/** @param {Event} event @param {(name: string) => string} change */
function rename(event, change) {
  const button = event.target instanceof Element ? event.target.closest('#foot-bar button') : null;
  const icon = button?.querySelector('svg[class^="Svg"]');
  const name = icon?.getAttribute('class')?.replace(/Hovered$/, '');
  if (name !== undefined) icon?.setAttribute('class', change(name));
}
