import type { Portfolio } from "../../../api/types";
import { applySentence, faultsOf, type Applied } from "./apply";

/** What became, or would become, of it: in a sentence, and each fault by its limit. */
export function Outcome({ answer, portfolios }: { answer: Applied; portfolios: readonly Portfolio[] }) {
  const faults = faultsOf(answer.items);
  const name = (id: string) => portfolios.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <p role="status" className={faults.length ? "strong over" : "strong"}>
        {applySentence(answer)}
      </p>
      {faults.length > 0 && (
        <div className="rejected" tabIndex={0} role="region" aria-label="Faults by limit">
          <table>
            <thead>
              <tr>
                <th scope="col">Portfolio</th>
                <th scope="col">Limit</th>
                <th scope="col">Fault</th>
              </tr>
            </thead>
            <tbody>
              {faults.map(({ portfolio, limit, reason }) => (
                <tr key={`${portfolio} ${limit} ${reason}`}>
                  <td>{name(portfolio)}</td>
                  <td>{limit ?? "all"}</td>
                  <td className="reason">{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
