import { beforeEach, expect, it, vi } from "vitest";

/** A tab: its entries, which one is shown, and who listens. */
class Tab {
  entries: { path: string; state: unknown }[] = [{ path: "/limits", state: null }];
  at = 0;
  readonly listeners = new Map<string, ((event: Event) => void)[]>();
  get pathname() {
    return this.entries[this.at]!.path;
  }
  get href() {
    return `http://tab${this.pathname}`;
  }
  readonly history = {
    pushState: (state: unknown, _: string, path: string) => {
      this.entries = [...this.entries.slice(0, ++this.at), { path, state }];
    },
    replaceState: (state: unknown, _: string, path: string) => (this.entries[this.at] = { path, state }),
    /** As the Back button, a script's goes at once here. */
    go: (by: number) => {
      this.at += by;
      const event = new Event("popstate");
      for (const tell of this.listeners.get("popstate") ?? []) tell(event);
    },
  };
}

let tab: Tab;
let held: (() => void) | null;

beforeEach(async () => {
  tab = new Tab();
  held = null;
  Object.defineProperty(tab.history, "state", { get: () => tab.entries[tab.at]!.state });
  vi.stubGlobal("history", tab.history);
  vi.stubGlobal("location", tab);
  vi.stubGlobal("addEventListener", (name: string, tell: (event: Event) => void) =>
    tab.listeners.set(name, [...(tab.listeners.get(name) ?? []), tell]),
  );
  vi.stubGlobal("removeEventListener", () => undefined);
  vi.resetModules();
  (await import("../../../shell/entries")).watchEntries();
});

/** In the editor, one entry after the list and two before the story. */
async function edit() {
  const { holdPage, leaving } = await import("./hold");
  history.pushState(null, "", "/limits/x");
  history.pushState(null, "", "/alerts/y");
  history.pushState(null, "", "/alerts");
  tab.history.go(-2);
  const release = holdPage((leave) => (held = leave));
  return { leaving, release };
}

it.each([
  [-1, "/limits"],
  [1, "/alerts/y"],
  [2, "/alerts"],
])("an entry %s away is not left to before it is asked", async (by, path) => {
  await edit();
  tab.history.go(by);
  expect([tab.pathname, held !== null]).toEqual(["/limits/x", true]);
  held!();
  expect([tab.pathname, tab.entries.length]).toEqual([path, 4]);
});

it("a link waits, too, but not one within the page", async () => {
  await edit();
  history.pushState(null, "", "/limits/x?range=1Y");
  expect(held).toBeNull();
  history.pushState(null, "", "/what-if");
  expect([tab.pathname.split("?")[0], held !== null]).toEqual(["/limits/x", true]);
  held!();
  expect(tab.pathname).toBe("/what-if");
});

it("what is saved leaves without a question, as does everything afterwards", async () => {
  const { leaving, release } = await edit();
  leaving(() => history.pushState(null, "", "/limits"));
  expect([tab.pathname, held]).toEqual(["/limits", null]);
  release();
  history.pushState(null, "", "/system");
  tab.history.go(-2);
  expect([tab.pathname, held]).toEqual(["/limits/x", null]);
});
