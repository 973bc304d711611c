import { describe, expect, it, vi } from "vitest";
import type { Alert, Snapshot } from "../api/types";
import { pauseMs } from "./connection";
import { shownState, type LiveStatus } from "./status";
import { LiveStore, snapshotTopic } from "./store";

const snapshot = (sequence: number, changes: Partial<Snapshot> = {}) =>
  ({ portfolio_id: "P1", sequence, server_time: "2026-03-12T14:08:00Z", ...changes }) as Snapshot;

describe("LiveStore", () => {
  it("paints many messages once, with the newest", () => {
    const store = new LiveStore();
    const told = vi.fn();
    store.topics.on(snapshotTopic("P1"), told);
    [1, 2, 3].forEach((n) => store.receive(snapshot(n)));
    expect(store.snapshot("P1")).toBeUndefined();
    store.paint();
    expect(told).toHaveBeenCalledTimes(1);
    expect(store.snapshot("P1")!.snapshot.sequence).toBe(3);
  });

  it("drops what is older than what it has", () => {
    const store = new LiveStore();
    [2, 1].forEach((n) => store.receive(snapshot(n)));
    store.paint();
    expect(store.snapshot("P1")!.snapshot.sequence).toBe(2);
  });

  it("takes a lower sequence of a portfolio that was made again", () => {
    const store = new LiveStore();
    store.receive(snapshot(9));
    store.receive(snapshot(1, { server_time: "2026-03-12T14:08:01Z" }));
    store.paint();
    expect(store.snapshot("P1")!.snapshot.sequence).toBe(1);
  });

  it("marks changes only where no snapshot is missing between", () => {
    const store = new LiveStore();
    const marks = [1, 2, 4].map((n) => {
      store.receive(snapshot(n));
      store.paint();
      return store.snapshot("P1")!.isMarked;
    });
    expect(marks).toEqual([false, true, false]);
  });

  it("receives while paused and paints at the end", () => {
    const store = new LiveStore();
    store.pause();
    store.receive(snapshot(1));
    store.receiveAlert({ id: "A" } as Alert);
    store.paint();
    expect(store.snapshots()).toEqual([]);
    expect(store.held).toEqual({ changes: 1, alerts: 1 });
    store.resume();
    expect(store.snapshots()).toHaveLength(1);
    expect(store.held).toBeNull();
  });

  it("shows alerts at once and keeps its list while nothing changes", () => {
    const store = new LiveStore();
    store.receiveAlert({ id: "A" } as Alert);
    const list = store.allAlerts();
    expect(list.map((alert) => alert.id)).toEqual(["A"]);
    store.paint();
    expect(store.allAlerts()).toBe(list);
  });
});

it("a list that was asked for drops what is over, but not what came while it was on its way", () => {
  const store = new LiveStore();
  const alert = (id: string, status: Alert["status"] = "triggered") => ({ id, status }) as Alert;
  ["gone", "open", "taken"].forEach((id) => store.receiveAlert(alert(id)));
  const since = store.alertSerial;
  store.receiveAlert(alert("taken", "acknowledged"));
  store.receiveAlert(alert("new"));
  expect(store.hasAlerts()).toBe(false);
  store.replaceAlerts([alert("open"), alert("taken"), alert("missed")], since);
  expect(store.hasAlerts()).toBe(true);
  expect(Object.fromEntries([...store.alerts.values()].map(({ id, status }) => [id, status]))).toEqual({
    open: "triggered",
    taken: "acknowledged",
    new: "triggered",
    missed: "triggered",
  });
});

describe("LiveStore in a storm", () => {
  it("tells of the first alert at once and of the rest together", () => {
    vi.useFakeTimers();
    const store = new LiveStore();
    const told = vi.fn();
    store.topics.on("alerts", told);
    for (let n = 0; n < 500; n++) store.receiveAlert({ id: `A${n}`, status: "triggered" } as Alert);
    expect(told).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(50);
    expect(told).toHaveBeenCalledTimes(2);
    expect(store.allAlerts()).toHaveLength(500);
    vi.useRealTimers();
  });

  it("keeps open alerts and the newest resolved ones", () => {
    vi.useFakeTimers();
    const store = new LiveStore();
    store.receiveAlert({ id: "open", status: "triggered" } as Alert);
    for (let n = 0; n < 300; n++) store.receiveAlert({ id: `R${n}`, status: "resolved" } as Alert);
    vi.advanceTimersByTime(100);
    expect(store.allAlerts()).toHaveLength(201);
    expect(store.alert("open")).toBeDefined();
    expect(store.alert("R99")).toBeUndefined();
    expect(store.alert("R100")).toBeDefined();
    vi.useRealTimers();
  });
});

describe("shownState", () => {
  const live: LiveStatus = { state: "live", heardAt: 0, lostAt: null, retryAt: null };
  it.each([
    [2_999, "live"],
    [3_000, "quiet"],
    [29_999, "quiet"],
    [30_000, "silent"],
  ])("after %s ms without a message is %s", (ms, state) => expect(shownState(live, ms)).toBe(state));

  it("is lost whatever was heard", () => expect(shownState({ ...live, state: "lost" }, 0)).toBe("lost"));
});

describe("pauseMs", () => {
  it.each([
    [0, 0, 0],
    [1, 800, 1200],
    [2, 1600, 2400],
    [5, 12_000, 18_000],
    [50, 12_000, 18_000],
  ])("of try %s is between %s and %s", (tries, least, most) => {
    expect(pauseMs(tries, 0)).toBeCloseTo(least);
    expect(pauseMs(tries, 1)).toBeCloseTo(most);
  });
});
