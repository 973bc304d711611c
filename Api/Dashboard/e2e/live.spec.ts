import { dayLoss } from "./harness/desk";
import { clickedAt, watchFor } from "./harness/moments";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "live" } });

test("a breach turns the light red within 1 s of the tick", async ({ desk, open }) => {
  // A market that has been running for a while has opened an alert before.
  await desk.openAlert(await desk.book({ limits: [dayLoss("earlier-day")] }));
  const book = await desk.book({ limits: [dayLoss("red-day")] });
  const page = await open({ role: "viewer", portfolios: [book.id] });
  const light = page.getByTestId(`light-${book.id}`);
  await expect(light).toBeVisible();
  await expect(light).toHaveAttribute("data-state", "within");

  const red = await watchFor(page, { testId: `light-${book.id}`, says: /\bover\b/i });
  const tick = await book.move(-0.04);
  const delay = (await red()) - tick;

  console.log(`from the tick to a red light: ${delay} ms`);
  expect(delay).toBeLessThan(1_000);
});

test("acknowledging in one browser shows in a second one within 500 ms, and undo takes it back", async ({
  desk,
  open,
}) => {
  const book = await desk.book({ limits: [dayLoss("two-day")] });
  const alert = await desk.openAlert(book);
  const ann = await open({ role: "risk_manager", sub: "ann", portfolios: [book.id] });
  const bob = await open({ role: "risk_manager", sub: "bob", portfolios: [book.id] });
  const button = `acknowledge-${alert.id}`;
  await expect(bob.getByTestId(button)).toBeVisible();

  const shown = await watchFor(bob, { testId: button });
  const mine = await watchFor(ann, { testId: `alert-${alert.id}`, says: /acknowledged by you/i });
  const clicked = await clickedAt(ann.getByTestId(button));
  const [delay, own] = [(await shown()) - clicked, (await mine()) - clicked];
  console.log(`acknowledged: ${own} ms in the same browser, ${delay} ms in the other`);
  expect(delay).toBeLessThan(500);
  await expect(bob.getByTestId(`alert-${alert.id}`)).toContainText("ann");

  const back = await watchFor(bob, { testId: button, says: /acknowledge/i });
  const undone = await clickedAt(ann.getByTestId("undo"));
  console.log(`undone: ${(await back()) - undone} ms in the other browser`);
  await expect(ann.getByTestId(button)).toBeVisible();
  expect(await desk.rest.alert(alert.id)).toMatchObject({ status: "triggered", acknowledged_by: null });
});

test("an acknowledgement is shown before the service has answered it", async ({ desk, open }) => {
  const alert = await desk.openAlert(await desk.book({ limits: [dayLoss("held-day")] }));
  const page = await open({ role: "risk_manager", portfolios: [alert.portfolio_id] });
  const row = page.getByTestId(`alert-${alert.id}`);
  await page.route("**/acknowledge", async (route) => {
    await expect(row).toContainText(/acknowledged by you/i);
    await route.continue();
  });
  const answered = page.waitForResponse("**/acknowledge");

  await page.getByTestId(`acknowledge-${alert.id}`).click();
  expect((await answered).status()).toBe(200);
  await expect(row).toContainText(/acknowledged by you/i);
});

test("no row moves under the pointer", async ({ desk, open }) => {
  const [first, second] = [
    await desk.book({ limits: [dayLoss("moving-1")] }),
    await desk.book({ limits: [dayLoss("moving-2")] }),
  ];
  await first.move(-0.02);
  const page = await open({ role: "viewer", portfolios: [first.id, second.id] });
  const [upper, lower] = [page.getByTestId(`row-${first.id}`), page.getByTestId(`row-${second.id}`)];
  await expect(upper).toBeVisible();
  const top = async () => [(await upper.boundingBox())!.y, (await lower.boundingBox())!.y] as const;
  const before = await top();
  expect(before[0]).toBeLessThan(before[1]);

  await lower.hover();
  await second.move(-0.04);
  await expect(page.getByTestId(`light-${second.id}`)).toHaveAttribute("data-state", "over");
  await expect(page.getByText(/rows? would move/)).toBeVisible();
  expect(await top()).toEqual(before);

  await page.mouse.move(5, 5);
  await expect(async () => {
    const after = await top();
    expect(after[1]).toBeLessThan(after[0]);
  }).toPass();
});
