/**
 * The web app around the client: a frame of the same origin, and nothing of a meeting in the shell itself. The frame's
 * `__sim` is given on the top window too, so that a test drives both layouts alike.
 */

const query = new URLSearchParams(location.search);
query.delete('fromPWA');
query.set('from', 'pwa');

const frame = document.createElement('iframe');
frame.id = 'webclient';
frame.className = 'pwa-webclient__iframe';
frame.setAttribute('role', 'presentation');
frame.src = `${location.pathname}?${query}`;
const wrapper = document.createElement('div');
wrapper.className = 'pwa-webclient__iframe-wrapper';
wrapper.append(frame);
const app = document.createElement('div');
app.className = 'pwa-webclient';
app.append(wrapper);

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = '/__sim/zoom/styles/shell.css';
document.head.append(style);

const ready = new Promise((resolve) => {
  frame.addEventListener('load', () => resolve(inside().ready));
});
document.getElementById('root')?.append(app);

/** @returns {any} */
const inside = () => /** @type {any} */ (frame.contentWindow)?.__sim ?? {};

/** @type {any} */ (window).__sim = new Proxy(
  {},
  {
    get: (_, name) => (name === 'ready' ? ready : inside()[name]),
    has: (_, name) => name === 'ready' || name in inside(),
  },
);
