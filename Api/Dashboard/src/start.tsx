import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { portfoliosQuery } from "./api/queries";
import { queryClient } from "./api/queryClient";
import { App } from "./App";
import { joinLive, startLive } from "./live/live";
import { isSignedIn } from "./session/session";

const patienceMs = 150;

/** Draws the page that the address names; once, when the tab opens. */
export async function start() {
  const snapshots = startLive();
  // Almost every page names portfolios.
  const portfolios = isSignedIn() ? queryClient.prefetchQuery(portfoliosQuery) : undefined;
  // Both are on their way already: one picture with them is there sooner than a frame first and then they.
  if (location.pathname === "/") await Promise.race([Promise.all([snapshots, portfolios]), pause(patienceMs)]);
  flushSync(draw);
  void snapshots.then(joinLive);
}

const draw = () =>
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
