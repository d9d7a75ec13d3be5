import { inMeeting } from '../player/model.js';
import { h } from './dom.js';
import { variants } from './page.js';
import { state } from './state.js';

const SPOKEN =
  'so the second line has to be longer than the first one because we have added the same number to both'.split(' ');
const FADE_MS = 10_000;

/** The caption text over the pictures, word after word while somebody speaks. @param {{ changed: () => void }} actions */
export function createCaptions({ changed }) {
  let spoken = 0;
  let last = -Infinity;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;

  function beat() {
    if (!isSpoken()) {
      if (variants.captions === 'fade') changed();
      return;
    }
    spoken = (spoken % SPOKEN.length) + 1;
    last = performance.now();
    changed();
  }

  return {
    /** Whether captions are on may have changed. */
    update() {
      const on = state.model.meeting.captions === 'on';
      if (on && timer === undefined) timer = setInterval(beat, 1000);
      if (!on && timer !== undefined) {
        clearInterval(timer);
        timer = undefined;
      }
    },
    /** @returns {import('./dom.js').Described[]} */
    describe() {
      // This one is always there, and empty.
      const furniture = h('div', { key: 'wrap', group: 'captions', cls: 'lt-subtitle-wrap' });
      if (state.model.meeting.captions !== 'on') return [furniture];
      const shows = variants.captions === 'steady' || performance.now() - last < FADE_MS;
      const text = SPOKEN.slice(0, Math.max(1, spoken)).join(' ');
      return [
        furniture,
        h(
          'div',
          {
            key: 'captions',
            group: 'captions',
            id: 'live-transcription-subtitle',
            cls: 'live-transcription-subtitle__box',
            style: { display: shows ? 'flex' : 'none' },
          },
          [h('span', { cls: 'live-transcription-subtitle__item' }, [text])],
        ),
        ...(variants.transcript === '1' ? [transcript(text)] : []),
      ];
    },
  };
}

/** @param {string} text */
function transcript(text) {
  return h('div', { key: 'transcript', group: 'captions', cls: 'lt-list-container' }, [
    h('div', { cls: 'lt-full-transcript__item' }, [text]),
  ]);
}

function isSpoken() {
  return inMeeting(state.model).some((person) => person.speaking === true);
}
