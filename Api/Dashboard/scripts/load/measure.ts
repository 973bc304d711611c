import { parseArgs } from "node:util";
import { Rest } from "../../e2e/harness/rest";
import { Service } from "../../e2e/harness/service";
import { launch } from "../browser";
import { busy, firstPicture, frames, heap, keep, longTasks, pause, quantile, rate } from "./probe";
import { feed, makeWorld } from "./world";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    portfolios: { type: "string", default: "1000" },
    rate: { type: "string", default: "200" },
  },
});
const VISITS = 7;
const [minutes, portfolios, perSecond] = [values.minutes, values.portfolios, values.rate].map(Number) as [
  number,
  number,
  number,
];

const say = (name: string, value: string) => console.log(`${name.padEnd(34)} ${value}`);
const mega = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

// Only the feed below makes messages: no price gets old, and no refresh comes between.
const service = await Service.start({ settings: { STALE_AFTER_SECONDS: "86400", RISK_REFRESH_INTERVAL: "3600" } });
const browser = await launch();
try {
  const rest = new Rest(
    () => service.url,
    () => service.token({ role: "admin" }),
  );
  await makeWorld(rest, portfolios);
  const stop = feed(rest, portfolios, perSecond);
  await pause(10);
  await measure();
  stop();
} finally {
  await browser.close();
  await service.dispose();
}

/** A browser that has nothing of the dashboard signs in, and waits for the first picture. */
async function visit() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(keep);
  const page = await context.newPage();
  await page.goto(`${service.url}/signin?token=${await service.token({ role: "viewer" })}`);
  return { context, page, picture: await firstPicture(page) };
}

async function firstPictures(): Promise<void> {
  const found: number[] = [];
  for (let i = 0; i < VISITS; i++) {
    const { context, picture } = await visit();
    found.push(picture);
    await pause(2);
    await context.close();
  }
  say("first useful picture p50, most", [0.5, 1].map((q) => `${quantile(found, q).toFixed(0)} ms`).join(", "));
}

async function measure(): Promise<void> {
  await firstPictures();
  const { context, page } = await visit();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  await pause(5);
  const loaded = await page.evaluate(() => performance.now());

  const found = { rates: [] as number[], busy: [] as number[], frames: [] as number[], heaps: [] as number[] };
  for (let minute = 1; minute <= minutes; minute++) {
    const begin = performance.now();
    found.busy.push(await busy(cdp, 25));
    found.frames.push(...(await frames(page, 15)));
    found.rates.push(await rate(cdp, 15));
    await pause(Math.max(0, 58 - (performance.now() - begin) / 1_000));
    found.heaps.push(await heap(cdp));
    say(
      `minute ${minute}`,
      `${found.rates.at(-1)!.toFixed(0)} snapshots/s, main thread ${percent(found.busy.at(-1)!)}, ` +
        `heap ${mega(found.heaps.at(-1)!)}`,
    );
  }

  const tasks = await longTasks(page, loaded);
  // Collecting the garbage by force stops the page; what it costs is no task of the page's.
  say("snapshots a second", (found.rates.reduce((a, b) => a + b, 0) / found.rates.length).toFixed(0));
  say("main thread busy", percent(found.busy.reduce((a, b) => a + b, 0) / found.busy.length));
  say("frames p50, p99, most", [0.5, 0.99, 1].map((q) => `${quantile(found.frames, q).toFixed(1)} ms`).join(", "));
  say("heap after the first minute", mega(found.heaps[0]!));
  say("heap at the end", `${mega(found.heaps.at(-1)!)}, ${mega(found.heaps.at(-1)! - found.heaps[0]!)} more`);
  say("tasks over 50 ms after load", `${tasks.length}: ${tasks.map(([, ms]) => `${ms.toFixed(0)} ms`).join(", ")}`);
  say("elements", String(await page.evaluate(() => document.querySelectorAll("*").length)));
}
