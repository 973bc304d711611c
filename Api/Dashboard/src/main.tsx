import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { portfoliosQuery } from "./api/queries";
import { queryClient } from "./api/queryClient";
import { App } from "./App";
import { startLive } from "./live/live";
import { isSignedIn, startSession } from "./session/session";
import { startTheme } from "./shell/theme";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";

startSession();
startTheme();
startLive();
// Almost every page names portfolios: asked for while the page's own files are on their way.
if (isSignedIn()) void queryClient.prefetchQuery(portfoliosQuery);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
