import { chromium, type Browser } from "@playwright/test";
import { launchOptions } from "../e2e/chromium";

/** The browser that the tests drive, too. */
export const launch = (): Promise<Browser> => chromium.launch(launchOptions);
