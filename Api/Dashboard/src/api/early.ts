// What the first picture shows, asked for while the rest of the dashboard is still on its way.
const asked = new Map<string, Promise<Response>>();

export function askEarly(token: string) {
  const ask = (path: string) => fetch(path, { headers: { Authorization: `Bearer ${token}` } });
  void askParts("/api/portfolios?limit=500", ask).catch(() => undefined);
  keep("/api/portfolios/metrics", ask("/api/portfolios/metrics"));
}

function keep(path: string, answer: Promise<Response>) {
  asked.set(path, answer);
  // A failure is for whoever takes the answer.
  answer.catch(() => undefined);
}

/** All parts of a list, each as soon as the one before names it, until the dashboard takes them and goes on itself. */
async function askParts(list: string, ask: (path: string) => Promise<Response>) {
  for (let path: string | null = list; path !== null;) {
    const answer = ask(path);
    const text = answer.then((response) => response.text());
    keep(
      path,
      Promise.all([text, answer]).then(([body, head]) => new Response(body, head)),
    );
    const { next_cursor } = JSON.parse(await text) as { next_cursor?: string | null };
    path = next_cursor && asked.has(path) ? `${list}&cursor=${encodeURIComponent(next_cursor)}` : null;
  }
}

/** As `fetch`; once, with the answer to what was asked early. */
export function fetchOrTake(request: Request) {
  const { pathname, search } = new URL(request.url);
  const path = pathname + search;
  const answer = request.method === "GET" ? asked.get(path) : undefined;
  asked.delete(path);
  return answer ?? fetch(request);
}
