import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./e2e/chromium";

const report = process.env.E2E_REPORT ?? "../../artifacts/test-results/dashboard-e2e.xml";

// In these the processor belongs to the one browser whose delays are measured.
const delays = /(ladder|live|outage|storm)\.spec\.ts/;

export default defineConfig({
  testDir: "e2e",
  outputDir: "../../artifacts/dashboard-tests",
  globalTeardown: "./e2e/harness/leftovers.ts",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: Number(process.env.E2E_WORKERS ?? 1),
  projects: [
    { name: "pages", testIgnore: delays },
    { name: "delays", testMatch: delays, workers: 1 },
  ],
  reporter: [["list"], ["junit", { outputFile: report }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions,
  },
});
