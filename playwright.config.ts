import { defineConfig, devices } from '@playwright/test'
import { findChromium, quietFlags } from './e2e/browser.ts'

// Found once: every worker loads this file again, and inherits the answer.
process.env.CHROMIUM_PATH = findChromium()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/server.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  // Two cores serve the console and two browsers; a slow moment is not a failure.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.E2E_URL,
    // A trace of every test, to keep that of one which fails, takes a fifth of the time: `npm run e2e -- --trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: quietFlags },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
})
