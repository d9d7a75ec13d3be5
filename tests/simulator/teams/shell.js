import { selfOf } from '../player/model.js';
import { el, icon, setAttr, setChildren, setLabel, setText } from './dom.js';
import { ICONS } from '../player/icons.js';
import { nameOf } from './labels.js';
import { isFull, variants } from './page.js';
import { meetingTitle, screen, state } from './state.js';
import { say, words } from './words.js';

/**
 * What stands around the screens in the full client: search, profile, the apps at the left, and the call monitor while
 * the call goes on off screen.
 *
 * @param {{ open: (front: 'call' | 'chat' | 'calendar') => void }} actions
 */
export function createShell({ open }) {
  const avatar = el('button', {
    cls: ['me-avatar'],
    group: 'profile',
    handles: { tid: 'me-control-avatar' },
    attrs: { type: 'button' },
  });
  const name = el('span', { cls: ['me-name'], group: 'profile', handles: { tid: 'me-control-displayname' } });
  // Where the address stands in the real client's profile control is not known: this handle is our own.
  const account = el('span', { cls: ['me-account'], group: 'profile', handles: { tid: 'me-control-account' } });
  const me = el('div', { cls: ['me'] });
  const header = el('div', { cls: ['header'] }, [
    el('span', { cls: ['brand'], text: 'Microsoft Teams' }),
    el('span', { cls: ['search'], text: words.search }),
    me,
  ]);
  const app = (
    /** @type {keyof typeof ICONS} */ shape,
    /** @type {string} */ text,
    /** @type {'chat' | 'calendar' | undefined} */ front,
  ) =>
    el(
      'button',
      {
        cls: ['app-button'],
        label: text,
        attrs: { type: 'button' },
        ...(front === undefined ? {} : { click: () => open(front) }),
      },
      [icon(ICONS[shape]), el('span', { text })],
    );
  const apps = el('nav', { cls: ['apps'] }, [
    app('bell', words.activity, undefined),
    app('chat', words.chat, 'chat'),
    app('people', words.teams, undefined),
    app('calendar', words.calendar, 'calendar'),
    app('phone', words.calls, undefined),
  ]);
  const monitorTitle = el('span', { cls: ['monitor-title'], group: 'monitor', handles: { tid: 'call-monitor-title' } });
  const monitor = el(
    'div',
    {
      cls: ['monitor'],
      group: 'monitor',
      handles: { tid: variants.monitor === 'v2' ? 'call-monitor-v2' : 'call-monitor' },
    },
    [
      monitorTitle,
      el('button', {
        cls: ['small-button'],
        text: words.returnToCall,
        attrs: { type: 'button' },
        click: () => open('call'),
      }),
    ],
  );
  const main = el('main', { cls: ['main'] });
  const root = el('div', { cls: isFull ? ['shell'] : ['shell', 'shell-light'] });

  return {
    root,
    /** @param {Node} content the screen in front @param {Node | undefined} leftOver of a call that is over */
    update(content, leftOver) {
      const self = selfOf(state.model);
      const given = state.model.header.account;
      const known = self !== undefined && nameOf(self) !== '';
      setText(name, known ? nameOf(self) : '');
      setText(account, given === undefined || given === 'unknown' ? '' : given);
      if (known) setLabel(avatar, say('profile', { name: nameOf(self) }));
      else setAttr(avatar, 'aria-label', undefined);
      setText(avatar, known ? ([...nameOf(self)][0] ?? '') : '');
      setChildren(
        me,
        variants.me === 'none'
          ? []
          : [
              variants.me === 'name' && known ? name : undefined,
              account.textContent === '' || variants.me !== 'name' ? undefined : account,
              avatar,
            ],
      );
      setText(monitorTitle, meetingTitle());
      const off = screen() === 'off' && variants.monitor !== 'none';
      setChildren(main, [content, leftOver, off ? monitor : undefined]);
      setChildren(root, isFull ? [header, apps, main] : [main]);
    },
  };
}
