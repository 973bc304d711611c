import { closesOf } from "./harness/closes";
import { clickedAt, watchFor } from "./harness/moments";
import { countNodes } from "./harness/nodes";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "storm" } });

const BOOKS = 50;
const LIMITS = 10;

test("a storm of 500 alerts stays usable", async ({ desk, open }) => {
  test.setTimeout(120_000);
  const ids = Array.from({ length: BOOKS }, (_, i) => `storm-${i}`);
  await desk.rest.postCloses(closesOf("STORM", 100, 260, 7));
  await desk.market.publish({ STORM: 100 });
  for (const id of ids) {
    await desk.rest.putPortfolio(id, { name: id.replace("storm-", "Gale ") });
    await desk.rest.putPositions(id, [{ symbol: "STORM", quantity: 100 }]);
  }
  await desk.rest.importLimits(
    ids.flatMap((id) =>
      Array.from({ length: LIMITS }, (_, i) => ({
        id: `${id}-${i}`,
        portfolio_id: id,
        metric_type: "daily_pnl_pct",
        comparison_type: "less_than" as const,
        threshold_value: -(10 + i) / 1_000,
        severity: "high" as const,
      })),
    ),
  );
  const page = await open({ role: "risk_manager", sub: "ann" });
  await expect(page.getByTestId("row-storm-0")).toBeVisible();
  await page.evaluate(measureInput);

  await desk.market.publish({ STORM: 95 });
  await expect.poll(async () => (await desk.rest.alerts("status=triggered")).length, { timeout: 60_000 }).toBe(500);
  await expect(page.getByRole("navigation").getByText("500").first()).toBeVisible();
  const elements = await countNodes(page);
  console.log(`elements on the Overview with 500 alerts: ${elements}`);
  expect(elements).toBeLessThanOrEqual(1_500);

  const button = page.getByRole("button", { name: /^acknowledge/i }).first();
  const id = (await button.getAttribute("data-testid"))!.replace("acknowledge-", "");
  const gone = await watchFor(page, { testId: `acknowledge-${id}` });
  const clicked = await clickedAt(button);
  console.log(`acknowledged amid the storm: ${(await gone()) - clicked} ms`);
  await expect.poll(async () => (await desk.rest.alert(id)).status).toBe("acknowledged");

  await page.keyboard.press("/");
  const search = page.locator("input:focus");
  await search.pressSequentially("gale 49");
  await page.getByRole("option", { name: "Gale 49 storm-49" }).click();
  await expect(page).toHaveURL(/\/portfolios\/storm-49/);
  const delays = (await page.evaluate(() => (globalThis as { delays?: number[] }).delays)) ?? [];
  console.log(
    `input to picture, ms: median ${quantile(delays, 0.5)}, most ${quantile(delays, 1)}, of ${delays.length}`,
  );
});

const quantile = (values: number[], q: number) => values.sort((a, b) => a - b)[Math.floor((values.length - 1) * q)];

/** Runs in the page: how long each click and key waits for the picture that answers it. */
function measureInput(): void {
  const delays: number[] = [];
  Object.assign(globalThis, { delays });
  for (const kind of ["pointerdown", "keydown"])
    document.addEventListener(
      kind,
      (event) => requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - event.timeStamp))),
      { capture: true },
    );
}
