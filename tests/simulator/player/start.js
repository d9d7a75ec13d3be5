import { createControls } from './controls.js';
import { demoLesson } from './demo.js';
import { parseLesson } from './lesson.js';
import { applyLine, emptyModel } from './model.js';
import { createPlayer } from './player.js';

/**
 * Starts a simulated page: loads the lesson, wires player and page, and leaves `window.__sim` for tests. It knows no
 * platform: what a platform's page can do beyond the lesson comes as `extras`.
 *
 * @param {{
 *   app: {
 *     root: HTMLElement, update: () => void, remember: (kind: string, value: any) => void,
 *     connect: (links: { apply: (kind: string, value: any) => void, play: () => void, seconds: () => number }) => void,
 *   },
 *   state: { model: import('./model.js').Model, started: boolean },
 *   variants: Record<string, any>, problem: string | undefined, styles: string[],
 *   extras: Record<string, any>, controls: [string, () => void][],
 * }} page `problem`: a parameter that is wrong; `styles`: paths of style sheets; `controls`: the platform's own buttons
 */
export function startPage({ app, state, variants, problem, styles, extras, controls }) {
  /** @type {{ directive: string, source: string }[]} */
  const violations = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push({ directive: event.violatedDirective, source: event.sourceFile }),
  );
  /** @type {any} */
  const sim = { state, variants, violations, controls, error: undefined, finished: false };
  /** @type {any} */ (window).__sim = sim;
  sim.ready = start();

  async function start() {
    await Promise.all([...styles, 'player/strip.css'].map((path) => loadStyle(path, variants.seed)));
    try {
      if (problem !== undefined) throw new Error(problem);
      run(parseLesson(await lessonText(variants.lesson)));
    } catch (error) {
      sim.error = showError(variants.lesson, error);
    }
    return sim.error === undefined;
  }

  /** @param {import('./lesson.js').Lesson} lesson */
  function run(lesson) {
    state.model = emptyModel(lesson.header);
    /** @type {ReturnType<typeof createControls> | undefined} */
    let strip;
    /** @type {(value?: undefined) => void} */
    let ended;
    sim.done = new Promise((resolve) => {
      ended = resolve;
    });

    /** @param {{ kind: string, value: any }[]} lines */
    function applyAll(lines) {
      for (const line of lines) {
        app.remember(line.kind, line.value);
        applyLine(state.model, line);
      }
      app.update();
      strip?.refill();
    }

    const player = createPlayer(lesson, {
      speed: variants.speed || 1,
      from: variants.t0,
      apply: applyAll,
      finished: () => {
        sim.finished = true;
        ended();
      },
    });

    /** Changes a fact by hand, as a lesson line would. @param {string} kind @param {any} value */
    const apply = (kind, value) => applyAll([{ kind, value }]);

    function play() {
      state.started = true;
      app.update();
      player.play();
    }

    Object.assign(sim, {
      lesson,
      apply,
      play,
      pause: player.pause,
      step() {
        state.started = true;
        player.step();
      },
      now: player.now,
      ...extras,
    });
    app.connect({ apply, play, seconds: player.now });
    app.update();
    const autostart = variants.autostart === '1' && variants.lesson !== '';
    if (variants.controls === '1' || (variants.controls === 'auto' && !autostart)) {
      strip = createControls({ sim, player });
      document.body.append(strip.root);
      document.documentElement.setAttribute('data-sim-strip', '');
    }
    document.getElementById('app')?.replaceChildren(app.root);
    if (autostart) play();
  }
}

/** @param {string} name of a registered lesson; empty: the one that is played by hand @returns {Promise<string>} */
async function lessonText(name) {
  if (name === '') return demoLesson();
  const answer = await fetch(`/__sim/lesson?name=${encodeURIComponent(name)}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** @param {string} path @param {string} seed @returns {Promise<void>} when the sheet with this load's class names is there */
function loadStyle(path, seed) {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `/__sim/${path}?seed=${encodeURIComponent(seed)}`;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

/** One visible error, and nothing half-played. @param {string} lesson @param {unknown} error @returns {string} */
function showError(lesson, error) {
  const message = `${lesson === '' ? '' : `${lesson}: `}${error instanceof Error ? error.message : String(error)}`;
  const line = document.createElement('p');
  line.textContent = message;
  line.setAttribute('role', 'alert');
  line.setAttribute('data-sim-error', '');
  document.getElementById('app')?.replaceChildren(line);
  return message;
}
