import { afterEach, beforeEach, expect, it, vi } from "vitest";

const parts: Record<string, object> = {
  "/api/portfolios/metrics": { items: ["a snapshot"], next_cursor: null },
  "/api/portfolios?limit=500": { items: ["first"], next_cursor: "a/b=" },
  "/api/portfolios?limit=500&cursor=a%2Fb%3D": { items: ["second"], next_cursor: null },
};
let asked: string[];

beforeEach(() => {
  asked = [];
  vi.resetModules();
  vi.stubGlobal("location", { origin: "http://service" });
  vi.stubGlobal("sessionStorage", { getItem: () => "token" });
  vi.stubGlobal("fetch", (call: string | Request) => {
    const { pathname, search } = new URL(typeof call === "string" ? `http://service${call}` : call.url);
    asked.push(pathname + search);
    return Promise.resolve(Response.json(parts[pathname + search]));
  });
});
afterEach(() => void vi.unstubAllGlobals());

async function load() {
  const { askEarly } = await import("./early");
  const { api, data } = await import("./client");
  const { portfoliosQuery } = await import("./queries");
  return {
    askEarly: () => askEarly("token"),
    snapshots: async () => (await data(api.GET("/api/portfolios/metrics"))).items,
    portfolios: portfoliosQuery.queryFn as unknown as () => Promise<string[]>,
  };
}

it("what was asked early answers the first call that asks the same, and no later one", async () => {
  const { askEarly, snapshots, portfolios } = await load();
  askEarly();
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  for (let times = 1; times <= 3; times++) {
    expect(await snapshots()).toEqual(["a snapshot"]);
    expect(await portfolios()).toEqual(["first", "second"]);
    expect(asked).toHaveLength(3 * times);
  }
});

it("a list that is taken before its second part is named is asked on once", async () => {
  const { askEarly, portfolios } = await load();
  askEarly();
  expect(await portfolios()).toEqual(["first", "second"]);
  expect(asked.toSorted()).toEqual(Object.keys(parts).toSorted());
});
