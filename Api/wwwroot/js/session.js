// The token of this tab: taken out of the address at once, kept until the tab closes.
const key = "orleans-risk-token";

export function start() {
  const given = new URLSearchParams(location.search).get("token")
    ?? new URLSearchParams(location.hash.slice(1)).get("token");
  if (given)
    sessionStorage.setItem(key, given);
  if (given || location.pathname === "/signin")
    history.replaceState(null, "", location.pathname === "/signin" ? "/" : location.pathname);
}

export const token = () => sessionStorage.getItem(key);

export const signOut = () => sessionStorage.removeItem(key);

/** Whether the token's role may change things; the service decides again. */
export function mayAct() {
  try {
    const payload = token().split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(atob(payload)).role !== "viewer";
  } catch {
    return false;
  }
}
