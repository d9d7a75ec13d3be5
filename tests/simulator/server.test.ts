import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { connect as secure } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConnectProxy } from './proxy.mjs';
import { type Simulator, startSimulator, teacherLines } from './server.mjs';
import * as teams from './teams/variants.js';
import * as zoom from './zoom/variants.js';

const SMALL = readFileSync(new URL('lessons/small.lesson.ndjson', import.meta.url), 'utf8');

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

test('the variants of both pages are all told in the README, with their values', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
  for (const { VARIANTS } of [teams, zoom]) {
    for (const [name, { values, what }] of Object.entries(VARIANTS)) {
      const [first, ...others] = values ?? [];
      const told = first === undefined ? what : [`**${first}**`, ...others].join(' · ');
      expect(rows.filter((row) => row.startsWith(`| \`${name}\` |`) && row.includes(told))).not.toEqual([]);
    }
  }
});

test('a parameter that is wrong is told, and the defaults follow address and release', () => {
  expect(teams.readVariants('?client=other', '/v2/').problem).toBe('?client=other: must be one of auto, full, light');
  expect([...teams.readVariants('?drop=all', '/v2/').values.drop]).toEqual(teams.HANDLE_GROUPS);
  expect(zoom.readVariants('?release=5', '/wc/85512345678/start').problem).toBe(
    '?release=5: must be one of 6.2.0, 5.1.4, 3.13.2, 3.5.2',
  );
  expect([...zoom.readVariants('?drop=all', '/').values.drop]).toEqual(zoom.HANDLE_GROUPS);
  const newest = zoom.readVariants('', '/wc/85512345678/start').values;
  expect([newest.prejoin, newest.waitingpage]).toEqual(['new', 'new']);
  const old = zoom.readVariants('?release=5.1.4', '/wc/join/85512345678').values;
  expect([old.prejoin, old.waitingpage]).toEqual(['classic', 'old']);
});

test('what the teacher tells the product is for tests, not for the page', () => {
  expect(teacherLines(SMALL)).toEqual([{ t: 30, teacher: { did: 'permission', what: 'recording' } }]);
});

test('the proxy leads to the simulator, refuses every other host, and remembers both', async () => {
  const proxy = await startConnectProxy(simulator.port);
  expect(await tunnel(proxy.port, 'teams.microsoft.com')).toContain('Microsoft Teams');
  expect(await tunnel(proxy.port, 'telemetry.example')).toBe('403');
  expect(proxy.asked).toEqual(['teams.microsoft.com', 'telemetry.example']);
  expect(proxy.refused).toEqual(['telemetry.example']);
  await proxy.close();
});

test('Zoom’s client lives at its meeting addresses, on every host of Zoom’s, and in a shell where asked for', async () => {
  const proxy = await startConnectProxy(simulator.port);
  const script = async (host: string, path: string) =>
    /__sim\/\w+\/\w+\.js|No such page/.exec(await tunnel(proxy.port, host, path))?.[0];
  expect(await script('app.zoom.us', '/wc/85512345678/start')).toBe('__sim/zoom/main.js');
  expect(await script('zoom.us', '/wc/join/855123456?lesson=small')).toBe('__sim/zoom/main.js');
  expect(await script('us02web.zoom.us', '/wc/8551234567/join?from=pwa')).toBe('__sim/zoom/main.js');
  expect(await script('brookfield-school.zoom.us', '/wc/85512345678/start?fromPWA=1')).toBe('__sim/zoom/shell.js');
  expect(await script('app.zoom.us', '/wc/home')).toBe('No such page');
  expect(await script('app.zoom.us', '/j/85512345678')).toBe('No such page');
  expect(await script('teams.microsoft.com', '/wc/85512345678/start')).toBe('No such page');
  expect(proxy.refused).toEqual([]);
  await proxy.close();
});

/** Asks for a page of a host through the proxy: the answer, or the status with which the proxy refused. */
function tunnel(port: number, host: string, path = '/v2/'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`),
    );
    socket.once('error', reject);
    socket.once('data', (head) => {
      const status = head.toString().split(' ')[1] ?? '';
      if (status !== '200') {
        socket.destroy();
        resolve(status);
        return;
      }
      const inner = secure({ socket, servername: host, rejectUnauthorized: false });
      let answer = '';
      inner.on('data', (part) => (answer += part));
      inner.once('end', () => resolve(answer));
      inner.once('error', reject);
      inner.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
  });
}
