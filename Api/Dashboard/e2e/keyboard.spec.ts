import { dayLoss } from "./harness/desk";
import { ladder } from "./harness/furnished";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "keyboard" } });

test("g and a letter lead to each page", async ({ open }) => {
  const page = await open({ role: "admin" });
  for (const [key, path] of [
    ["a", /\/alerts$/],
    ["l", /\/limits$/],
    ["e", /\/escalations/],
    ["w", /\/what-if$/],
    ["s", /\/system$/],
    ["o", /:\d+\/$/],
  ] as const) {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await expect(page).toHaveURL(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  }
});

test("j and k go through the rows, Enter opens one, Escape leads back", async ({ desk, open }) => {
  const books = [await desk.book(), await desk.book(), await desk.book()];
  const page = await open({ role: "viewer", portfolios: books.map((b) => b.id) });
  await expect(page.getByTestId(`row-${books[2]!.id}`)).toBeVisible();
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest("[data-testid^=row-]")?.getAttribute("data-testid"));

  await page.keyboard.press("j");
  const first = await focused();
  await page.keyboard.press("j");
  const second = await focused();
  expect([first, second].every((id) => id?.startsWith("row-")) && first !== second).toBe(true);
  await page.keyboard.press("k");
  expect(await focused()).toBe(first);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/portfolios/${first!.replace("row-", "")}`));
  await expect(page.getByRole("heading", { level: 1, name: /^Book/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/:\d+\/$/);
});

test("A acknowledges the focused alert only, never the first", async ({ desk, open }) => {
  const books = [await desk.book({ limits: [dayLoss("key-1")] }), await desk.book({ limits: [dayLoss("key-2")] })];
  const alerts = [await desk.openAlert(books[0]!), await desk.openAlert(books[1]!)];
  const page = await open({ role: "risk_manager", sub: "ann", portfolios: books.map((b) => b.id) });
  const buttons = alerts.map((alert) => page.getByTestId(`acknowledge-${alert.id}`));
  await expect(buttons[0]!).toBeVisible();

  await page.keyboard.press("a");
  await page.waitForTimeout(500);
  expect((await desk.rest.alerts("status=acknowledged")).map((a) => a.id)).toEqual([]);

  await page.getByTestId(`alert-${alerts[1]!.id}`).getByRole("heading").getByRole("link").focus();
  await page.keyboard.press("a");
  await expect(buttons[1]!).toBeHidden();
  await expect(buttons[0]!).toBeVisible();
  await expect.poll(async () => (await desk.rest.alert(alerts[1]!.id)).acknowledged_by).toBe("ann");
});

test("? shows the keys, Escape closes them and gives the focus back", async ({ open }) => {
  const page = await open({ role: "viewer" });
  await page.getByTestId("live-chip").focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText(/search/i);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page.getByTestId("live-chip")).toBeFocused();
});

test("single keys do nothing inside a field", async ({ open }) => {
  const page = await open({ role: "viewer" });
  await page.keyboard.press("/");
  await page.keyboard.type("ga?");
  await expect(page.locator("input:focus")).toHaveValue("ga?");
  await expect(page).toHaveURL(/:\d+\/$/);
});

for (const [name, path, details] of [
  ["deliveries", "/system/deliveries", ".attempts"],
  ["changes", "/system/audit", ".audit-details"],
] as const)
  test(`${name} are gone through, opened and sorted by key`, async ({ desk, open }) => {
    await desk.rest.putPolicy("critical", ladder(10));
    await desk.openAlert(await desk.book({ limits: [dayLoss(`key-${name}`)] }));
    await expect.poll(async () => (await desk.rest.all("/api/notifications?limit=9")).length).toBeGreaterThan(0);
    const page = await open({ role: "admin" }, { path });
    const rows = page.locator("tr[data-row]");
    await expect(rows.first()).toBeVisible();
    await page.keyboard.press("j");
    await expect(rows.first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator(details)).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.locator(details)).toBeHidden();
    await page.keyboard.press("End");
    await expect(rows.last()).toBeFocused();
    // One row holds the tab stop.
    await expect(page.locator('tr[data-row][tabindex="0"]')).toHaveCount(1);

    const sorted = page.locator("th[aria-sort]");
    await expect(sorted).toHaveAttribute("aria-sort", "descending");
    await sorted.getByRole("button").press("Enter");
    await expect(sorted).toHaveAttribute("aria-sort", "ascending");
  });
