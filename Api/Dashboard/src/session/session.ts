// The token of this tab: taken out of the address at once, kept until the tab closes.
const key = "orleans-risk-token";
const listeners = new Set<() => void>();
let ended = false;

export type Role = "viewer" | "risk_manager" | "admin";

export interface Caller {
  readonly name: string;
  readonly role: Role;
}

const ranks: Record<Role, number> = { viewer: 0, risk_manager: 1, admin: 2 };

/** Takes a token out of the address, before anything is drawn or fetched. */
export function startSession() {
  const address = new URL(location.href);
  const given = address.searchParams.get("token") ?? new URLSearchParams(address.hash.slice(1)).get("token");
  if (address.pathname !== "/signin") return;
  if (given) sessionStorage.setItem(key, given);
  history.replaceState(null, "", safePath(address.searchParams.get("to")));
}

/** Only a path of this service: a sign-in link must not lead elsewhere. */
export const safePath = (to: string | null) => (to && /^\/(?![/\\])/.test(to) ? to : "/");

export const token = () => sessionStorage.getItem(key);

/** Who the token says that it is; the service decides again at each call. */
export function caller(): Caller | null {
  const claims = claimsOf(token());
  if (!claims) return null;
  const role = claims.role as Role;
  return { name: String(claims.sub ?? ""), role: role in ranks ? role : "viewer" };
}

export function claimsOf(jwt: string | null): Record<string, unknown> | null {
  try {
    const payload = jwt!.split(".")[1]!.replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** Whether the caller's role reaches the one that something needs. */
export function can(needed: Role) {
  const who = caller();
  return who !== null && ranks[who.role] >= ranks[needed];
}

export const isSignedIn = () => token() !== null && !ended;

/** The service no longer takes the token: the page stays, dimmed. */
export function sessionEnded() {
  if (ended) return;
  ended = true;
  listeners.forEach((tell) => tell());
}

export const signIn = (fresh: string) => sessionStorage.setItem(key, fresh.trim());

export function signOut() {
  sessionStorage.removeItem(key);
  listeners.forEach((tell) => tell());
}

export function onSession(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}
