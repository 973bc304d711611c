import { useEffect, useState, type ReactNode } from "react";
import { ServiceError } from "../../api/client";
import { timeText } from "../../format/times";
import { serverNow } from "../../live/clock";
import "./states.css";

const patienceMs = 150;

/** What would be here, and the one next step. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}

interface ErrorProps {
  /** "The limits could not be loaded." */
  readonly what: string;
  readonly error: unknown;
  /** ms since 1970. */
  readonly since?: number;
  readonly onRetry?: () => void;
}

/** What failed, since when, and how to try again; it stays in its panel. */
export function ErrorBox({ what, error, since, onRetry }: ErrorProps) {
  const needs = error instanceof ServiceError && error.status === 403;
  return (
    <div className="error-box" role="alert">
      <p className="strong">{what}</p>
      <p className="small ink2">
        {reasonOf(error)}
        {since ? ` Since ${timeText(since, serverNow())}.` : ""}
      </p>
      {onRetry && !needs && (
        <button type="button" className="button small" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** A failure in words that a user can act on. */
export function reasonOf(error: unknown) {
  if (error instanceof ServiceError) return error.message;
  return error instanceof TypeError ? "The service cannot be reached." : "The answer could not be read.";
}

/** Shapes of the real layout; nothing at all for the first 150 ms. */
export function Skeleton({ rows = 3, height = 32 }: { rows?: number; height?: number }) {
  const [isShown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" role="status" aria-label="Loading" style={{ minHeight: rows * height }}>
      {isShown && Array.from({ length: rows }, (_, row) => <i key={row} style={{ height: height - 12 }} />)}
    </div>
  );
}

interface LoadedProps<T> {
  readonly query: {
    data: T | undefined;
    error: unknown;
    isPending: boolean;
    errorUpdatedAt: number;
    refetch(): unknown;
  };
  readonly what: string;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** A query's content: shapes while it loads, its error in its place, old content while it is fetched again. */
export function Loaded<T>({ query, what, rows, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error)
    return (
      <ErrorBox what={what} error={query.error} since={query.errorUpdatedAt} onRetry={() => void query.refetch()} />
    );
  return <Skeleton rows={rows} />;
}
