import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCertificate } from './certificate.mjs';
import { LessonError, parseLesson } from './player/lesson.js';
import { scopeStyles } from './player/names.js';

/** The hosts on which the web clients live and so the simulator answers with their pages. */
const TEAMS_HOSTS = ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'];
const ZOOM_HOSTS = ['app.zoom.us', 'zoom.us', 'us02web.zoom.us', 'brookfield-school.zoom.us'];
export const MEETING_HOSTS = [...TEAMS_HOSTS, ...ZOOM_HOSTS];

const HERE = dirname(fileURLToPath(import.meta.url));
const SERVED_FOLDERS = ['player', 'teams', 'zoom'];
const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
});

/**
 * The page's policy, as strict as the real client is said to be: no inline script or style, no HTML from strings.
 * `trusted-types 'none'` forbids even making a policy, so that any string that reaches a DOM sink is a violation.
 */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const TEAMS_PAGE = pageOf('Microsoft Teams', 'teams/main.js', 'app');
const ZOOM_PAGE = pageOf('Zoom', 'zoom/main.js', 'app');
/** The web app around the client, which then lies in a frame of the same origin. */
const ZOOM_SHELL = pageOf('Zoom', 'zoom/shell.js', 'root');

/** Where Zoom's web client lives; `/wc/home` and the like are the web app without a meeting. */
const ZOOM_MEETING = /^\/wc\/(\d{9,11}\/(start|join)|join\/\d{9,11})\/?$/;

/** Addresses that the real Teams client answers and then leads on to the page that holds the call. */
const JOIN_ADDRESS = /^\/(meet|l\/meetup-join|dl\/launcher)(\/|$)/;

/**
 * Starts the meeting-page simulator: one HTTPS server for every meeting host, told apart by the Host header. Point a
 * browser at it by `--host-resolver-rules=MAP * 127.0.0.1:PORT` (Chromium) or by `startConnectProxy` (Firefox).
 *
 * @param {{ port?: number }} [options] `port` 0 or absent: any free one
 * @returns {Promise<import('./server.d.mts').Simulator>}
 * @throws {Error} when the certificate cannot be made or the port is taken
 */
export async function startSimulator({ port = 0 } = {}) {
  const { key, cert } = makeCertificate(MEETING_HOSTS);
  /** @type {Map<string, string>} */
  const lessons = new Map();
  /** @type {{ host: string, path: string }[]} */
  const requests = [];

  const server = createServer({ key, cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
    requests.push({ host, path: url.pathname });
    const answer = answerFor(host, url, lessons);
    response.writeHead(answer.status, { 'cache-control': 'no-cache', ...answer.headers });
    response.end(answer.body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    port: address.port,
    requests,
    url: (host, path = '/v2/') => `https://${host}${path}`,
    registerLesson: (name, text) => void lessons.set(name, text),
    foreignHosts: () => [...new Set(requests.map(({ host }) => host))].filter((host) => !MEETING_HOSTS.includes(host)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * The `teacher` lines of a lesson: what the teacher tells the product. The meeting page knows nothing of them, so they
 * are never sent to it; a test that plays the teacher's part clicks the product's own UI at these times.
 *
 * @param {string} text a lesson file
 * @returns {{ t: number, teacher: Record<string, unknown> }[]} in order; `t` in seconds
 * @throws {LessonError} when the lesson has a mistake
 */
export function teacherLines(text) {
  return parseLesson(text).lines.flatMap((line) =>
    line.kind === 'teacher' ? [{ t: line.t, teacher: line.value }] : [],
  );
}

export { LessonError };

/**
 * @param {string} host
 * @param {URL} url
 * @param {Map<string, string>} lessons
 * @returns {{ status: number, headers: Record<string, string>, body: string }}
 */
function answerFor(host, url, lessons) {
  if (url.pathname.startsWith('/__sim/')) return simulatorFile(url, lessons);
  // Browsers ask for an icon by themselves.
  if (url.pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (TEAMS_HOSTS.includes(host)) return teamsAnswer(url);
  if (ZOOM_HOSTS.includes(host)) return zoomAnswer(url);
  return text(200, `Meeting-page simulator. Nothing lives at ${host || 'this host'}.`);
}

/** @param {URL} url */
function teamsAnswer(url) {
  if (url.pathname === '/' || JOIN_ADDRESS.test(url.pathname)) {
    return { status: 302, headers: { location: `/v2/${url.search}` }, body: '' };
  }
  if (!/^\/(v2|light-meetings\/launch)(\/|$)/.test(url.pathname)) return text(404, 'No such page in the simulator.');
  return page(TEAMS_PAGE);
}

/** @param {URL} url */
function zoomAnswer(url) {
  if (!ZOOM_MEETING.test(url.pathname)) return text(404, 'No such page in the simulator.');
  return page(url.searchParams.get('fromPWA') === '1' ? ZOOM_SHELL : ZOOM_PAGE);
}

/** @param {string} body */
function page(body) {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_POLICY,
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    },
    body,
  };
}

/**
 * @param {string} title until the script sets another
 * @param {string} script
 * @param {string} root id of the element that the script fills
 */
function pageOf(title, script, root) {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width">
<script type="module" src="/__sim/${script}"></script></head>
<body><div id="${root}"></div></body>
</html>
`;
}

/**
 * @param {URL} url
 * @param {Map<string, string>} lessons
 */
function simulatorFile(url, lessons) {
  const path = url.pathname.slice('/__sim/'.length);
  if (path === 'lessons') return json([...lessons.keys()]);
  if (path === 'lesson') {
    const name = url.searchParams.get('name') ?? '';
    const lesson = lessons.get(name);
    return lesson === undefined ? text(404, `No lesson named "${name}" is registered.`) : text(200, lesson);
  }
  const relative = normalize(path);
  const file = join(HERE, relative);
  const type = TYPES[extname(relative)];
  const served = SERVED_FOLDERS.includes(relative.split(sep)[0] ?? '') && type !== undefined;
  if (!served || !existsSync(file) || !statSync(file).isFile()) return text(404, `The simulator has no file ${path}.`);
  const body = readFileSync(file, 'utf8');
  const scoped = type.startsWith('text/css') ? scopeStyles(body, url.searchParams.get('seed') ?? '') : body;
  return { status: 200, headers: { 'content-type': type, 'x-content-type-options': 'nosniff' }, body: scoped };
}

/**
 * @param {number} status
 * @param {string} body
 */
function text(status, body) {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

/** @param {unknown} value */
function json(value) {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
