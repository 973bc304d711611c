import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { LiveMessage } from "../api/types";
import { isSignedIn, onSession, token } from "../session/session";

// A fifth of chance, so that not all tabs come back at once.
const pausesMs = [0, 1000, 2000, 4000, 8000, 15000];
export const pauseMs = (tries: number, chance = Math.random()) =>
  pausesMs[Math.min(tries, pausesMs.length - 1)]! * (0.8 + 0.4 * chance);

const signInPollMs = 1000;

export interface ConnectionEvents {
  message(message: LiveMessage): void;
  connected(): void;
  lost(retryAt: number): void;
}

let wake: (() => void) | null = null;

/** Ends the pause before the next try. */
export const tryNow = () => wake?.();

/** Live messages for as long as the page is open. */
export async function connect(events: ConnectionEvents): Promise<never> {
  for (let tries = 0; ; tries++) {
    while (!isSignedIn()) await pause(signInPollMs);
    try {
      await oneConnection(events, () => {
        tries = -1;
        events.connected();
      });
    } catch {
      // Told by `lost`; the next try follows.
    }
    const wait = pauseMs(Math.max(0, tries));
    events.lost(performance.now() + wait);
    await pause(wait);
  }
}

const pause = (ms: number) =>
  new Promise<void>((resume) => {
    wake = resume;
    setTimeout(resume, ms);
  });

/** Ends, or throws, when the connection does. */
async function oneConnection(events: ConnectionEvents, connected: () => void) {
  const hub = new HubConnectionBuilder()
    .withUrl("/hubs/risk", {
      accessTokenFactory: () => token() ?? "",
      // Negotiation is a second request, which behind several nodes may come to another one.
      skipNegotiation: true,
      transport: HttpTransportType.WebSockets,
    })
    .configureLogging(LogLevel.None)
    .build();
  const closed = new Promise<void>((resolve) => hub.onclose(() => resolve()));
  hub.on("message", events.message);
  await hub.start();
  const offSession = onSession(() => void (isSignedIn() || hub.stop()));
  connected();
  try {
    await hub.invoke("Subscribe", ["*"]);
    await closed;
  } finally {
    offSession();
  }
}
