import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../../api/client";
import type { Notification } from "../../../api/types";
import { reasonOf } from "../../../parts/layout/states";

/** Sends a dead letter again, under the same id. */
export function Replay({ delivery, tabIndex }: { delivery: Notification; tabIndex: number }) {
  const queries = useQueryClient();
  const replay = useMutation({
    mutationFn: () => api.POST("/api/notifications/{id}/retry", { params: { path: { id: delivery.id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["deliveries"] }),
  });
  return (
    <>
      {replay.error && (
        <span className="field-error" role="alert">
          {reasonOf(replay.error)}
        </span>
      )}
      <button
        type="button"
        className="button small"
        tabIndex={tabIndex}
        disabled={replay.isPending || replay.isSuccess}
        onClick={() => replay.mutate()}
        aria-label={`Replay ${delivery.id} to ${delivery.recipient}`}
      >
        {replay.isSuccess ? "Queued" : "Replay"}
      </button>
    </>
  );
}
