import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

type Changes = Record<string, string | null | undefined>;

/** The address with some parameters of its query changed; null or empty removes one. */
export function withQuery(path: string, search: string, changes: Changes) {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes))
    if (value) query.set(name, value);
    else query.delete(name);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Filters and ranges live in the query, so that a link shows the same. Changing them adds no page to go back to. */
export function useQuery(): [URLSearchParams, (changes: Changes) => void] {
  const [path, go] = useLocation();
  const search = useSearch();
  const change = useCallback(
    (changes: Changes) => go(withQuery(path, search, changes), { replace: true, state: history.state as unknown }),
    [go, path, search],
  );
  return [new URLSearchParams(search), change];
}
