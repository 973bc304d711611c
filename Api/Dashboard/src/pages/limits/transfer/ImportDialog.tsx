import { useState, type ChangeEvent } from "react";
import { ServiceError } from "../../../api/client";
import { thresholdsQuery } from "../../../api/queries";
import { queryClient } from "../../../api/queryClient";
import { counted } from "../../../format/numbers";
import { Dialog } from "../../../parts/dialogs/Dialog";
import { problemsOf } from "../../../parts/forms/problems";
import { reasonOf } from "../../../parts/layout/states";
import { importLimits, type Imported } from "./transfer";

/** Limits from a file: first what it would come to, line by line, then for real. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<Imported | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async (given: File, isDryRun: boolean) => {
    setBusy(true);
    setError(null);
    try {
      setAnswer(await importLimits(given, isDryRun));
      if (!isDryRun) await queryClient.invalidateQueries({ queryKey: thresholdsQuery.queryKey });
    } catch (fault) {
      setAnswer(null);
      setError(fault);
    }
    setBusy(false);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const given = event.target.files?.[0] ?? null;
    setFile(given);
    setAnswer(null);
    if (given) void send(given, true);
  };
  const isDone = answer?.dry_run === false;
  const goods = answer ? answer.created + answer.updated : 0;
  return (
    <Dialog title="Import limits" onClose={onClose} className="import-dialog">
      <p className="ink2">
        CSV with a heading or JSON, as Export gives it. Limits are made or changed by their ids; none is removed.
      </p>
      <input
        type="file"
        aria-label="File of limits"
        accept=".csv,.json,text/csv,application/json"
        onChange={choose}
        disabled={isDone}
      />
      {error !== null && <Refused error={error} />}
      {answer && <Outcome answer={answer} />}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {isDone ? "Close" : "Cancel"}
        </button>
        {file && answer && !isDone && (
          <button
            type="button"
            className="button primary"
            disabled={isBusy || goods === 0}
            onClick={() => void send(file, false)}
          >
            Import {counted(goods, "limit")}
          </button>
        )}
      </div>
    </Dialog>
  );
}

function Refused({ error }: { error: unknown }) {
  const problems = problemsOf(error);
  return (
    <div className="field-error" role="alert">
      {problems.length === 0 || !(error instanceof ServiceError)
        ? reasonOf(error)
        : problems.map(({ field, message }) => <p key={field}>{message}</p>)}
    </div>
  );
}

const Outcome = ({ answer }: { answer: Imported }) => (
  <>
    <p role="status">
      {answer.dry_run ? "Would make " : "Made "}
      {answer.created}, {answer.dry_run ? "change" : "changed"} {answer.updated}; {answer.unchanged} are so already;{" "}
      <span className={answer.rejected.length > 0 ? "over strong" : ""}>
        {answer.rejected.length === 0 ? "no line is wrong" : `${counted(answer.rejected.length, "fault")}, left out`}
      </span>
      .
    </p>
    {answer.rejected.length > 0 && (
      <div className="rejected" tabIndex={0} role="region" aria-label="Faults by line">
        <table>
          <thead>
            <tr>
              <th scope="col" className="num">
                Line
              </th>
              <th scope="col">Limit</th>
              <th scope="col">Fault</th>
            </tr>
          </thead>
          <tbody>
            {answer.rejected.map((one) => (
              <tr key={`${one.line} ${one.field}`}>
                <td className="num">{one.line}</td>
                <td>{one.id ?? "–"}</td>
                <td className="reason">{one.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </>
);
