import type { BrowserContext } from "@playwright/test";

/** What must not happen in any test: each is a line that says what and where. */
export class Guard {
  private readonly faults: string[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(private readonly origin: () => string) {}

  /** Faults that the test itself causes, e.g. a refusal that it asks for. */
  allow(...patterns: RegExp[]): void {
    this.allowed.push(...patterns);
  }

  /** The service will be away for a while: nothing can reach it. */
  allowOutage(): void {
    this.allow(
      /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING/,
      /WebSocket/,
      /Failed to fetch/,
      /status code '(0|502|503)'/,
    );
  }

  /** What happened and was not allowed. */
  get found(): string[] {
    return this.faults.filter((fault) => !this.allowed.some((pattern) => pattern.test(fault)));
  }

  async watch(context: BrowserContext): Promise<void> {
    await context.addInitScript(tellReports);
    context.on("console", (message) => {
      if (message.type() === "error") this.faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", ({ error }) => void this.faults.push(`page error: ${String(error)}`));
    context.on("requestfailed", (request) => {
      const why = request.failure()?.errorText ?? "";
      // A page that is left takes its requests with it.
      if (why !== "net::ERR_ABORTED") this.faults.push(`request failed: ${why} ${request.url()}`);
    });
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(this.origin()).host)
        this.faults.push(`third party: ${request.url()}`);
    });
  }
}

/** Runs in the page: what the policy stopped becomes a line of the console. */
function tellReports(): void {
  document.addEventListener("securitypolicyviolation", (report) => {
    const place = `${report.sourceFile}:${report.lineNumber}`;
    console.error(
      `Content-Security-Policy: ${report.effectiveDirective} ${report.blockedURI} ${place} ${report.sample}`,
    );
  });
}
