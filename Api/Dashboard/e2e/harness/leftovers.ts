import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runningFolder } from "./process";

function runs(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** Ends the services whose worker died before it could. */
export default function endLeftovers(): void {
  if (!existsSync(runningFolder)) return;
  for (const id of readdirSync(runningFolder)) {
    const note = join(runningFolder, id);
    if (runs(Number(readFileSync(note, "utf8")))) continue;
    if (runs(Number(id))) process.kill(Number(id), "SIGKILL");
    rmSync(note, { force: true });
  }
  if (readdirSync(runningFolder).length === 0) rmdirSync(runningFolder);
}
