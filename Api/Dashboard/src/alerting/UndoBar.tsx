import { useEffect, useState } from "react";
import { caller } from "../session/session";
import { CloseIcon } from "../parts/marks/icons";
import { undo } from "./actions";
import { setAlerting, useAlerting } from "./state";
import { acknowledgedWords } from "./words";
import "./UndoBar.css";

const undoMs = 8000;
const refusalMs = 12_000;

/** What was just done and how to take it back; or why it did not hold. It waits while pointed at. */
export function UndoBar() {
  const { undo: offer, refusal } = useAlerting();
  const [isHeld, hold] = useState(false);
  useEffect(() => {
    if (!offer || isHeld) return;
    const timer = setTimeout(() => setAlerting({ undo: null }), undoMs);
    return () => clearTimeout(timer);
  }, [offer, isHeld]);
  useEffect(() => {
    if (!refusal || isHeld) return;
    const timer = setTimeout(() => setAlerting({ refusal: null }), refusalMs);
    return () => clearTimeout(timer);
  }, [refusal, isHeld]);
  if (!offer && !refusal) return null;
  return (
    <div
      className="undo-bars"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      {refusal && (
        <div className="undo-bar refused" role="alert">
          <p>{refusal.text}</p>
          <button
            type="button"
            className="icon-button"
            aria-label="Dismiss"
            onClick={() => setAlerting({ refusal: null })}
          >
            <CloseIcon />
          </button>
        </div>
      )}
      {offer && (
        <div className="undo-bar">
          <p>
            {acknowledgedWords(offer.alerts.length)} by you
            <span className="hidden-text">, {caller()?.name}</span>
          </p>
          <button
            type="button"
            className="button small"
            data-testid="undo"
            onClick={() => void undo(offer.sent, offer.alerts)}
          >
            Undo
          </button>
        </div>
      )}
    </div>
  );
}
