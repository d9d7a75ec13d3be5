import { selfOf } from '../player/model.js';
import { ICONS } from '../player/icons.js';
import { h, svg } from './dom.js';
import { nameOf } from './labels.js';
import { has, variants } from './page.js';
import { parts, recordingSeen, sharers, state } from './state.js';
import { tiles } from './tiles.js';
import { words } from './words.js';

/** Sharing layout above the tiles. It is in the page whether or not anybody shares; only its display tells. */
export function layout() {
  const seen = parts().sharing;
  const other = sharers().find((person) => !person.self);
  const shows = seen && other !== undefined;
  return h(
    'div',
    {
      key: 'layout',
      group: 'sharing',
      id: 'video-share-layout',
      cls: `video-share-layout${shows ? ` video-share-${variants.shareclass}` : ''}`,
    },
    [
      h('div', { cls: 'SplitPane horizontal' }, [
        h(
          'div',
          { key: 'share', cls: 'Pane horizontal Pane1' },
          seen
            ? [
                h('div', { cls: 'sharing-layout', style: { display: shows ? 'block' : 'none' } }, [
                  h('div', { id: 'sharee-container', cls: 'sharee-container sharing-content-container' }, [
                    selfShares()
                      ? undefined
                      : h('div', { key: 'indicator', cls: 'sharee-container__indicator' }, [
                          h('div', { cls: 'sharee-sharing-indicator', role: 'presentation' }, [banner(other)]),
                        ]),
                    h('div', { key: 'picture', cls: 'sharee-container__viewport' }, [
                      h('canvas', { id: 'sharee-container-canvas', cls: 'sharee-container__canvas' }),
                    ]),
                  ]),
                ]),
              ]
            : [],
        ),
        h('div', { key: 'tiles', cls: 'Pane horizontal Pane2' }, [tiles()]),
      ]),
    ],
  );
}

/** My own bar, outside the client: always mounted, hidden by its modifier. @param {() => void} changed */
export function ownBar(changed) {
  const shares = parts().sharing && selfShares();
  const paused = state.sharePaused;
  const pause = () => {
    state.sharePaused = !state.sharePaused;
    changed();
  };
  return h(
    'div',
    {
      key: 'own',
      group: 'sharing',
      cls: `sharer-controlbar-container${shares ? '' : ' sharer-controlbar-container--hidden'}`,
    },
    [
      h('div', { cls: 'sharer-controlbar-container__main-area' }, [
        h('span', { id: 'sharingText', cls: 'sharer-controlbar-container__text' }, [
          paused ? words.sharingPaused : words.sharing,
        ]),
        h(
          'div',
          { cls: 'sharer-controlbar-container__pause', 'feature-type': has.featureType ? 'sharingPause' : undefined },
          [
            h(
              'button',
              { cls: 'sharer-button', label: paused ? 'Resume share' : 'Pause share', type: 'button', click: pause },
              [svg(`lazy-svg-icon__icon lazy-icon-share/${paused ? 'resume' : 'pause'}`, ICONS.close, 16)],
            ),
          ],
        ),
        h('div', { cls: 'sharer-controlbar-container__stop' }, [
          h('button', { cls: 'sharer-button sharer-button--stop', type: 'button' }, [h('span', {}, [words.stopShare])]),
        ]),
      ]),
    ],
  );
}

/** @param {import('../player/model.js').Person | undefined} other */
function banner(other) {
  const hidden = { undefined: 'undefined', empty: '', braces: '{0}' }[/** @type {'empty'} */ (variants.banner)];
  const name = other === undefined ? hidden : nameOf(other);
  const [before = '', after = ''] = words.viewing.split('{0}');
  const label = words.viewing.replace('{0}', () => (other === undefined ? 'undefined' : nameOf(other)));
  return h('div', { cls: 'sharee-sharing-indicator__tip', label: `${label},` }, [
    h('span', { key: 'sound' }),
    before,
    h(
      'span',
      {
        key: 'name',
        style: { display: 'inline-block', overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '250px' },
      },
      [name],
    ),
    after,
    recordingMark(),
  ]);
}

/** Cloud or local, in the page even while nobody shares. Its label is English in every language. */
function recordingMark() {
  const { shown, kind } = recordingSeen();
  if (shown !== 'on') return undefined;
  const cloud = kind === 'cloud';
  return h('span', {
    key: kind,
    group: 'recording',
    cls: `sharee-sharing-indicator__${cloud ? '' : 'local-'}record-icon`,
    label: `${cloud ? 'Cloud' : 'Local'} Recording is in progress`,
  });
}

function selfShares() {
  return selfOf(state.model)?.sharing === true;
}
