import type { Page, Request } from "@playwright/test";
import { furnishOnce, pages } from "./harness/furnished";
import { show, shown } from "./harness/moments";
import { rememberNodes } from "./harness/nodes";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "pages" } });

const admin = { role: "admin", sub: "ann" } as const;

for (const [name, path] of pages) {
  test(`${name}: a strict policy, and nothing is unmounted when it is fetched again`, async ({
    desk,
    open,
    service,
  }) => {
    const furnished = await furnishOnce(service, desk);
    const page = await open(admin);
    const answer = await show(page, path(furnished));
    const policy = (await answer.allHeaders())["content-security-policy"]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);

    const gone = await rememberNodes(page);
    const fetches = watchFetches(page);
    await comeBack(page);
    await expect.poll(() => fetches.begun.size, "what is fetched again").toBeGreaterThan(0);
    await expect.poll(() => fetches.open.size, "what is not answered").toBe(0);
    await page.evaluate(nextPicture);
    expect(await gone()).toEqual([]);
    // That there was no report of the policy, no error and no request to others is compared at the end of each test.
  });

  // 320 px, and what 1280 px leave at 200 %.
  test(`${name}: does not scroll sideways at 320 and 640 px`, async ({ desk, open, service }) => {
    const furnished = await furnishOnce(service, desk);
    const page = await open(admin, { path: path(furnished), context: { viewport: { width: 320, height: 640 } } });
    await shown(page);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 640, height: 450 });
    expect(await wide()).toBeLessThanOrEqual(640);
  });
}

/**
 * As when a person comes back to the tab a day later, and the network to the machine. What listens goes on in turns
 * of its own, so that the day lasts until they are over.
 */
const comeBack = (page: Page) =>
  page.evaluate(async () => {
    const { now } = Date;
    Date.now = () => now() + 86_400_000;
    for (const name of ["offline", "online", "focus", "visibilitychange"]) window.dispatchEvent(new Event(name));
    await new Promise((done) => setTimeout(done));
    Date.now = now;
  });

/** Runs in the page: what has come by now is drawn. */
const nextPicture = () =>
  new Promise((drawn) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => drawn(null)))));

/** What the page asks the service for from now on, and what of that has no answer yet. */
function watchFetches(page: Page): { begun: Set<Request>; open: Set<Request> } {
  const [begun, open] = [new Set<Request>(), new Set<Request>()];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/api/")) [begun, open].forEach((all) => all.add(request));
  });
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end as "requestfinished", (request) => void open.delete(request));
  return { begun, open };
}

test("under reduced motion nothing is animated", async ({ desk, open, service }) => {
  const { book } = await furnishOnce(service, desk);
  const page = await open(admin, { context: { reducedMotion: "reduce" } });
  await expect(page.getByTestId(`row-${book.id}`)).toBeVisible();
  for (const move of [-0.045, -0.05, -0.055]) {
    await book.move(move);
    await page.waitForTimeout(300);
    expect(await page.evaluate(animations)).toEqual([]);
  }
});

/** Runs in the page. */
const animations = () =>
  document
    .getAnimations()
    .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1)
    .map((one) => (one.effect as KeyframeEffect).target?.className ?? "");
