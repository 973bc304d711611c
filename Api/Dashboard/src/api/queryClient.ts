import { QueryClient } from "@tanstack/react-query";
import { ServiceError } from "./client";

const mostTries = 2;

/** Old content stays while new is fetched; only what can get better by itself is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      placeholderData: (previous: unknown) => previous,
      retry: (tries, fault) => tries < mostTries && (!(fault instanceof ServiceError) || fault.isTransient),
    },
  },
});
