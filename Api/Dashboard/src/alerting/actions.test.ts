import { beforeEach, expect, it, vi } from "vitest";
import type { Alert } from "../api/types";
import type { AlertNews } from "../live/live";
import { sampleAlert } from "./sample";

const service = vi.hoisted(() => ({
  answer: (_path: string): Promise<unknown> => Promise.resolve(),
  tell: [] as ((news: never) => void)[],
}));

vi.mock("../api/client", () => {
  class ServiceError extends Error {
    constructor(
      readonly status: number,
      readonly problem: { detail: string } | null,
    ) {
      super(problem?.detail);
    }
  }
  const call = async (path: string) => ({ data: await service.answer(path) });
  const data = async (answer: Promise<{ data?: unknown }>) => (await answer).data;
  return { ServiceError, data, api: { POST: call, GET: call } };
});
vi.mock("../live/live", async () => {
  const { LiveStore } = await import("../live/store");
  return { store: new LiveStore(), onAlertNews: (tell: (news: never) => void) => void service.tell.push(tell) };
});
vi.mock("../session/session", () => ({ caller: () => ({ name: "maya", role: "risk_manager" }), can: () => true }));

const { ServiceError } = await import("../api/client");
const { store } = await import("../live/live");
const { acknowledge, undo } = await import("./actions");
const { alertingState, setAlerting } = await import("./state");

const settled = () => new Promise((resolve) => setTimeout(resolve));
const shown = () => store.alert("els-var.1")!;
const acknowledged = (by = "maya") =>
  sampleAlert({ status: "acknowledged", acknowledged_by: by, acknowledged_at: "2026-03-12T14:08:00Z" });
const resolved = sampleAlert({ status: "resolved", resolved_at: "2026-03-12T14:05:10Z" });

beforeEach(() => {
  store.putAlert(sampleAlert());
  setAlerting({ undo: null, refusal: null, asked: null });
});

it("shows an acknowledgement before the service has answered, and offers to take it back", () => {
  service.answer = () => new Promise(() => undefined);
  acknowledge([sampleAlert()]);
  expect(shown()).toMatchObject({ status: "acknowledged", acknowledged_by: "maya" });
  expect(alertingState().undo?.alerts).toHaveLength(1);
});

it("news that the service sent before it heard do not take it back", async () => {
  let answer = (_: Alert) => undefined as void;
  service.answer = () => new Promise((resolve) => (answer = resolve));
  acknowledge([sampleAlert()]);
  const news = { type: "alert_updated", alert: sampleAlert({ current_value: -0.031 }) } as AlertNews;
  store.receiveAlert(sampleAlert({ current_value: -0.031 }));
  service.tell.forEach((tell) => tell(news as never));
  expect(shown()).toMatchObject({ status: "acknowledged", current_value: -0.031 });
  answer(acknowledged());
  await settled();
  expect(shown().status).toBe("acknowledged");
});

it("takes it back with the reason when the alert was resolved before", async () => {
  service.answer = (path) =>
    path.endsWith("/acknowledge")
      ? Promise.reject(new ServiceError(409, { detail: "The alert is resolved since …" } as never))
      : Promise.resolve(resolved);
  acknowledge([sampleAlert()]);
  await settled();
  expect(shown().status).toBe("resolved");
  expect(alertingState().refusal?.text).toContain("Already resolved at ");
  expect(alertingState().undo).toBeNull();
});

it("takes it back when the service cannot be reached", async () => {
  service.answer = () => Promise.reject(new TypeError("fetch failed"));
  acknowledge([sampleAlert()]);
  await settled();
  expect(shown()).toMatchObject({ status: "triggered", acknowledged_by: null });
  expect(alertingState().refusal?.text).toBe("The service cannot be reached.");
});

it("who comes second is told who came first, and cannot take that back", async () => {
  service.answer = () => Promise.resolve(acknowledged("leo"));
  acknowledge([sampleAlert()]);
  await settled();
  expect(shown().acknowledged_by).toBe("leo");
  expect(alertingState()).toMatchObject({ undo: null, refusal: { text: "Already acknowledged by leo." } });
});

it("undo gives it back, also when the acknowledgement is still on its way", async () => {
  const asked: string[] = [];
  service.answer = (path) => {
    asked.push(path.split("/").at(-1)!);
    return Promise.resolve(path.endsWith("/acknowledge") ? acknowledged() : sampleAlert());
  };
  acknowledge([sampleAlert()]);
  const offer = alertingState().undo!;
  const undone = undo(offer.sent, offer.alerts);
  expect(shown().status).toBe("triggered");
  await undone;
  await settled();
  expect(asked).toEqual(["acknowledge", "unacknowledge"]);
  expect(shown().status).toBe("triggered");
});

it("acts on waiting alerts only", () => {
  const asked = vi.fn(() => Promise.resolve(acknowledged()));
  service.answer = asked;
  acknowledge([resolved, acknowledged("leo")]);
  expect(asked).not.toHaveBeenCalled();
});
