import { Link } from "wouter";
import { timeShort } from "../../format/times";
import { serverNow } from "../../live/clock";
import { Panel } from "../../parts/layout/Panel";
import { Empty } from "../../parts/layout/states";
import { Light } from "../../parts/marks/Light";
import { sameTrade, type Try } from "./history";
import { addressOf, tradeText, type Trade } from "./trade";

/** What was tried in this tab, newest first; each is a link to itself. */
export const Tries = ({ tries, current }: { tries: readonly Try[]; current: Trade | null }) => (
  <Panel title="Tries" note="in this tab" className="tries">
    {tries.length === 0 ? (
      <Empty>What you try is kept here until the tab closes.</Empty>
    ) : (
      <ol>
        {tries.map((one) => (
          <li key={addressOf(one.trade)}>
            <Link
              href={addressOf(one.trade)}
              aria-current={current && sameTrade(current, one.trade) ? "true" : undefined}
            >
              <Light state={one.isAllowed ? "within" : "over"} isNamed={false} />
              <span className="try-text">{tradeText(one.trade)}</span>
              <time className="ink3 small">{timeShort(one.at, serverNow())}</time>
              <span className="small ink2 try-note">
                {one.trade.portfolio} · {one.sentence}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    )}
  </Panel>
);
