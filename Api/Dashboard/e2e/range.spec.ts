import type { Page } from "@playwright/test";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "range" } });

test("a range link opened in another time zone shows the same range", async ({ desk, open }) => {
  const book = await desk.book({ name: "Ranged" });
  const path = `/portfolios/${book.id}`;
  const ann = await open({ role: "viewer" }, { path, context: { timezoneId: "America/New_York" } });
  const asked = rangesAsked(ann);
  await ann.getByRole("button", { name: "Custom" }).click();
  await ann.getByLabel("From", { exact: true }).fill("2026-10-01");
  await ann.getByLabel("To", { exact: true }).fill("2026-10-15");
  await ann.getByRole("button", { name: "Show" }).click();
  await expect(ann).toHaveURL(/range=custom/);
  const link = new URL(ann.url());
  await expect.poll(() => asked.at(-1)).toMatch(/^2026-.*Z to 2026-.*Z$/);

  const bob = await open({ role: "viewer" }, { context: { timezoneId: "Asia/Tokyo" } });
  const askedByBob = rangesAsked(bob);
  await bob.goto(link.pathname + link.search + link.hash);
  await expect.poll(() => askedByBob.at(-1)).toBe(asked.at(-1));
  await expect(bob).toHaveURL(link.href);
  const words = /1 Oct.* – .*15 Oct/;
  await expect(ann.getByRole("main")).toContainText(words);
  await expect(bob.getByRole("main")).toContainText(words);
});

/** The stretches of time of which a page asks the service for the history, as they come. */
function rangesAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams: query } = new URL(request.url());
    if (pathname.endsWith("/metrics/history")) asked.push(`${query.get("from")} to ${query.get("to")}`);
  });
  return asked;
}
