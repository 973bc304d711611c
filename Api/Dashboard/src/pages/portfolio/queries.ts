import { queryOptions } from "@tanstack/react-query";
import { api, data } from "../../api/client";

const path = (id: string) => ({ path: { id } });
const liveMs = 5_000;
const dailyMs = 300_000;

/** Parts of CVaR 97.5 by position, with market values. */
export const componentsQuery = (id: string) =>
  queryOptions({
    queryKey: ["components", id],
    queryFn: () =>
      data(api.GET("/api/portfolios/{id}/components", { params: { ...path(id), query: { confidence: "97.5" } } })),
    refetchInterval: liveMs,
  });

/** Profit of the day by position. */
export const profitQuery = (id: string) =>
  queryOptions({
    queryKey: ["pnl", id],
    queryFn: () => data(api.GET("/api/portfolios/{id}/pnl", { params: path(id) })),
    refetchInterval: liveMs,
  });

export const correlationQuery = (id: string) =>
  queryOptions({
    queryKey: ["correlation", id],
    queryFn: () => data(api.GET("/api/portfolios/{id}/correlation", { params: path(id) })),
    staleTime: dailyMs,
  });

export const stressQuery = (id: string) =>
  queryOptions({
    queryKey: ["stress", id],
    queryFn: () => data(api.POST("/api/portfolios/{id}/stress", { params: path(id), body: {} })),
    staleTime: 60_000,
    refetchInterval: 60_000,
  });

/** @param daily With each of the newest days. */
export const backtestQuery = (id: string, method: "historical" | "filtered", daily: "true" | "false" = "false") =>
  queryOptions({
    queryKey: ["backtest", id, method],
    queryFn: () =>
      data(api.GET("/api/portfolios/{id}/backtest", { params: { ...path(id), query: { var_method: method, daily } } })),
    staleTime: dailyMs,
  });
