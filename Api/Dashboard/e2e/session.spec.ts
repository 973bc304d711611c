import { expect, signIn, test } from "./harness/test";

test("the sign-in link takes the token out of the address at once and keeps it for the tab only", async ({
  open,
  service,
}) => {
  const token = await service.token({ role: "viewer" });
  const page = await open({ role: "viewer" });

  expect(page.url()).not.toContain("token");
  // Neither the address before nor one that "back" leads to has it.
  expect(await page.evaluate(() => [history.length, document.referrer])).toEqual([2, ""]);
  expect(await page.evaluate(kept)).toEqual({ local: 0, cookies: "", tab: [token] });

  const other = await page.context().newPage();
  await other.goto("/");
  expect(await other.evaluate(kept)).toEqual({ local: 0, cookies: "", tab: [] });
});

test("a token that the service does not take signs nobody in", async ({ browser, service, guard }) => {
  guard.allow(/401|status code/, /WebSocket/);
  const context = await browser.newContext({ baseURL: service.url });
  await guard.watch(context);
  const page = await context.newPage();
  await signIn(page, "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4iLCJyb2xlIjoiYWRtaW4ifQ.forged");
  await expect(page.getByRole("form", { name: "Sign in" })).toBeVisible();
  await context.close();
});

const kept = () => ({
  local: localStorage.length,
  cookies: document.cookie,
  tab: Object.values({ ...sessionStorage }).filter((value) => value.startsWith("ey")),
});
