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
