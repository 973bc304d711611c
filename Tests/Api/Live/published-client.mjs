// Subscribes with the published client and prints each message as a line, until its input ends.
// Arguments: the folder of the client's package.json, the hub's address, the token, the portfolio.
import { createRequire } from "node:module";
import { join } from "node:path";

const [, , folder, url, token, portfolio] = process.argv;
const { HubConnectionBuilder, LogLevel } = createRequire(join(folder, "package.json"))("@microsoft/signalr");

const connection = new HubConnectionBuilder()
  .withUrl(url, { accessTokenFactory: () => token })
  .configureLogging(LogLevel.Error)
  .build();
connection.on("message", message => console.log(JSON.stringify(message)));
await connection.start();
await connection.invoke("Subscribe", [portfolio]);
process.stdin.resume();
process.stdin.on("end", () => connection.stop());
