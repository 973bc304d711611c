import type { Page } from "@playwright/test";
import { dayLoss } from "./harness/desk";
import { ladder } from "./harness/furnished";
import type { Limit } from "./harness/rest";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "changes" } });

const admin = { role: "admin", sub: "ann" } as const;
const manager = { role: "risk_manager", sub: "rita" } as const;

test("Back asks before what is unsaved is left, and the address stays right", async ({ desk, open }) => {
  await desk.book({ limits: [dayLoss("back-day")] });
  const page = await open(manager, { path: "/limits" });
  await page.locator('[data-row="back-day"]').click();
  await page.getByLabel(/^Level/).fill("4.5");
  const question = page.getByRole("dialog", { name: "Leave without saving?" });

  await page.goBack();
  await expect(question).toBeVisible();
  await expect(page).toHaveURL(/\/limits\/back-day$/);
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByLabel(/^Level/)).toHaveValue("4.5");

  await page.goBack();
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/\/limits$/);
  await expect(page.locator('[data-row="back-day"]')).toBeVisible();
  await page.goForward();
  await expect(page.getByLabel(/^Level/)).toHaveValue("-2.50");
  await page.goBack();
  await expect(page).toHaveURL(/\/limits$/);
});

test("the bulk bar changes severity and policy, deletes, and says which limit was refused", async ({
  desk,
  open,
  guard,
}) => {
  const ids = ["bulk-1", "bulk-2", "bulk-3"];
  const book = await desk.book({ limits: ids.map((id) => dayLoss(id)) });
  await desk.rest.putPolicy("calm", { ...ladder(10), is_default: false });
  const page = await open(manager, { path: `/limits?portfolio=${book.id}` });
  const bar = page.getByRole("group", { name: "Selected limits" });
  const stored = () => desk.rest.all<Limit>(`/api/risk/thresholds?portfolio_id=${book.id}`);
  const selectAll = () => page.getByRole("checkbox", { name: `Select all limits of ${book.name}` }).check();
  const confirm = (title: string, action: string) =>
    page.getByRole("dialog", { name: title }).getByRole("button", { name: action }).click();

  await selectAll();
  await expect(bar).toContainText("3 limits selected");
  await bar.getByLabel("Severity…").selectOption("low");
  await confirm("Make 3 limits low?", "Change");
  await confirm("Done: 3 limits", "Close");
  expect((await stored()).map(({ severity }) => severity)).toEqual(["low", "low", "low"]);

  await selectAll();
  await bar.getByLabel("Policy…").selectOption("calm");
  await confirm("Give 3 limits the policy calm?", "Change");
  await confirm("Done: 3 limits", "Close");
  expect((await stored()).map((limit) => limit.escalation_policy_id)).toEqual(["calm", "calm", "calm"]);

  await selectAll();
  await bar.getByRole("button", { name: "Delete" }).click();
  await confirm("Delete 3 limits?", "Cancel");
  expect(await stored()).toHaveLength(3);
  // Somebody else was faster with one of them.
  await desk.rest.send("DELETE", "/api/risk/thresholds/bulk-2");
  guard.allow(/404/);
  await bar.getByRole("button", { name: "Delete" }).click();
  await confirm("Delete 3 limits?", "Delete");
  const result = page.getByRole("dialog", { name: "1 of 3 limits was refused" });
  await expect(result.getByRole("listitem").first()).toContainText("bulk-2");
  await expect(result.getByRole("listitem")).toHaveCount(3);
  await result.getByRole("button", { name: "Close" }).click();
  expect(await stored()).toEqual([]);
});

test("a template is applied: what would be made, what was, and what could not be", async ({ desk, open }) => {
  const [one, other] = [await desk.book(), await desk.book()];
  await desk.rest.send("PUT", "/api/risk/threshold-templates/usual", {
    description: "Every equity book",
    limits: [
      { ...dayLoss("x"), id: undefined, name: "day" },
      { ...dayLoss("x"), id: undefined, name: "var", metric_type: "var_99", threshold_value: -0.05 },
    ],
  });
  // Its id is taken, by a limit of another portfolio.
  await desk.rest.postLimit({ ...dayLoss(`${other.id}.usual.var`), portfolio_id: one.id });
  const page = await open(manager, { path: `/limits?portfolio=${one.id}` });
  await page.getByRole("button", { name: "Apply template" }).click();
  const dialog = page.getByRole("dialog", { name: "Apply a template" });
  await expect(dialog.getByRole("list", { name: "Limits of usual" })).toContainText("is worse than");
  await expect(dialog.getByText("Makes 2 limits on 1 portfolio.")).toBeVisible();

  await dialog.getByRole("checkbox", { name: other.name }).check();
  await expect(dialog.getByText("Makes 3 limits on 2 portfolios; 1 fault.")).toBeVisible();
  expect(await desk.rest.status("GET", `/api/risk/thresholds/${one.id}.usual.var`)).toBe(404);
  await dialog.getByRole("button", { name: "Apply to 2 portfolios" }).click();
  await expect(dialog.getByText("Made 3 limits on 2 portfolios; 1 fault.")).toBeVisible();
  await expect(dialog.getByRole("region", { name: "Faults by limit" })).toContainText(`${other.id}.usual.var`);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.locator(`[data-row="${one.id}.usual.var"]`)).toBeVisible();
  const made = await desk.rest.send<{ template_id: string }>("GET", `/api/risk/thresholds/${other.id}.usual.day`);
  expect(made.template_id).toBe("usual");
});

