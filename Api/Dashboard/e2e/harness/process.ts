import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** What is tested: the built service, with the dashboard that lies in it. */
export const program =
  process.env.RISK_SERVICE ?? join(here, "../../../../artifacts/Standalone/bin/Api/release/orleans-risk.dll");

/** One file for each process that runs, named by its id; the runner's end looks here for what is left. */
export const runningFolder = join(tmpdir(), "orleans-risk-e2e");

/** What a shell and the runtime need; none of the developer's own settings of the service. */
const ownVariables = ["PATH", "HOME", "TMPDIR", "LANG", "TZ", "DOTNET_ROOT", "DOTNET_CLI_HOME", "DOTNET_TieredPGO"];

function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const kept = ownVariables.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { HOME: homedir(), ...Object.fromEntries(kept), ...settings } as NodeJS.ProcessEnv;
}

/** Starts the program; it does not outlive this process, however this one ends. */
export function start(args: string[], settings: Record<string, string> = {}): ChildProcess {
  const child = spawn("dotnet", [program, ...args], { env: environment(settings), stdio: ["ignore", "pipe", "pipe"] });
  const note = join(runningFolder, String(child.pid));
  mkdirSync(runningFolder, { recursive: true });
  writeFileSync(note, String(process.pid));
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => {
    process.off("exit", kill);
    rmSync(note, { force: true });
  });
  return child;
}

/** Runs a command of the program to its end. */
export async function run(args: string[], settings: Record<string, string> = {}): Promise<string> {
  const child = start(args, settings);
  let out = "",
    errors = "";
  child.stdout!.on("data", (part) => (out += part));
  child.stderr!.on("data", (part) => (errors += part));
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`orleans-risk ${args[0]} ended with ${code}: ${errors}${out}`);
  return out.trim();
}
