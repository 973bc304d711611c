import type { Alert, Snapshot } from "../api/types";
import { Topics } from "./topics";

/** A snapshot as painted: `isMarked` when what changed since the last painted one may be marked. */
export interface Painted {
  readonly snapshot: Snapshot;
  readonly isMarked: boolean;
}

const mostResolved = 200;
const stepMs = 50;

/**
 * What the service has said. Snapshots are received into one map and painted from it into another by `paint`, so that
 * many messages cost one drawing; alerts are shown at once.
 */
export class LiveStore {
  readonly topics = new Topics();
  readonly alerts = new Map<string, Alert>();
  private readonly received = new Map<string, Painted>();
  private readonly painted = new Map<string, Painted>();
  private readonly dirty = new Set<string>();
  private alertList: readonly Alert[] = [];
  private isListed = false;
  private paintedList: readonly Snapshot[] = [];
  private readonly serials = new Map<string, number>();
  private serial = 0;
  private areAlertsDirty = false;
  private isStepPending = false;
  private heldSince: { changes: number; alerts: number } | null = null;

  receive(snapshot: Snapshot) {
    const before = this.received.get(snapshot.portfolio_id);
    if (before && !isNewer(snapshot, before.snapshot)) return;
    const isNext = before !== undefined && snapshot.sequence === before.snapshot.sequence + 1;
    this.received.set(snapshot.portfolio_id, { snapshot, isMarked: isNext });
    this.dirty.add(snapshot.portfolio_id);
    if (this.heldSince) this.heldSince.changes++;
  }

  /** Draws what is new, unless painting is paused. */
  paint() {
    if (this.heldSince || this.dirty.size === 0) return;
    for (const id of this.dirty) {
      const entry = this.received.get(id);
      if (entry) this.painted.set(id, entry);
    }
    const ids = [...this.dirty];
    this.dirty.clear();
    this.paintedList = [...this.painted.values()].map((entry) => entry.snapshot);
    this.topics.tell(ids.map(snapshotTopic));
    this.topics.tell(["snapshots"]);
  }

  snapshot = (portfolioId: string) => this.painted.get(portfolioId);

  /** All painted snapshots; the same array until something is painted. */
  snapshots = () => this.paintedList;

  /** Portfolios that no longer exist, or that the caller may no longer see. */
  keepOnly(portfolioIds: ReadonlySet<string>) {
    for (const id of this.received.keys()) {
      if (portfolioIds.has(id)) continue;
      this.received.delete(id);
      this.painted.delete(id);
      this.dirty.add(id);
    }
  }

  receiveAlert(alert: Alert) {
    if (alert.status === "resolved") this.forgetOldestResolved();
    this.alerts.set(alert.id, alert);
    this.serials.set(alert.id, ++this.serial);
    if (this.heldSince) this.heldSince.alerts++;
    this.alertsChanged();
  }

  /** What the user has just done, or what the service answered to it: shown at once, paused or in a storm too. */
  putAlert(alert: Alert) {
    this.alerts.set(alert.id, alert);
    this.serials.set(alert.id, ++this.serial);
    this.tellAlerts();
  }

  /** Grows with each alert received; taken before asking the service, it tells what came meanwhile. */
  get alertSerial() {
    return this.serial;
  }

  /**
   * The open alerts as the service had them after `since`: what was resolved before is gone, what was received
   * meanwhile is newer and stays.
   */
  replaceAlerts(open: readonly Alert[], since: number) {
    for (const id of this.alerts.keys()) if (!this.isNewerThan(id, since)) this.alerts.delete(id);
    for (const alert of open) if (!this.isNewerThan(alert.id, since)) this.alerts.set(alert.id, alert);
    this.isListed = true;
    this.alertsChanged();
  }

  private readonly isNewerThan = (id: string, serial: number) => (this.serials.get(id) ?? 0) > serial;

  /** Open and lately resolved alerts; the same array until one changes. */
  allAlerts = () => this.alertList;

  /** Whether the service has said which alerts are open: until then none is no answer. */
  hasAlerts = () => this.isListed;

  alert = (id: string) => this.alerts.get(id);

  pause() {
    this.heldSince ??= { changes: 0, alerts: 0 };
    this.topics.tell(["pause"]);
  }

  resume() {
    this.heldSince = null;
    this.topics.tell(["pause"]);
    this.paint();
  }

  get isPaused() {
    return this.heldSince !== null;
  }

  /** What arrived while paused. */
  get held() {
    return this.heldSince;
  }

  // A page is open for days: of what is over only the newest are kept.
  private forgetOldestResolved() {
    const resolved = [...this.alerts.values()].filter((alert) => alert.status === "resolved");
    for (const alert of resolved.slice(0, Math.max(0, resolved.length - mostResolved + 1))) {
      this.alerts.delete(alert.id);
      this.serials.delete(alert.id);
    }
  }

  // The first at once, a storm in steps.
  private alertsChanged() {
    this.areAlertsDirty = true;
    if (this.isStepPending) return;
    this.tellAlerts();
    this.isStepPending = true;
    setTimeout(() => {
      this.isStepPending = false;
      if (this.areAlertsDirty) this.alertsChanged();
    }, stepMs);
  }

  private tellAlerts() {
    this.areAlertsDirty = false;
    this.alertList = [...this.alerts.values()];
    this.topics.tell(["alerts"]);
  }
}

export const snapshotTopic = (portfolioId: string) => `snapshot:${portfolioId}`;

// By the clock too, as a portfolio that was made again counts from the start.
const isNewer = (one: Snapshot, other: Snapshot) =>
  one.sequence > other.sequence || Date.parse(one.server_time) > Date.parse(other.server_time);
