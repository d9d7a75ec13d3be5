import { starter } from '../player/model.js';
import { el, icon, setChildren } from './dom.js';
import { ICONS } from '../player/icons.js';
import { isFull, variants } from './page.js';
import { parts, state } from './state.js';
import { say, words } from './words.js';

/**
 * The alerts at the top of the call. They come from changes, not from states: who joins late, or does not look while
 * one comes, has missed it.
 */
export function createBanners() {
  const root = el('div', { cls: ['alerts'] });
  /** @type {Map<string, HTMLElement>} one for each subject; a later one takes its place */
  const alerts = new Map();
  let before = { call: false, recording: 'off', recordingBy: '', transcription: 'off' };

  /** @param {{ call: boolean }} now whether the call screen is up */
  function update({ call }) {
    const { meeting } = state.model;
    const seen = call && parts().alerts;
    const recording = meeting.recording ?? 'off';
    const recordingBy = meeting.recordingBy ?? 'unknown';
    const transcription = meeting.transcription ?? 'off';
    const joined = call && !before.call;
    if (seen) {
      const changed =
        recording !== before.recording || (recordingBy !== before.recordingBy && recordingBy !== 'unknown');
      if (recording === 'on' && (changed || joined)) recordingStarted(joined);
      if (recording === 'off' && before.recording === 'on') recordingStopped();
      if (transcription === 'on' && (transcription !== before.transcription || joined)) transcriptionStarted(joined);
      if (transcription === 'off') alerts.delete('transcription');
      before = { call, recording, recordingBy, transcription };
    } else {
      if (!call) alerts.clear();
      before = { ...before, call };
      // What began or ended while nobody could look is not announced afterwards.
      if (call) before = { call, recording, recordingBy, transcription };
    }
    setChildren(root, seen ? [...alerts.values()] : []);
  }

  /** @param {boolean} joined it was on when the page came into the call */
  function recordingStarted(joined) {
    const by = starter(state.model, state.model.meeting.recordingBy);
    if (by?.self) return show('recording', 'InitiatorStartedRecording', words.recordingByMe);
    if (joined) return show('recording', 'JoinersOngoingRecording', withName(words.recordingBefore, by));
    if (by === undefined) return show('recording', undefined, words.recordingStarted);
    if (variants.otheralert === 'none') return;
    const handle = variants.otheralert === 'named' ? 'ParticipantStartedRecording' : undefined;
    show('recording', handle, withName(words.recordingByOther, by));
  }

  function recordingStopped() {
    alerts.delete('recording');
    if (variants.toasts === '1') show('recording', undefined, words.recordingSaved);
  }

  /** @param {boolean} joined */
  function transcriptionStarted(joined) {
    const { meeting } = state.model;
    const by = starter(state.model, meeting.transcriptionBy ?? meeting.recordingBy);
    const named =
      variants.starter === 'alert' && by !== undefined ? ` ${say('transcriptionBy', { name: by.name })}.` : '';
    show(
      'transcription',
      undefined,
      `${joined ? words.transcriptionBefore : `${words.transcriptionStarted}.`}${named}`,
    );
  }

  /**
   * @param {string} subject
   * @param {string | undefined} kind part of the dismiss button's handle; without it the plain form
   * @param {string} text
   */
  function show(subject, kind, text) {
    const close = el(
      'button',
      {
        cls: ['plain-button'],
        label: words.dismiss,
        group: 'alerts',
        attrs: { type: 'button' },
        handles: { tid: `callingAlertDismissButton${kind === undefined ? '' : `_${kind}`}` },
        click: () => dismiss(subject),
      },
      [icon(ICONS.close)],
    );
    alerts.set(
      subject,
      el(
        'div',
        {
          cls: ['alert'],
          group: 'alerts',
          handles: { tid: isFull ? 'callingAlert' : undefined },
          attrs: { role: 'alert' },
        },
        [el('span', { cls: ['alert-text'], text }), close],
      ),
    );
  }

  /** @param {string} subject */
  function dismiss(subject) {
    alerts.get(subject)?.remove();
    alerts.delete(subject);
  }

  return {
    root,
    update,
    /** An alert that is about none of the facts. @param {keyof typeof words} word */
    toast(word) {
      show(`toast-${word}`, undefined, words[word]);
      setChildren(root, [...alerts.values()]);
    },
    dismissAll() {
      alerts.clear();
      setChildren(root, []);
    },
  };
}

/** @param {string} text @param {{ name: string } | undefined} by */
function withName(text, by) {
  return variants.starter === 'alert' && by !== undefined ? `${text} ${say('startedBy', { name: by.name })}.` : text;
}
