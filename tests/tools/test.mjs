// `npm test`: installs what is missing and runs the tests; `--long` adds what takes longer than a change may wait.
// The last line of standard output is `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './lib/build.mjs';
import { tool } from './lib/node.mjs';
import { capture, command, say } from './lib/run.mjs';
import { PLAYWRIGHT, runCheck, SOURCE_CHECKS, VITEST } from './lib/steps.mjs';

/** Each suite with the reader of its JSON report. Those of one lane run one after the other. */
const UNIT = ['unit', [...VITEST, '--project', 'unit'], vitestCounts];
const BUILT = ['built extension, read', [...VITEST, '--project', 'built'], vitestCounts];
const COMMANDS = ['commands and scaffolds', [...VITEST, '--project', 'tools'], vitestCounts];
const CHROMIUM = ['built extension in Chromium', PLAYWRIGHT, playwrightCounts];
const FIREFOX = ['built extension in Firefox', [...VITEST, '--project', 'firefox'], vitestCounts];

/** Lanes that run side by side: Firefox plays lessons in real time and mostly waits; Chromium takes every core. */
const STAGES = [
  [
    [UNIT, BUILT],
    [FIREFOX, COMMANDS],
  ],
  [[CHROMIUM]],
];

await command(async () => {
  const began = performance.now();
  const tools = await bootstrap(['chromium', 'firefox']);
  if (process.argv.includes('--long')) tools.env.LESSON_LOOKOUT_LONG = '1';
  await build(tools);

  const checks = await Promise.all(SOURCE_CHECKS.map((check) => runCheck(check, tools)));
  const counts = [
    { passed: checks.filter(Boolean).length, failed: checks.filter((passed) => !passed).length, skipped: 0 },
  ];
  const reports = mkdtempSync(join(tmpdir(), 'lookout-reports-'));
  try {
    for (const lanes of STAGES) {
      await Promise.all(
        lanes.map(async (suites) => {
          for (const suite of suites) counts.push(await runSuite(suite, reports, tools));
        }),
      );
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }

  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);
  say(`The whole took ${Math.round((performance.now() - began) / 1000)} s${skipped > 0 ? `; ${skipped} skipped` : ''}`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
});

/** Runs one suite to its end. A suite that ends without a report, or runs nothing, is one failure. */
async function runSuite([name, [program, ...args], read], reports, { node, env }) {
  const report = join(reports, `${name}.json`);
  const began = performance.now();
  const reporters =
    program === 'vitest'
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      : ['--reporter=dot,json'];
  // Kept until its end, so that suites side by side stay apart in what is printed.
  const { code, output } = await capture(node, [tool(program), ...args, ...reporters], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const count = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // Also what no single test stands for: an unhandled error, a file that does not load.
  if (count.failed === 0 && (code !== 0 || count.passed === 0)) count.failed = 1;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(output.trimEnd());
  say(`${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)\n`);
  return count;
}

function vitestCounts(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}
