import createClient, { type Middleware } from "openapi-fetch";
import { sessionEnded, token } from "../session/session";
import { fetchOrTake } from "./early";
import type { paths } from "./schema";
import type { Problem } from "./types";

/** A refusal or failure of the service, in its own words. */
export class ServiceError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.detail ?? problem?.title ?? `The service answered ${status}.`);
  }

  /** Whether asking again could help. */
  get isTransient() {
    return this.status === 429 || this.status >= 500;
  }
}

const signed: Middleware = {
  onRequest({ request }) {
    const bearer = token();
    if (bearer) request.headers.set("Authorization", `Bearer ${bearer}`);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    if (response.status === 401) sessionEnded();
    throw new ServiceError(response.status, await problemOf(response));
  },
};

async function problemOf(response: Response): Promise<Problem | null> {
  try {
    return (await response.clone().json()) as Problem;
  } catch {
    return null;
  }
}

/** Every call of the service, by its path, with the tab's token; a refusal throws `ServiceError`. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin, fetch: fetchOrTake });
api.use(signed);

/** The answer of a call; for query functions. */
export async function data<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
