import { test as base, expect, type BrowserContextOptions, type Page } from "@playwright/test";
import { Desk } from "./desk";
import { Guard } from "./guard";
import { Rest } from "./rest";
import { Service, type Person, type ServiceOptions } from "./service";

export interface Visit {
  /** Where signing in leads; absent: the Overview. */
  path?: string;
  context?: BrowserContextOptions;
  /** What the browser's clock is ahead of this machine's. */
  clockAheadMs?: number;
}

interface PerTest {
  guard: Guard;
  /** Makes books and moves their prices, as an administrator. */
  desk: Desk;
  /** A browser of somebody's own, signed in. */
  open(person: Person, visit?: Visit): Promise<Page>;
}

interface PerWorker {
  /** A file that asks for a service of its own names it. */
  serviceOptions: ServiceOptions & { name?: string };
  service: Service;
}

// Prices of a book that an earlier test left alone are not what a test is about.
const usual = { STALE_AFTER_SECONDS: "3600" };

export const test = base.extend<PerTest, PerWorker>({
  serviceOptions: [{}, { option: true, scope: "worker" }],

  service: [
    async ({ serviceOptions }, use) => {
      const service = await Service.start({ ...serviceOptions, settings: { ...usual, ...serviceOptions.settings } });
      await use(service);
      await service.dispose();
    },
    { scope: "worker", timeout: 90_000 },
  ],

  guard: async ({ service }, use) => {
    const guard = new Guard(() => service.url);
    await use(guard);
    expect(guard.found, "policy reports, errors and requests that failed or left the service").toEqual([]);
  },

  desk: async ({ service }, use) => {
    const desk = new Desk(
      new Rest(
        () => service.url,
        () => service.token({ role: "admin" }),
      ),
    );
    desk.market.start();
    await use(desk);
    await desk.market.stop();
  },

  open: async ({ browser, service, guard, contextOptions }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (person, { path, context: own, clockAheadMs = 0 } = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: service.url, ...own });
      contexts.push(context);
      await guard.watch(context);
      if (clockAheadMs !== 0) await context.addInitScript(shiftClock, clockAheadMs);
      const page = await context.newPage();
      await signIn(page, await service.token(person), path);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

export async function signIn(page: Page, token: string, path = "/"): Promise<void> {
  await page.goto(`/signin?token=${token}&to=${encodeURIComponent(path)}`);
  await expect(page).not.toHaveURL(/token=/);
  await expect(page.getByRole("main")).toBeVisible();
}

/** Runs in the page, before anything of it. */
function shiftClock(aheadMs: number): void {
  const RealDate = Date;
  class ShiftedDate extends RealDate {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [RealDate.now() + aheadMs] : args) as [number]));
    }

    static override now(): number {
      return RealDate.now() + aheadMs;
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
}
