import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { connect as secure } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConnectProxy } from './proxy.mjs';
import { type Simulator, startSimulator, teacherLines } from './server.mjs';
import { HANDLE_GROUPS, VARIANTS, readVariants } from './teams/variants.js';

const SMALL = readFileSync(new URL('lessons/small.lesson.ndjson', import.meta.url), 'utf8');

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

test('the variants of the address are all told in the README', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  for (const name of Object.keys(VARIANTS)) expect(readme).toContain(`| \`${name}\` |`);
  expect(readVariants('?client=other', '/v2/').problem).toBe('?client=other: must be one of auto, full, light');
  expect([...readVariants('?drop=all', '/v2/').values.drop]).toEqual(HANDLE_GROUPS);
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

/** Asks for `/v2/` of a host through the proxy: the page, or the status with which the proxy refused. */
function tunnel(port: number, host: string): Promise<string> {
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
      inner.write(`GET /v2/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
  });
}