test("a schedule is edited, and shows each layer's turns with where it decides", async ({ desk, open, guard }) => {
  for (const [id, name] of Object.entries({ ann: "Ann Lee", bob: "Bob Ray" }))
    await desk.rest.send("PUT", `/api/contacts/${id}`, {
      name,
      channels: [{ channel: "email", address: `${id}@desk.example` }],
    });
  const layer = { rotation: "weekly", starts_on: "2026-01-05", hand_over: "09:00" };
  await desk.rest.send("PUT", "/api/risk/schedules/rota", {
    name: "Rota",
    time_zone: "Europe/London",
    layers: [
      { ...layer, name: "Weeks", members: ["ann"] },
      { ...layer, name: "Nights", members: ["bob"], restrictions: [{ from: "20:00", to: "08:00" }] },
    ],
  });
  const page = await open(admin, { path: "/escalations/schedules/rota" });
  const weeks = page.getByRole("list", { name: "Weeks" });
  await expect(weeks.getByText(/^Ann Lee’s turn, /)).toHaveCount(1);
  await expect(weeks.getByText(/^Ann Lee, .*08:00 to .*20:00$/)).toHaveCount(7);

  await page.getByRole("button", { name: "Edit" }).click();
  const form = page.getByRole("form", { name: "Schedule" });
  const nights = form.getByRole("group", { name: "Layer 2" });
  await nights.getByRole("button", { name: "Remove bob" }).click();
  guard.allow(/400/);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(nights.getByRole("alert")).toContainText(/^Members is of length 0/);

  await nights.getByLabel("Members").fill("ann");
  await nights.getByLabel("Turns of").fill("2");
  await form.getByLabel("Name").fill("Rota of the desk");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Rota of the desk" })).toBeVisible();
  const saved = await desk.rest.send<{ layers: unknown[] }>("GET", "/api/risk/schedules/rota");
  expect(saved.layers[1]).toMatchObject({ members: ["ann"], turn_length: 2, restrictions: [{ from: "20:00" }] });
  await expect(
    page
      .getByRole("list", { name: "Nights" })
      .getByText(/^Ann Lee’s turn, /)
      .first(),
  ).toBeAttached();
});

test("a silence says what it matches now, at its hours only", async ({ desk, open, guard }) => {
  const book = await desk.book({ limits: [dayLoss("quiet-day")] });
  await desk.openAlert(book);
  const page = await open(manager, { path: "/escalations/silences" });
  await page.getByRole("button", { name: "New silence" }).click();
  const dialog = page.getByRole("dialog", { name: "New silence" });
  await dialog.getByLabel("Portfolios").fill(book.id);
  await dialog.getByLabel("Portfolios").press("Enter");
  await expect(dialog.getByRole("status")).toHaveText("It matches 1 open alert now.");
  await dialog.getByLabel("Only in a part of each week").check();
  await startAt(dialog.page(), 3);
  await expect(dialog.getByRole("status")).toHaveText("It does not hold now, and would match 1 open alert.");
  await startAt(dialog.page(), -1);
  await expect(dialog.getByRole("status")).toHaveText("It matches 1 open alert now.");

  guard.allow(/400/);
  await dialog.getByRole("button", { name: "Silence", exact: true }).click();
  await expect(dialog.getByText(/^Reason is /)).toBeVisible();
});

/** The window begins so many hours from now, and lasts for two. */
async function startAt(page: Page, hours: number) {
  const at = new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
  await page.getByLabel("Begins at").fill(at);
}

test("an administrator makes, changes and removes an inhibition", async ({ desk, open }) => {
  const page = await open(admin, { path: "/escalations/silences" });
  await page.getByRole("button", { name: "New inhibition" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Id").fill("desk-first");
  await dialog.getByRole("group", { name: "Holding back" }).getByLabel("Portfolios").fill("DESK-* ");
  await dialog.getByRole("group", { name: "Held back" }).getByLabel("Portfolios").fill("* ");
  await dialog.getByRole("button", { name: "Save" }).click();
  const rules = page.getByRole("region", { name: "Inhibitions" });
  await expect(rules).toContainText("While one of all alerts in DESK-* is open, all alerts in * of the same portfolio");

  await rules.getByRole("button", { name: "Edit desk-first" }).click();
  await dialog.getByRole("checkbox", { name: "desk" }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(rules).toContainText("of the same portfolio and desk");
  const stored = () => desk.rest.all<{ same: string[] }>("/api/risk/inhibitions");
  expect((await stored())[0]!.same).toEqual(["portfolio", "desk"]);

  await rules.getByRole("button", { name: "Delete desk-first" }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(rules).toContainText("None: every alert is told of");
  expect(await stored()).toEqual([]);
});
