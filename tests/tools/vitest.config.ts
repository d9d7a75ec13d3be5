import { preact } from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = {
  plugins: [preact()],
  define: { __TEST_BUILD__: 'false' },
};

/**
 * `unit` needs nothing built and no browser; `npm run check` runs it. `built` reads the bundles in
 * `.output`; `tools` runs the commands and scaffolds, in copies; `firefox` drives the test build in a real Firefox, one file after the other.
 */
export default defineConfig({
  root,
  test: {
    // By itself vitest leaves one core alone, which is half of CI's.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/guards/built/**', 'tests/tools/**', 'tests/e2e/**', '**/node_modules/**'],
          environment: 'node',
          // A bound on hanging, not on speed: machines that run this also build, and share two cores.
          testTimeout: 20_000,
          setupFiles: ['tests/tools/vitest.setup.ts'],
        },
      },
      {
        ...shared,
        root,
        test: { name: 'built', include: ['tests/guards/built/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
      },
      {
        ...shared,
        root,
        test: { name: 'tools', include: ['tests/tools/**/*.test.ts'], environment: 'node', testTimeout: 120_000 },
      },
      {
        ...shared,
        root,
        test: {
          name: 'firefox',
          include: ['tests/e2e/firefox/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
