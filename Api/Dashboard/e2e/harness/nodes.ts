import { expect, type Page } from "@playwright/test";

/** Remembers every element of the page's content; the answer is what is gone since, in words. */
export async function rememberNodes(page: Page): Promise<() => Promise<string[]>> {
  // Shapes of what is still loading are to go.
  await expect(page.locator("main .skeleton")).toHaveCount(0);
  const nodes = await page.evaluateHandle(() =>
    [...document.querySelectorAll("main *")].map((node) => {
      const name = node.getAttribute("data-testid") ?? node.getAttribute("class") ?? "";
      return { node, words: `${node.tagName.toLowerCase()} ${name}: ${(node.textContent ?? "").slice(0, 60)}` };
    }),
  );
  return () => nodes.evaluate((all) => all.filter(({ node }) => !node.isConnected).map(({ words }) => words));
}

/** How many elements the page has. */
export const countNodes = (page: Page) => page.evaluate(() => document.querySelectorAll("*").length);
