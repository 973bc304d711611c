import { useMutation, useQueryClient } from "@tanstack/react-query";

/** Sends a change; what shows things of this kind is fetched again before `onDone` hears of it. */
export function useSave<T>(kind: string, send: () => Promise<T>, onDone: (saved: T) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: [kind] });
      onDone(saved);
    },
  });
}
