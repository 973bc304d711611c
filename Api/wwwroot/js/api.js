import * as session from "./session.js";

export class SignedOut extends Error {}

async function send(path, options) {
  const answer = await fetch(path, {
    ...options,
    headers: { authorization: `Bearer ${session.token()}`, "content-type": "application/json" },
  });
  if (answer.status === 401)
    throw new SignedOut();
  const body = await answer.json();
  if (!answer.ok)
    throw new Error(body.detail);
  return body;
}

export const post = (path, body) => send(path, { method: "POST", body: JSON.stringify(body) });

export const get = path => send(path, { method: "GET" });

/** All items of a paged list. */
export async function all(path) {
  const items = [];
  let cursor = null;
  do {
    const page = await get(cursor ? `${path}&cursor=${encodeURIComponent(cursor)}` : path);
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return items;
}
