import { inMeeting } from '../player/model.js';
import { el, setText } from './dom.js';
import { nameOf } from './labels.js';
import { variants } from './page.js';
import { state } from './state.js';
import { words } from './words.js';

const SPOKEN =
  'so if we look at the second line again we can see why the answer has to be larger than the one before it'.split(' ');
const LINES = 3;

/** The caption window. While somebody speaks, the last line is rewritten in place, word after word. */
export function createCaptions() {
  const handles = {
    wrapper: 'closed-caption-renderer-wrapper',
    v2: 'closed-caption-v2-window-wrapper',
    renderer: 'closed-captions-renderer',
  };
  const root = el('div', {
    cls: ['captions'],
    label: words.captions,
    group: 'captions',
    handles: { tid: handles[/** @type {'v2'} */ (variants.captions)] },
    attrs: { role: 'region' },
  });
  /** @type {{ id: string, text: HTMLElement, spoken: number } | undefined} */
  let line;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function beat() {
    const speaker = inMeeting(state.model).find((person) => person.speaking === true);
    if (speaker !== undefined) say(speaker);
    timer = setTimeout(beat, Math.max(200, 2000 / variants.churn));
  }

  /** @param {import('../player/model.js').Person} speaker */
  function say(speaker) {
    if (line === undefined || line.id !== speaker.id || line.spoken >= SPOKEN.length) {
      const text = el('span', { cls: ['caption-text'], group: 'captions', handles: { tid: 'closed-caption-text' } });
      line = { id: speaker.id, text, spoken: 0 };
      root.append(
        el('div', { cls: ['caption'] }, [
          el('span', { cls: ['caption-author'], text: nameOf(speaker), group: 'captions', handles: { tid: 'author' } }),
          text,
        ]),
      );
      while (root.children.length > LINES) root.firstElementChild?.remove();
    }
    line.spoken += 1;
    setText(line.text, SPOKEN.slice(0, line.spoken).join(' '));
  }

  if (variants.churn > 0) beat();
  return { root, stop: () => clearTimeout(timer) };
}
