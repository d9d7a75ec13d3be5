import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's folder, without a closing slash. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** One line for whoever waits. It goes to standard error: standard output belongs to the command's own answer. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** An expected failure: the command prints its message, without a stack, and exits with 1. */
export class Refusal extends Error {}

/**
 * Runs a program to its end, its output on our standard error.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export function run(program, args, env = process.env) {
  return new Promise((resolve, reject) => {
    // npm is npm.cmd on Windows, which Node only starts through a shell.
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2], shell: needsShell(program) });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program to its end and keeps what it prints.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, output: string, seconds: number }>} `output` holds both streams in their order
 */
export function capture(program, args, env = process.env) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: needsShell(program),
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output, seconds: (performance.now() - began) / 1000 }));
  });
}

/** Runs `main`; a Refusal becomes one line and exit code 1, any other error keeps its stack. */
export async function command(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

function needsShell(program) {
  return process.platform === 'win32' && program === 'npm';
}
