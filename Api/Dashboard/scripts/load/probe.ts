import type { CDPSession, Page } from "@playwright/test";

/** What the page itself keeps about its frames and tasks. */
interface Kept {
  rowAt?: number;
  longTasks: [start: number, duration: number][];
  frames: number[];
  watchFrames?: boolean;
}

/** Runs in the page, before anything of it. */
export function keep(): void {
  const kept: Kept = { longTasks: [], frames: [] };
  Object.assign(globalThis, { kept });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) kept.longTasks.push([task.startTime, task.duration]);
  }).observe({ type: "longtask", buffered: true });
  const observer = new MutationObserver(() => {
    const score = document.querySelector("[data-testid^=row-] .portfolio-score");
    if (!/\d/.test(score?.textContent ?? "")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (kept.rowAt = performance.now())));
  });
  observer.observe(document, { subtree: true, childList: true });
}

const keptOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { kept: Kept }).kept);

/** From the navigation to the picture with the first row and its values, in milliseconds. */
export async function firstPicture(page: Page): Promise<number> {
  await page.waitForFunction(() => (globalThis as unknown as { kept: Kept }).kept.rowAt !== undefined);
  return (await keptOf(page)).rowAt!;
}

/** Tasks of more than 50 ms that began after so many milliseconds, as `start: duration`. */
export const longTasks = async (page: Page, after: number): Promise<[number, number][]> =>
  (await keptOf(page)).longTasks.filter(([start]) => start > after);

/** The times between two pictures, in milliseconds, while so many seconds pass. */
export const frames = (page: Page, seconds: number): Promise<number[]> =>
  page.evaluate(
    (ms) =>
      new Promise<number[]>((done) => {
        const found: number[] = [];
        const begin = performance.now();
        let last = begin;
        const frame = (at: number) => {
          if (last !== begin) found.push(at - last);
          last = at;
          if (performance.now() - begin > ms) done(found);
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    seconds * 1_000,
  );

/** Share of the time in which the main thread is busy, while so many seconds pass. */
export async function busy(cdp: CDPSession, seconds: number): Promise<number> {
  const tasks = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === "TaskDuration")!.value;
  };
  const [before, begin] = [await tasks(), performance.now()];
  await pause(seconds);
  return (1_000 * ((await tasks()) - before)) / (performance.now() - begin);
}

/** Snapshots a second that reach the browser. */
export async function rate(cdp: CDPSession, seconds: number): Promise<number> {
  let messages = 0;
  const count = ({ response }: { response: { payloadData: string } }) =>
    (messages += response.payloadData.split("risk_metrics_update").length - 1);
  cdp.on("Network.webSocketFrameReceived", count);
  await cdp.send("Network.enable");
  await pause(seconds);
  await cdp.send("Network.disable");
  cdp.off("Network.webSocketFrameReceived", count);
  return messages / seconds;
}

/** Bytes in use once what is not needed is gone. */
export async function heap(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize;
}

export const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1_000));

export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
