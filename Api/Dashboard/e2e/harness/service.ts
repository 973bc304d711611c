import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, start } from "./process";

const PATIENCE_MS = 60_000;
const SIGN_IN_LINK = /(http:\/\/localhost:\d+)\/signin\?token=\S+/;

export type Role = "viewer" | "risk_manager" | "admin";

/** Who signs in; without portfolios: may see all. */
export interface Person {
  role: Role;
  sub?: string;
  portfolios?: string[];
}

export interface ServiceOptions {
  demo?: boolean;
  /** Settings by their names, e.g. `MIN_UPDATE_INTERVAL_MS`. */
  settings?: Record<string, string>;
}

/** The real service, as `./run` starts it, with a data folder of its own. */
export class Service {
  url = "";
  private child: ChildProcess | undefined;
  private output = "";
  private readonly tokens = new Map<string, Promise<string>>();
  private readonly folder = mkdtempSync(join(tmpdir(), "orleans-risk-"));

  private constructor(private readonly options: ServiceOptions) {}

  static async start(options: ServiceOptions = {}): Promise<Service> {
    const service = new Service(options);
    try {
      await service.restart();
    } catch (error) {
      await service.dispose();
      throw error;
    }
    return service;
  }

  /** Starts it again on the same port and data; returns once it is ready. */
  async restart(): Promise<void> {
    const port = this.url === "" ? "0" : new URL(this.url).port;
    const child = start(
      ["serve", "--port", port, "--data", this.folder, this.options.demo ? "--demo" : "--no-demo"],
      this.options.settings,
    );
    this.child = child;
    this.output = "";
    for (const stream of [child.stdout!, child.stderr!])
      stream.on("data", (part) => (this.output = (this.output + part).slice(-20_000)));
    this.url = await this.until(() => SIGN_IN_LINK.exec(this.output)?.[1]);
    await this.until(async () => (await fetch(`${this.url}/health/ready`).catch(() => undefined))?.ok);
  }

  /** kill -9: it does nothing more. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await ended;
  }

  /** A token as the `token` command prints it. */
  token(person: Person): Promise<string> {
    const { role, sub = role, portfolios } = person;
    const scope = portfolios ? ["--portfolios", portfolios.join(",")] : [];
    const args = ["token", "--role", role, "--sub", sub, ...scope, "--data", this.folder];
    const known = this.tokens.get(args.join(" ")) ?? run(args, this.options.settings);
    this.tokens.set(args.join(" "), known);
    return known;
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() > end || this.child?.exitCode !== null)
        throw new Error(`The service did not start:\n${this.output}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
