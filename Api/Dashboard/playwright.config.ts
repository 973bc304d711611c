import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./e2e/chromium";

export default defineConfig({
  testDir: "e2e",
  outputDir: "../../artifacts/dashboard-tests",
  globalTeardown: "./e2e/harness/leftovers.ts",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  // A second browser would take the processor from the one whose delays are being measured.
  workers: Number(process.env.E2E_WORKERS ?? 1),
  reporter: [["list"], ["junit", { outputFile: "../../artifacts/test-results/dashboard-e2e.xml" }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions,
  },
});
