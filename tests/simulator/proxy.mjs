import { createServer } from 'node:http';
import { connect } from 'node:net';
import { MEETING_HOSTS } from './server.mjs';

/**
 * A CONNECT proxy for browsers that cannot map hosts (Firefox: `network.proxy.type=1`, `network.proxy.ssl`,
 * `network.proxy.ssl_port`). It leads the meeting hosts to the simulator, refuses every other with 403, and keeps a list
 * of both, so that a test can assert that nothing foreign was asked for.
 *
 * @param {number} targetPort the simulator's port
 * @param {{ hosts?: readonly string[] }} [options] the hosts to let through; default: the meeting hosts
 * @returns {Promise<import('./proxy.d.mts').ConnectProxy>}
 */
export async function startConnectProxy(targetPort, { hosts = MEETING_HOSTS } = {}) {
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const refused = [];
  /** @type {Set<import('node:stream').Duplex>} */
  const sockets = new Set();

  const server = createServer((request, response) => {
    const host = hostOf(request.headers.host ?? '');
    asked.push(host);
    refused.push(host);
    response.writeHead(403).end();
  });
  server.on('connection', (socket) => track(socket));
  server.on('connect', (request, client, head) => {
    const host = hostOf(request.url ?? '');
    asked.push(host);
    client.on('error', () => client.destroy());
    if (!hosts.includes(host)) {
      refused.push(host);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    track(upstream);
    upstream.on('error', () => client.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });

  /** @param {import('node:stream').Duplex} socket */
  function track(socket) {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  }

  return {
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    asked,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** @param {string} authority `host:port` */
function hostOf(authority) {
  return authority.replace(/:\d+$/, '').toLowerCase();
}
