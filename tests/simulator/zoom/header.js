import { ICONS } from '../player/icons.js';
import { h, svg } from './dom.js';
import { has } from './page.js';
import { aiRuns, myRole, recordingSeen, state, topic } from './state.js';
import { words } from './words.js';

/** The header: meeting information, recording, AI, view. @param {{ apply: (kind: string, value: any) => void, changed: () => void }} actions */
export function header({ apply, changed }) {
  const flipInfo = () => {
    state.info = !state.info;
    changed();
  };
  return h('div', { key: 'header', group: 'header', cls: 'meeting-header' }, [
    h('div', { cls: 'meeting-header__info-side' }, [
      h('div', { cls: 'meeting-info-container' }, [
        h(
          'button',
          {
            id: 'meeting-info-indication',
            cls: 'meeting-info-icon__button-wrap',
            label: 'Meeting information',
            type: 'button',
            click: flipInfo,
          },
          [svg('SvgUnencryption', ICONS.record, 16)],
        ),
        state.info ? information() : undefined,
        aiPanel(),
        recording(apply),
        h('hr', { key: 'divider', css: 'divider' }),
        h('button', { key: 'view', cls: 'full-screen-widget__button', label: words.view, type: 'button' }, [
          svg('SvgSpeakerView', ICONS.view, 12),
          h('span', { cls: 'full-screen-widget__toggle-text' }, [words.view]),
        ]),
      ]),
    ]),
  ]);
}

/** Cloud and local look alike here; who may control it has buttons. @param {(kind: string, value: any) => void} apply */
function recording(apply) {
  const { shown, kind } = recordingSeen();
  if (shown === 'off') return undefined;
  const mine = myRole() !== 'participant' && kind === 'cloud';
  const paused = shown === 'paused';
  const button = (
    /** @type {string} */ cls,
    /** @type {string} */ label,
    /** @type {string} */ icon,
    /** @type {string} */ next,
  ) =>
    h(
      'button',
      {
        key: label,
        cls: `recording-indication__rec-icon ${cls}`,
        label,
        type: 'button',
        click: () => apply('meeting', { recording: next }),
      },
      [svg(icon, paused ? ICONS.record : ICONS.close, 16)],
    );
  return h(
    'div',
    {
      key: 'recording',
      group: 'recording',
      cls: `recording-indication__recording-container${mine ? ' recording-indication__recording-container--has-opt' : ''}`,
    },
    [
      h(
        'span',
        {
          cls: `recording-indication__recording-status${paused ? ' recording-indication__recording-status--paused' : ''}`,
        },
        [paused ? words.recordingPaused : h('span', { cls: 'recording-indication__recording-icon' })],
      ),
      mine
        ? button(
            '',
            paused ? words.resumeRecording : words.pauseRecording,
            paused ? 'SvgRecordingResume' : 'SvgRecordingPause',
            paused ? 'on' : 'paused',
          )
        : undefined,
      mine ? button('recording-indication__stop-btn', words.stopRecording, 'SvgRecordingStop', 'off') : undefined,
    ],
  );
}

/** Topic and number of the meeting, while somebody looks at them. */
function information() {
  return h('div', { key: 'info', css: 'info' }, [
    h('span', { cls: 'meeting-info-icon__meeting-topic-text' }, [topic()]),
    h('div', { cls: 'meeting-info-icon__info-row' }, [/\d{9,11}/.exec(location.pathname)?.[0] ?? '']),
  ]);
}

/** Which feature runs is not in the page. The label is English in every language. */
function aiPanel() {
  if (!aiRuns()) return undefined;
  return h('div', { key: 'ai', id: has.aiId ? 'aic-pop-panel' : undefined }, [
    h(
      'button',
      {
        label: 'AI features are enabled in this meeting',
        title: has.zoomAi ? 'Zoom AI' : 'AI Companion',
        type: 'button',
      },
      [svg('SvgSmartSummaryUpperLeftIcon', ICONS.view, 16)],
    ),
  ]);
}
