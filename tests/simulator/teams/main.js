import { parseLesson } from '../player/lesson.js';
import { applyLine, emptyModel } from '../player/model.js';
import { createPlayer } from '../player/player.js';
import { createApp } from './app.js';
import { createControls } from './controls.js';
import { demoLesson } from './demo.js';
import { el } from './dom.js';
import { problem, variants } from './page.js';
import { state } from './state.js';

/**
 * Composition root of the page: loads the lesson, wires player and page, and leaves `window.__sim` for tests.
 */

/** @type {{ directive: string, source: string }[]} */
const violations = [];
document.addEventListener('securitypolicyviolation', (event) =>
  violations.push({ directive: event.violatedDirective, source: event.sourceFile }),
);

const app = createApp();
/** @type {any} */
const sim = { state, variants, violations, error: undefined, finished: false };
/** @type {any} */ (window).__sim = sim;
sim.ready = start();

async function start() {
  await loadStyles();
  try {
    if (problem !== undefined) throw new Error(problem);
    const lesson = parseLesson(await lessonText());
    run(lesson);
  } catch (error) {
    showError(error);
  }
  return sim.error === undefined;
}

/** @param {import('../player/lesson.js').Lesson} lesson */
function run(lesson) {
  state.model = emptyModel(lesson.header);
  /** @type {ReturnType<typeof createControls> | undefined} */
  let strip;
  /** @type {(value?: undefined) => void} */
  let ended;
  sim.done = new Promise((resolve) => {
    ended = resolve;
  });
  const player = createPlayer(lesson, {
    speed: variants.speed || 1,
    from: variants.t0,
    apply: (lines) => {
      for (const line of lines) {
        app.remember(line.kind, line.value);
        applyLine(state.model, line);
      }
      app.update();
      strip?.refill();
    },
    finished: () => {
      sim.finished = true;
      ended();
    },
  });

  /** Changes a fact by hand, as a lesson line would. @param {string} kind @param {any} value */
  function apply(kind, value) {
    app.remember(kind, value);
    applyLine(state.model, { kind, value });
    app.update();
    strip?.refill();
  }

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
    /** @param {'people' | 'chat' | 'both' | 'none'} panel */
    setPanel(panel) {
      state.panel = panel;
      app.update();
    },
    openPanel: () => sim.setPanel('people'),
    closePanel: () => sim.setPanel('none'),
    openChat: () => sim.setPanel('chat'),
    /** @param {'call' | 'chat' | 'calendar'} front */
    open(front) {
      state.front = front;
      app.update();
    },
    goOffScreen: () => sim.open('chat'),
    goBack: () => sim.open('call'),
    /** @param {'retry' | 'connecting' | 'lobby' | undefined} screen */
    force(screen) {
      state.forced = screen;
      app.update();
    },
    /** @param {boolean} onHold */
    hold(onHold) {
      state.onHold = onHold;
      app.update();
    },
    scrollRoster: app.scrollRoster,
    toast: app.toast,
    dismissAlerts: app.dismissAlerts,
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

/** @returns {Promise<string>} */
async function lessonText() {
  if (variants.lesson === '') return demoLesson();
  const answer = await fetch(`/__sim/lesson?name=${encodeURIComponent(variants.lesson)}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** @returns {Promise<void[]>} when the style sheets with this load's class names are there */
function loadStyles() {
  return Promise.all(['shell', 'call', 'panels', 'stage'].map(loadStyle));
}

/** @param {string} name @returns {Promise<void>} */
function loadStyle(name) {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `/__sim/teams/styles/${name}.css?seed=${encodeURIComponent(variants.seed)}`;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

/** One visible error, and nothing half-played. @param {unknown} error */
function showError(error) {
  const name = variants.lesson === '' ? '' : `${variants.lesson}: `;
  sim.error = `${name}${error instanceof Error ? error.message : String(error)}`;
  document
    .getElementById('app')
    ?.replaceChildren(el('p', { text: sim.error, attrs: { role: 'alert', 'data-sim-error': '' } }));
}
