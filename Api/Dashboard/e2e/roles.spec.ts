import type { Page } from "@playwright/test";
import { dayLoss } from "./harness/desk";
import { ladder } from "./harness/furnished";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "roles" } });

/** What the service answers to the page's own token. */
const refusal = (page: Page, method: string, path: string, body: unknown) =>
  page.evaluate(
    async ([method, path, body]) => {
      const token = Object.values({ ...sessionStorage }).find((value) => String(value).startsWith("ey"));
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      return (await fetch(path, { method, headers, body })).status;
    },
    [method, path, JSON.stringify(body)] as const,
  );

test("a viewer is offered no change, and the service refuses it all the same", async ({ desk, open, guard }) => {
  const book = await desk.book({ limits: [dayLoss("viewed-day")] });
  const alert = await desk.openAlert(book);
  const page = await open({ role: "viewer", portfolios: [book.id] });
  await expect(page.getByTestId(`alert-${alert.id}`)).toBeVisible();
  await expect(page.getByTestId(`acknowledge-${alert.id}`)).toHaveCount(0);

  for (const path of [`/alerts/${alert.id}`, `/portfolios/${book.id}`, "/limits", "/escalations/silences"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    for (const control of [
      /^acknowledge/i,
      /^snooze/i,
      /^resolve/i,
      /add (a |the first )?limit/i,
      /^(new|add) silence/i,
    ])
      await expect(page.getByRole("button", { name: control }), `${path} ${control}`).toHaveCount(0);
    await expect(page.getByRole("link", { name: /add (a |the first )?limit/i }), path).toHaveCount(0);
  }

  guard.allow(/403/);
  expect(await refusal(page, "POST", `/api/risk/alerts/${alert.id}/acknowledge`, {})).toBe(403);
  expect(await refusal(page, "POST", "/api/risk/thresholds", { ...dayLoss("x"), portfolio_id: book.id })).toBe(403);
});

test("a viewer reads a template, and none of its fields takes a change", async ({ desk, open }) => {
  await desk.rest.send("PUT", "/api/notifications/templates/read", { channel: "email", text: "{{standing}}" });
  const page = await open({ role: "viewer" }, { path: "/escalations/templates/read" });
  const form = page.getByRole("form", { name: "Template" });
  await expect(form.getByLabel("Text", { exact: true })).toHaveValue("{{standing}}");
  for (const label of ["Language", "Subject", "Page (HTML)"])
    await expect(form.getByLabel(label), label).toHaveAttribute("readonly", "");
  for (const label of ["Channel", "Of messages that are"]) await expect(form.getByLabel(label), label).toBeDisabled();
  await expect(form.getByRole("button")).toHaveCount(0);
});

test("a deep link to what a role may not do says which role it needs", async ({ desk, open }) => {
  const book = await desk.book();
  const page = await open(
    { role: "viewer", portfolios: [book.id] },
    { path: `/limits/new?portfolio=${book.id}&metric=var_99` },
  );
  await expect(page.getByRole("main")).toContainText(/risk.manager/i);
  await expect(page.getByRole("button", { name: /^(save|add|create)/i })).toHaveCount(0);
});

test("a risk manager acknowledges but changes no policy", async ({ desk, open, guard }) => {
  await desk.rest.putPolicy("critical", ladder(10));
  const book = await desk.book({ limits: [dayLoss("managed-day")] });
  const alert = await desk.openAlert(book);
  const page = await open({ role: "risk_manager" }, { path: `/alerts/${alert.id}` });
  await expect(page.getByRole("button", { name: /^acknowledge/i }).first()).toBeVisible();

  await page.goto("/escalations/policies/critical");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("button", { name: /^(save|edit|add step|delete)/i })).toHaveCount(0);

  guard.allow(/403/);
  expect(await refusal(page, "PUT", "/api/risk/escalation-policies/critical", ladder(1))).toBe(403);
});

test("somebody who may see one portfolio sees that one only", async ({ desk, open, guard }) => {
  const [mine, other] = [await desk.book(), await desk.book()];
  const page = await open({ role: "viewer", portfolios: [mine.id] });
  await expect(page.getByTestId(`row-${mine.id}`)).toBeVisible();
  await expect(page.getByTestId(`row-${other.id}`)).toHaveCount(0);

  guard.allow(/40[34]/);
  await page.goto(`/portfolios/${other.id}`);
  await expect(page.getByRole("main")).not.toContainText(other.name);
});
