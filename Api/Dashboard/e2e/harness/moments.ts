import { expect, type Locator, type Page, type Response } from "@playwright/test";

interface Watched {
  testId: string;
  /** What its name or text comes to match; absent: it goes away. */
  says?: RegExp;
}

/**
 * Begins to watch an element, in the page itself, so that no driver's delay is counted.
 * @returns Waits for it; gives the time of the picture that shows it, in milliseconds of this machine's clock.
 */
export async function watchFor(page: Page, watched: Watched): Promise<() => Promise<number>> {
  const seen = await page.evaluateHandle(
    ({ testId, source, flags }) => {
      const says = source === undefined ? undefined : new RegExp(source, flags);
      const holds = () => {
        const found = document.querySelector(`[data-testid="${CSS.escape(testId)}"]`);
        if (!says) return !found;
        const said = ["data-state", "aria-label"].map((name) => found?.getAttribute(name) ?? "");
        return says.test([...said, found?.textContent ?? ""].join(" "));
      };
      const at = new Promise<number>((resolve) => {
        const look = () => {
          if (!holds()) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        look();
      });
      return { at };
    },
    { testId: watched.testId, source: watched.says?.source, flags: watched.says?.flags },
  );
  return () => seen.evaluate(({ at }) => at);
}

/** Clicks, and tells when the page took the click. */
export async function clickedAt(target: Locator): Promise<number> {
  const taken = await target.evaluateHandle((element) => {
    const at = new Promise<number>((resolve) =>
      element.addEventListener("click", () => resolve(Date.now()), { capture: true, once: true }),
    );
    return { at };
  });
  await target.click();
  return taken.evaluate(({ at }) => at);
}

/** Goes there and waits until the page has what it shows. */
export async function show(page: Page, path: string): Promise<Response> {
  const answer = await page.goto(path);
  await shown(page);
  return answer!;
}

/** Waits until the page has what it shows. */
export async function shown(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
  // A page that asks the service every so often may never be idle.
  await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined);
}
