// Usage: node client.mjs URL TOKEN PORTFOLIO…
// Prints each message of the hub, and each change of the connection, as one line of JSON.
import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';

const [url, token, ...portfolios] = process.argv.slice(2);
const print = message => console.log(JSON.stringify(message));

const connection = new HubConnectionBuilder()
  .withUrl(new URL('/hubs/risk', url).href, { accessTokenFactory: () => token })
  .withAutomaticReconnect({ nextRetryDelayInMilliseconds: () => 200 })
  .configureLogging(LogLevel.Error)
  .build();

async function subscribe(event) {
  print({ type: 'client', event });
  await connection.invoke('Subscribe', portfolios);
}

connection.on('message', print);
connection.onreconnecting(() => print({ type: 'client', event: 'reconnecting' }));
connection.onreconnected(() => subscribe('reconnected'));
connection.onclose(error => process.exit(error ? 1 : 0));

await connection.start();
await subscribe('connected');
