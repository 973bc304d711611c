import { keepPreviousData, queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { api, data } from "../../../api/client";
import type { ThresholdRequest } from "../../../api/types";
import { neighbours } from "./words";

const pauseMs = 250;

const previewQuery = (limit: ThresholdRequest | null) =>
  queryOptions({
    queryKey: ["preview", limit],
    queryFn: () => data(api.POST("/api/risk/thresholds/preview", { body: limit! })),
    enabled: limit !== null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });

/** The newest value once it has stood still for a moment. */
function useSettled<T>(value: T, key: string): { value: T; isSettled: boolean } {
  const [settled, settle] = useState({ value, key });
  useEffect(() => {
    if (settled.key === key) return;
    const timer = setTimeout(() => settle({ value, key }), pauseMs);
    return () => clearTimeout(timer);
  }, [value, key, settled.key]);
  return { value: settled.value, isSettled: settled.key === key };
}

/** What the limit and its neighbours would have done; the answer before stays, as old, until there is a new one. */
export function usePreview(limit: ThresholdRequest | null) {
  const asked = useSettled(limit, JSON.stringify(limit));
  const main = useQuery(previewQuery(asked.value));
  // A refusal brings no answer: the one before stays, as old.
  const last = useRef(main.data);
  if (main.data) last.current = main.data;
  const near = useMemo(() => (asked.value ? neighbours(asked.value) : []), [asked.value]);
  const others = useQueries({ queries: near.map(previewQuery) });
  return {
    limit: asked.value,
    preview: main.data ?? last.current,
    isOld: !asked.isSettled || main.isPlaceholderData || limit === null || main.error !== null,
    error: asked.isSettled ? main.error : null,
    neighbours: near.map((one, index) => ({
      limit: one,
      preview: others[index]?.isPlaceholderData ? undefined : others[index]?.data,
    })),
  };
}
