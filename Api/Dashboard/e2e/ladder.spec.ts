import { dayLoss } from "./harness/desk";
import { ladder } from "./harness/furnished";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "ladder" } });

const HOUR_MS = 3_600_000;

/** Seconds that a text like `08:48` stands for. */
const seconds = (text: string) => text.split(":").reduce((all, part) => all * 60 + Number(part), 0);

for (const [words, ahead] of [
  ["fast", HOUR_MS],
  ["slow", -HOUR_MS],
] as const)
  test(`the ladder counts down on server time, with a browser's clock one hour ${words}`, async ({ desk, open }) => {
    await desk.rest.putPolicy("critical", ladder(10));
    const book = await desk.book({ limits: [dayLoss(`ladder-${words}`)] });
    const alert = await desk.openAlert(book);
    const due = Date.parse((await desk.rest.alert(alert.id)).escalation!.next_step_at!);
    const page = await open(
      { role: "risk_manager", portfolios: [book.id] },
      { path: `/alerts/${alert.id}`, clockAheadMs: ahead },
    );
    expect(await page.evaluate(() => Date.now())).not.toBeCloseTo(Date.now(), -6);

    const countdown = page.getByTestId("countdown").first();
    const shown = async () => seconds((/\d+:\d\d(:\d\d)?/.exec(await countdown.innerText()) ?? ["NaN"])[0]);
    const left = () => (due - Date.now()) / 1_000;
    await expect(countdown).toHaveText(/\d+:\d\d/);
    // A second is what its digits stand for, and one more is what looking takes.
    expect(Math.abs((await shown()) - left())).toBeLessThan(2);
    const before = await shown();
    await expect.poll(shown).toBeLessThanOrEqual(before - 3);
    expect(Math.abs((await shown()) - left())).toBeLessThan(2);
  });
