import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { Rest } from "../../e2e/harness/rest";
import { Service } from "../../e2e/harness/service";
import { launch } from "../browser";
import { pagesOfDemo } from "./pages";

const folder = fileURLToPath(new URL("../../../../infra/docs/gallery", import.meta.url));
const PATIENCE_MS = 120_000;
const breaking = "demo-growth-daily-pnl-pct";

interface Look {
  name: string;
  context: BrowserContextOptions;
  vision?: "deuteranopia" | "achromatopsia";
  isWhole?: boolean;
}

const at = (width: number, height: number, colorScheme: "light" | "dark" = "light"): BrowserContextOptions => ({
  viewport: { width, height },
  colorScheme,
  timezoneId: "UTC",
  locale: "en-GB",
});

const looks: Look[] = [
  { name: "light", context: at(1280, 900) },
  { name: "dark", context: at(1280, 900, "dark") },
  { name: "390", context: at(390, 844), isWhole: true },
  { name: "390-dark", context: at(390, 844, "dark"), isWhole: true },
  { name: "1920", context: at(1920, 1080) },
  { name: "deuteranopia", context: at(1280, 900), vision: "deuteranopia" },
  { name: "greyscale", context: at(1280, 900), vision: "achromatopsia" },
];

mkdirSync(folder, { recursive: true });
const service = await Service.start({ demo: true });
const browser = await launch();
try {
  const token = await service.token({ role: "admin", sub: "Maya Okafor" });
  const alert = await untilBreach();
  const pages = pagesOfDemo(alert);
  for (const look of looks) await takeAll(browser, look, pages, token);
  await takeLost(browser, pages, token);
} finally {
  await browser.close();
  await service.dispose();
}

/** The alert that the demo's falling market opens within a minute. */
async function untilBreach(): Promise<string> {
  const rest = new Rest(
    () => service.url,
    () => service.token({ role: "admin" }),
  );
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const open = (await rest.alerts("status=triggered")).find((one) => one.threshold_id === breaking);
    if (open) return open.id;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error("The demo opened no alert");
}

async function visit(page: Page, path: string, token: string): Promise<void> {
  await page.goto(`${service.url}/signin?token=${token}&to=${encodeURIComponent(path)}`);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  // A few ticks, so that the charts have what they show.
  await page.waitForTimeout(1_200);
}

async function shoot(page: Page, name: string, look: string, isWhole = false): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: isWhole, caret: "initial" });
  console.log(`${name}-${look}.png`);
}

async function takeAll(browser: Browser, look: Look, pages: [string, string][], token: string): Promise<void> {
  const context = await browser.newContext(look.context);
  const page = await context.newPage();
  if (look.vision) {
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setEmulatedVisionDeficiency", { type: look.vision });
  }
  for (const [name, path] of pages) {
    await visit(page, path, token);
    await shoot(page, name, look.name, look.isWhole);
  }
  await context.close();
}

/** All pages are open when the service dies under them. */
async function takeLost(browser: Browser, pages: [string, string][], token: string): Promise<void> {
  const context = await browser.newContext(at(1280, 900));
  const open: [string, Page][] = [];
  for (const [name, path] of pages) {
    const page = await context.newPage();
    await visit(page, path, token);
    open.push([name, page]);
  }
  await service.kill();
  for (const [name, page] of open) {
    await page.bringToFront();
    await page.getByTestId("banner").waitFor();
    await shoot(page, name, "lost");
  }
  await context.close();
}
