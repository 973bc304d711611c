import { dayLoss } from "./harness/desk";
import { rememberNodes } from "./harness/nodes";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "outage" } });

test("a killed and restarted service is picked up without a reload, with a banner meanwhile", async ({
  desk,
  open,
  service,
  guard,
}) => {
  guard.allowOutage();
  const book = await desk.book({ limits: [dayLoss("outage-day")] });
  const page = await open({ role: "viewer", portfolios: [book.id] });
  const light = page.getByTestId(`light-${book.id}`);
  await expect(light).toHaveAttribute("data-state", "within");
  await expect(page.getByTestId("live-chip")).toContainText(/live/i);
  const gone = await rememberNodes(page);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  await service.kill();
  const banner = page.getByTestId("banner");
  await expect(banner).toContainText(/Not connected since \d\d:\d\d:\d\d/);
  await expect(banner).toContainText(/The values below are from \d\d:\d\d:\d\d and are not changing/);
  await expect(banner).toContainText(/Trying again in \d+\s?s/);
  await expect(page.getByTestId(`row-${book.id}`)).toBeVisible();

  await service.restart();
  await expect(banner).toBeHidden({ timeout: 25_000 });
  expect(await gone()).toEqual([]);
  await book.move(-0.04);
  await expect(light).toHaveAttribute("data-state", "over");
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
});
