import * as session from "./session.js";

// Pauses between tries, with a fifth of chance in them so that not all tabs come back at once.
const pauses = [0, 1000, 2000, 4000, 8000, 15000];
const pause = tries => pauses[Math.min(tries, pauses.length - 1)] * (0.8 + 0.4 * Math.random());

/** Live messages for as long as the page is open. `connected` is called each time the connection is there again. */
export async function start({ message, connected, lost }) {
  const library = await loadLibrary();
  const connect = library ? hub(library) : socket;
  for (let tries = 0; ; tries++) {
    try {
      await connect(message, async () => { tries = 0; await connected(); });
    } catch (fault) {
      console.warn("Live connection failed:", fault);
    }
    const wait = pause(tries);
    lost(wait);
    await new Promise(resume => setTimeout(resume, wait));
  }
}

/** The published SignalR client; null where the page was built without it. */
function loadLibrary() {
  return new Promise(resolve => {
    const script = document.createElement("script");
    script.src = "/lib/signalr.min.js";
    script.onload = () => resolve(window.signalR ?? null);
    script.onerror = () => resolve(null);
    document.head.append(script);
  });
}

// Each of the two ends, or fails, when its connection does.
const hub = library => async (message, connected) => {
  const connection = new library.HubConnectionBuilder()
    .withUrl("/hubs/risk", {
      accessTokenFactory: session.token,
      // Negotiation is a second request, which behind several nodes may come to another one.
      skipNegotiation: true,
      transport: library.HttpTransportType.WebSockets,
    })
    .configureLogging(library.LogLevel.Warning)
    .build();
  const closed = new Promise(resolve => connection.onclose(resolve));
  connection.on("message", message);
  await connection.start();
  await connected();
  await connection.invoke("Subscribe", ["*"]);
  await closed;
};

const socket = (message, connected) => new Promise((resolve, reject) => {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const plain = new WebSocket(
    `${scheme}://${location.host}/ws/risk?access_token=${encodeURIComponent(session.token())}`);
  plain.onopen = () => connected().then(
    () => plain.send(JSON.stringify({ action: "subscribe", portfolio_ids: ["*"] })), reject);
  plain.onmessage = event => message(JSON.parse(event.data));
  plain.onclose = resolve;
  plain.onerror = () => reject(new Error("WebSocket"));
});
