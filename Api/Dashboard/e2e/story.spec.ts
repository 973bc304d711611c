import { dayLoss } from "./harness/desk";
import { furnishOnce } from "./harness/furnished";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "story" } });

const manager = { role: "risk_manager" } as const;

test("a story says which positions moved the value since the close, and why", async ({ desk, open }) => {
  const book = await desk.book({ limits: [dayLoss("moved-day")] });
  const [first, second] = book.symbols as [string, string];
  const executedAt = new Date();
  await desk.rest.send("POST", `/api/portfolios/${book.id}/executions`, {
    execution_id: "moved-1",
    symbol: first,
    side: "buy",
    quantity: 500,
    price: 100,
    executed_at: executedAt.toISOString(),
  });
  const alert = await desk.openAlert(book);
  const page = await open(manager, { path: `/alerts/${alert.id}` });

  const panel = page.getByRole("region", { name: "What moved it" });
  // 1,500 and 1,000 that lost 4 each, of a NAV of 210,000 at the close.
  await expect(panel).toContainText(/since the close of \d+ \w+( \d+)?, −4\.76\spp/);
  const rows = panel.getByRole("listitem");
  await expect(rows).toHaveCount(2);
  const time = executedAt.toISOString().slice(11, 16);
  await expect(rows.nth(0)).toContainText(new RegExp(`${first}.*bought 500 at ${time}.*−2\\.86`));
  await expect(rows.nth(1)).toContainText(new RegExp(`${second}.*price −4\\.0\\s%.*−1\\.90`));
  await panel.getByRole("link", { name: "Try a trade" }).click();
  await expect(page).toHaveURL(`/what-if?portfolio=${book.id}`);
});

test("a value that positions do not add up to has no such panel", async ({ desk, open }) => {
  const count = { metric_type: "position_count", comparison_type: "greater_than", threshold_value: 1 } as const;
  const book = await desk.book({ limits: [{ ...dayLoss("count"), ...count }] });
  const [alert] = await desk.untilAlerts(book.id, 1);
  const page = await open(manager, { path: `/alerts/${alert!.id}` });
  await expect(page.getByRole("region", { name: "Story" }).getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "What moved it" })).toHaveCount(0);
});

test("the furnished story has its value of a month, too", async ({ desk, open, service }) => {
  const { alert } = await furnishOnce(service, desk);
  const page = await open(manager, { path: `/alerts/${alert.id}` });
  await page.getByRole("group", { name: "Time range" }).getByRole("button", { name: "1M" }).click();
  await expect(page.getByRole("button", { name: "1M" })).toHaveAttribute("aria-pressed", "true");
  await expect(
    page
      .getByRole("region", { name: /^Day P&L/ })
      .getByRole("img")
      .first(),
  ).toBeVisible();
});
