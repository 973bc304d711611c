import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { furnishOnce, pages } from "./harness/furnished";
import { shown } from "./harness/moments";
import { expect, test } from "./harness/test";

test.use({ serviceOptions: { name: "pages" } });

for (const [name, path] of pages)
  for (const width of [1280, 390])
    test(`${name}, ${width} wide: axe finds nothing serious in light nor dark`, async ({ desk, open, service }) => {
      const furnished = await furnishOnce(service, desk);
      const context = { viewport: { width, height: 844 } };
      const page = await open({ role: "admin" }, { path: path(furnished), context });
      await shown(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await seriousOn(page), colorScheme).toEqual([]);
      }
    });

async function seriousOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, impact, nodes }) => `${id} (${impact}) at ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}
