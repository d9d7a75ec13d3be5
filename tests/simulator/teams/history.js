import { isFull, variants } from './page.js';
import { parts, screen, state } from './state.js';
import { say, words } from './words.js';

/**
 * What has to be kept beyond the state of the moment: the chat, and how microphone and camera would join.
 */
export function createHistory() {
  /** @type {import('./chat.js').Entry[]} */
  const entries = [];

  /** @param {string} text a system line */
  function note(text) {
    entries.push({ text, number: entries.length });
  }

  return {
    entries,
    /**
     * Takes note of a line before it is applied. Teams' meeting chat has no private messages: those are not kept.
     *
     * @param {string} kind
     * @param {any} value
     */
    remember(kind, value) {
      const { people, names, meeting } = state.model;
      if (kind === 'message' && value.to === 'everyone') {
        const from = names.get(value.from) ?? value.from;
        entries.push({ from, text: value.text ?? '', number: entries.length });
        if (!(screen() === 'call' && parts().chat)) state.unread += 1;
      }
      const self = kind === 'join' ? value.self === true : kind === 'update' && people.get(value.id)?.self === true;
      if (self && value.mic !== undefined) state.prejoin.mic = value.mic === 'on';
      if (self && value.camera !== undefined) state.prejoin.camera = value.camera === 'on';
      if (variants.controlmsg === '0' || !isFull) return;
      if (kind === 'join' && value.where !== 'waiting') note(say('joinedLine', { name: value.name }));
      if (kind === 'leave') note(say('leftLine', { name: people.get(value)?.name ?? '' }));
      if (kind === 'meeting' && value.recording === 'on' && meeting.recording !== 'on') note(words.recordingStarted);
    },
  };
}
