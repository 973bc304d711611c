import { api, data, ServiceError } from "../api/client";
import { alertQuery, timelineQuery } from "../api/queries";
import { queryClient } from "../api/queryClient";
import type { Alert } from "../api/types";
import { serverNow } from "../live/clock";
import { onAlertNews, store } from "../live/live";
import { reasonOf } from "../parts/layout/states";
import { caller, can } from "../session/session";
import { setAlerting, type Question } from "./state";
import { conflictWords } from "./words";

/** Whether the caller may act on alerts; what one may not do is not shown. */
export const mayAct = () => can("risk_manager");

type Changes = Partial<Alert>;
type Action = "acknowledge" | "unacknowledge" | "resolve" | "comments";

const post = (id: string, action: Action, comment: string | null) => {
  const call = { params: { path: { id } }, body: { comment } };
  return data(api.POST(`/api/risk/alerts/{id}/${action}`, call));
};

// What is shown of an alert until the service has answered; news that come before do not take it back.
const expected = new Map<string, Changes>();

onAlertNews((news) => {
  if (news.type !== "alert_updated") return;
  const changes = expected.get(news.alert.id);
  if (changes && news.alert.status !== "resolved") store.putAlert({ ...news.alert, ...changes });
});

/** The answer of an action, unless the alert was resolved while it was on its way. */
function take(alert: Alert) {
  if (store.alert(alert.id)?.status !== "resolved") store.putAlert(alert);
  // An answer to an action goes without the positions behind the alert.
  queryClient.setQueryData(alertQuery(alert.id).queryKey, (known) => known && { ...known, ...alert });
  void queryClient.invalidateQueries({ queryKey: timelineQuery(alert.id).queryKey });
}

/** Shows what is expected, asks the service, and shows its answer, or takes it back and says why. */
async function change(before: Alert, changes: Changes, call: () => Promise<Alert>): Promise<Alert | null> {
  const { id } = before;
  expected.set(id, changes);
  store.putAlert({ ...before, ...changes });
  try {
    const answer = await call();
    if (expected.get(id) === changes) take(answer);
    return answer;
  } catch (error) {
    const now = store.alert(id);
    if (now?.status !== "resolved") store.putAlert({ ...(now ?? before), ...undone(before, changes) });
    setAlerting({ refusal: { alertId: id, text: await reasonFor(before, error) } });
    return null;
  } finally {
    if (expected.get(id) === changes) expected.delete(id);
  }
}

const undone = (before: Alert, changes: Changes): Changes =>
  Object.fromEntries(Object.keys(changes).map((name) => [name, before[name as keyof Alert]]));

async function reasonFor(alert: Alert, error: unknown) {
  if (!(error instanceof ServiceError) || error.status !== 409) return reasonOf(error);
  try {
    const fresh = await data(api.GET("/api/risk/alerts/{id}", { params: { path: { id: alert.id } } }));
    take(fresh);
    return conflictWords(fresh, serverNow(), error.message);
  } catch {
    return error.message;
  }
}

/** Takes alerts on: shown at once, confirmed or taken back, and for 8 s undone by one click. */
export function acknowledge(alerts: readonly Alert[]) {
  const waiting = alerts.filter((alert) => alert.status === "triggered");
  const me = caller()?.name ?? null;
  if (waiting.length === 0 || !mayAct()) return;
  const changes: Changes = {
    status: "acknowledged",
    acknowledged_by: me,
    acknowledged_at: new Date(serverNow()).toISOString(),
  };
  const sent = waiting.map((alert) => change(alert, changes, () => post(alert.id, "acknowledge", null)));
  const mine = Promise.all(sent).then((answers) => answers.filter((one): one is Alert => isMine(one, me)));
  setAlerting({ refusal: null, undo: { alerts: waiting, sent: mine } });
  void mine.then((held) => held.length === 0 && setAlerting({ undo: null }));
}

// Who comes second is answered with who came first.
function isMine(alert: Alert | null, me: string | null) {
  if (alert && alert.acknowledged_by !== me)
    setAlerting({ refusal: { alertId: alert.id, text: `Already acknowledged by ${alert.acknowledged_by}.` } });
  return alert?.acknowledged_by === me;
}

const released: Changes = { status: "triggered", acknowledged_by: null, acknowledged_at: null };

/** Gives alerts back: the ladder goes on where it stood. */
export function unacknowledge(alerts: readonly Alert[]) {
  for (const alert of alerts) void change(alert, released, () => post(alert.id, "unacknowledge", null));
}

/** Takes back an acknowledgement that may still be on its way. */
export async function undo(sent: Promise<readonly Alert[]>, alerts: readonly Alert[]) {
  setAlerting({ undo: null });
  for (const alert of alerts) {
    expected.set(alert.id, released);
    store.putAlert({ ...(store.alert(alert.id) ?? alert), ...released });
  }
  const held = await sent;
  alerts.forEach((alert) => expected.delete(alert.id));
  unacknowledge(held);
}

export const ask = (question: Question, alerts: readonly Alert[]) => {
  const open = alerts.filter((alert) => alert.status !== "resolved");
  if (open.length > 0 && mayAct()) setAlerting({ refusal: null, asked: { question, alerts: open } });
};

/** @throws {ServiceError} When the service refuses: the dialog says why. */
export async function snooze(alerts: readonly Alert[], minutes: number, reason: string) {
  const one = (id: string) =>
    api.POST("/api/risk/alerts/{id}/snooze", { params: { path: { id } }, body: { minutes, reason } });
  (await Promise.all(alerts.map((alert) => data(one(alert.id))))).forEach(take);
}

/** @throws {ServiceError} When the service refuses: the dialog says why. */
export async function resolve(alerts: readonly Alert[], comment: string) {
  (await Promise.all(alerts.map((alert) => post(alert.id, "resolve", comment || null)))).forEach(take);
}

/** @throws {ServiceError} When the service refuses. */
export const comment = async (alertId: string, text: string) => take(await post(alertId, "comments", text));
