import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a self-signed certificate for this run. It is never committed: a private key in a repository, even a worthless
 * one, is a habit not to start.
 *
 * @param {string[]} hosts the names that the certificate stands for
 * @returns {{ key: string, cert: string }} both as PEM text; the files they came from are gone again
 * @throws {Error} one line with the remedy when the `openssl` command is missing or fails
 */
export function makeCertificate(hosts) {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-cert-'));
  const keyFile = join(folder, 'key.pem');
  const certFile = join(folder, 'cert.pem');
  const names = [...hosts, 'localhost'].map((host) => `DNS:${host}`).join(',');
  try {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=simulator'],
        ...['-keyout', keyFile, '-out', certFile, '-addext', `subjectAltName=${names}`],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') {
      throw new Error(
        'The simulator needs the openssl command: install the package "openssl" (Debian: apt-get install openssl).',
        { cause: error },
      );
    }
    throw new Error(`openssl could not make the simulator's certificate: ${String(error).split('\n')[0]}`, {
      cause: error,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
