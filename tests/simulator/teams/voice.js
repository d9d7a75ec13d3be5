import { cssClass, setAttr } from './dom.js';
import { variants } from './page.js';

/**
 * The voice-level outline of one tile: how a speaker is marked, in whichever form this load has, and the churn that
 * goes with it. Each meter keeps its own time, as in the real client: nothing is batched for the observer's comfort.
 *
 * @param {HTMLElement} outline
 * @param {number} phase milliseconds by which this meter lags the others
 */
export function createVoice(outline, phase) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let level = 0;
  if (variants.speaking === 'constant') outline.classList.add('vdi-frame-occlusion');

  function beat() {
    level = (level * 7 + 3) % 11;
    outline.style.setProperty('--level', String(level / 10));
    outline.classList.toggle(cssClass('loud'), level > 5);
    setAttr(outline, 'data-level', String(level));
    timer = setTimeout(beat, 1000 / variants.churn);
  }

  /** @param {boolean} speaking */
  function markSpeaking(speaking) {
    if (variants.speaking === 'class') outline.classList.toggle('vdi-frame-occlusion', speaking);
    if (variants.speaking === 'attr') setAttr(outline, 'data-is-speaking', String(speaking));
    if (variants.speaking === 'opacity') outline.classList.toggle(cssClass('ring-after'), speaking);
    else if (variants.speaking !== 'none') outline.classList.toggle(cssClass('ring'), speaking);
  }

  return {
    /** @param {boolean} speaking */
    update(speaking) {
      markSpeaking(speaking);
      if (speaking && timer === undefined && variants.churn > 0) timer = setTimeout(beat, phase);
      if (!speaking) this.stop();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
