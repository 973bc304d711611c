import { useLayoutEffect, useState } from "react";
import { ConfirmDialog } from "../ConfirmDialog";
import { holdPage } from "./hold";

interface Props {
  readonly isDirty: boolean;
  /** "limit" */
  readonly what: string;
}

/** Asks before the page is left while something of it is unsaved. */
export function Unsaved({ isDirty, what }: Props) {
  const [leave, hold] = useState<(() => void) | null>(null);
  useLayoutEffect(() => (isDirty ? holdPage((go) => hold(() => go)) : undefined), [isDirty]);
  if (!leave) return null;
  return (
    <ConfirmDialog
      title="Leave without saving?"
      action="Leave"
      onConfirm={async () => leave()}
      onClose={() => hold(null)}
    >
      <p>The changes to this {what} are not saved.</p>
    </ConfirmDialog>
  );
}

/** Whether it differs from what it was first. */
export function useIsChanged(value: unknown) {
  const now = JSON.stringify(value);
  const [first] = useState(now);
  return now !== first;
}
