/**
 * Plays a lesson: every line at its own `t`, the lines of one `t` in one task. One chain of `setTimeout` from one base
 * and nothing else, so that a browser's virtual time can drive it. Lesson time is relative: no wall clock is read.
 */

/**
 * @param {import('./lesson.js').Lesson} lesson
 * @param {{
 *   speed: number, from: number,
 *   apply: (lines: import('./lesson.js').Line[], t: number) => void, finished: () => void,
 * }} options
 *   `speed`: lesson seconds per second. `from`: the lesson second to begin at; what lies before is applied at once.
 *   `apply`: takes the lines of one moment.
 */
export function createPlayer(lesson, { speed, from, apply, finished }) {
  const { lines } = lesson;
  let next = 0;
  /** Lesson seconds at the moment of `base`. */
  let offset = from;
  /** @type {number | undefined} when the clock was last set going, in `performance.now()` milliseconds */
  let base;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function now() {
    return base === undefined ? offset : offset + ((performance.now() - base) / 1000) * speed;
  }

  function applyNextMoment() {
    const t = lines[next]?.t ?? 0;
    const moment = [];
    while (next < lines.length && lines[next]?.t === t) moment.push(lines[next++]);
    apply(/** @type {import('./lesson.js').Line[]} */ (moment), t);
    if (next === lines.length) finished();
  }

  function schedule() {
    const line = lines[next];
    if (line === undefined || base === undefined) return;
    const due = base + ((line.t - offset) * 1000) / speed;
    timer = setTimeout(
      () => {
        applyNextMoment();
        schedule();
      },
      Math.max(0, Math.ceil(due - performance.now())),
    );
  }

  return {
    now,
    get playing() {
      return base !== undefined;
    },
    get finished() {
      return next === lines.length;
    },
    play() {
      if (base !== undefined) return;
      base = performance.now();
      while (next < lines.length && /** @type {any} */ (lines[next]).t <= offset) applyNextMoment();
      schedule();
    },
    pause() {
      if (base === undefined) return;
      offset = now();
      base = undefined;
      clearTimeout(timer);
    },
    /** Applies the next moment now and moves the clock to it. */
    step() {
      if (next === lines.length) return;
      const running = base !== undefined;
      clearTimeout(timer);
      offset = /** @type {any} */ (lines[next]).t;
      base = running ? performance.now() : undefined;
      applyNextMoment();
      schedule();
    },
  };
}
