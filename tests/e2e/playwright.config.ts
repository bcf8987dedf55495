import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from '../support/browser';

const port = Number(process.env.E2E_PORT ?? 4179);
const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: '../support/compileOnce.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Generous: a test is a visit with several promises, and on a busy machine it takes its time.
  timeout: 120_000,
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  expect: {
    toHaveScreenshot: {
      animations: 'disabled',
      // Text is set a little differently from machine to machine; a line or a word that is gone is more than this.
      threshold: 0.3,
      maxDiffPixelRatio: 0.01,
    },
  },
  reporter: [['line'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    // What cannot be clicked so long never will.
    actionTimeout: 30_000,
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
    // A page that has loaded the app before loads it again in a third of the time: its scripts are compiled.
    reuseContext: true,
  },
  webServer: {
    command: `npx vite preview --configLoader runner --port ${port} --strictPort`,
    cwd: '../..',
    port,
    reuseExistingServer: false,
  },
});
