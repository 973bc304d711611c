/** The parts of the interface's answers that tests look at. */
export interface Alert {
  id: string;
  portfolio_id: string;
  threshold_id: string;
  status: "triggered" | "acknowledged" | "resolved";
  acknowledged_by: string | null;
  triggered_at: string;
  escalation: { step: number; next_step_at: string | null; status: string } | null;
}

export interface LimitFields {
  id: string;
  metric_type: string;
  comparison_type: "less_than" | "greater_than";
  threshold_value: number;
  severity: "low" | "medium" | "high" | "critical";
  clear_value?: number;
  escalation_policy_id?: string;
}

export interface Limit extends LimitFields {
  portfolio_id: string;
}

export interface Position {
  symbol: string;
  quantity: number;
}

type Page<T> = { items: T[]; next_cursor: string | null };

/** The public interface, for what tests set up; the dashboard under test does not know it. */
export class Rest {
  constructor(
    private readonly url: () => string,
    private readonly token: () => Promise<string>,
  ) {}

  putPortfolio(id: string, fields: Record<string, unknown>) {
    return this.send("PUT", `/api/portfolios/${id}`, fields);
  }

  putPositions(id: string, positions: Position[]) {
    return this.send("PUT", `/api/portfolios/${id}/positions`, { positions });
  }

  postCloses(closes: { date: string; symbol: string; close: number }[]) {
    return this.send("POST", "/api/market-data/closes", { closes });
  }

  postPrices(prices: { symbol: string; price: number; at: string }[]) {
    return this.send("POST", "/api/market-data/prices", { prices });
  }

  postLimit(limit: Limit) {
    return this.send("POST", "/api/risk/thresholds", limit);
  }

  async importLimits(thresholds: Limit[]): Promise<void> {
    const path = "/api/risk/thresholds/import";
    const { rejected } = await this.send<{ rejected: unknown[] }>("POST", path, { thresholds });
    if (rejected.length > 0) throw new Error(`Limits were rejected: ${JSON.stringify(rejected[0])}`);
  }

  putPolicy(id: string, policy: Record<string, unknown>) {
    return this.send("PUT", `/api/risk/escalation-policies/${id}`, policy);
  }

  alerts(query = ""): Promise<Alert[]> {
    return this.all<Alert>(`/api/risk/alerts?limit=200${query && `&${query}`}`);
  }

  alert(id: string): Promise<Alert> {
    return this.send("GET", `/api/risk/alerts/${id}`);
  }

  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<T> = await this.send("GET", cursor ? `${path}&cursor=${encodeURIComponent(cursor)}` : path);
      items.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor);
    return items;
  }

  /** The answer's status, whatever it is. */
  async status(method: string, path: string, body?: unknown): Promise<number> {
    return (await this.request(method, path, body)).status;
  }

  async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.request(method, path, body);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }

  private async request(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(this.url() + path, {
      method,
      headers: { authorization: `Bearer ${await this.token()}`, "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }
}
