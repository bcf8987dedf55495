import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findChromium } from './support/browser';

/**
 * `npm test`: types, lint, data, unit and dom tests, and the browser tests against the built app. Runs every stage,
 * also after one has failed, and closes with one line that counts them all. `npm run check` is the quick part of it, for
 * whoever edits: what needs neither a page nor a browser. Each stage says how long it took.
 */

interface Counts {
  passed: number;
  failed: number;
}

const isQuick = process.argv.includes('--quick');
const total: Counts = { passed: 0, failed: 0 };
rmSync('test-results', { recursive: true, force: true });

check('types', 'npx', ['tsc', '-b']);
check('lint', 'npm', ['run', '--silent', 'lint']);
check('data', 'npm', ['run', '--silent', 'data:check']);
counted(
  isQuick ? 'unit tests' : 'unit and dom tests',
  [
    ...['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile=test-results/unit.json'],
    ...(isQuick ? ['--project', 'node'] : []),
  ],
  readVitest,
);
if (isQuick) console.log('\nNot run: dom and browser tests. `npm test` runs everything.');
else if (check('build', 'npm', ['run', '--silent', 'build'])) browserTests();

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function check(name: string, command: string, args: string[]): boolean {
  const ok = run(name, command, args);
  total[ok ? 'passed' : 'failed']++;
  return ok;
}

function counted(name: string, args: string[], read: () => Counts): void {
  const ok = run(name, 'npx', args);
  let counts: Counts;
  try {
    counts = read();
  } catch {
    counts = { passed: 0, failed: 0 };
  }
  total.passed += counts.passed;
  // A runner that fails without a failed test has failed all the same.
  total.failed += ok ? counts.failed : Math.max(1, counts.failed);
}

function run(name: string, command: string, args: string[]): boolean {
  console.log(`\n== ${name}`);
  const began = performance.now();
  const ok = spawnSync(command, args, { stdio: 'inherit' }).status === 0;
  console.log(`-- ${name}: ${Math.round((performance.now() - began) / 1000)} s`);
  return ok;
}

function browserTests(): void {
  if (findChromium()) {
    counted('browser tests', ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts'], readPlaywright);
    return;
  }
  console.log('\n== browser tests');
  console.log(
    'Not run: no Chromium was found. Install one (on Debian: apt-get install chromium) or name one in CHROMIUM.',
  );
  if (process.env.CI) {
    console.log('In CI a missing browser is a failure.');
    total.failed++;
  }
}

function readVitest(): Counts {
  const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(
    readFileSync('test-results/unit.json', 'utf8'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function readPlaywright(): Counts {
  const report: { stats: { expected: number; unexpected: number; flaky: number } } = JSON.parse(
    readFileSync('test-results/e2e.json', 'utf8'),
  );
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
}
