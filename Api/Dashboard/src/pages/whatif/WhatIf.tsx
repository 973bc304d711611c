import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, data } from "../../api/client";
import { portfoliosQuery } from "../../api/queries";
import { serverNow } from "../../live/clock";
import { PageHead } from "../../parts/layout/PageHead";
import { Empty, Loaded } from "../../parts/layout/states";
import { useQuery as useAddress } from "../../shell/query";
import { usePageTitle } from "../../shell/title";
import { keepTries, triesOfTab, withTry } from "./history";
import { Outcome } from "./Outcome";
import { tradeOf, type Trade } from "./trade";
import { TradeLine } from "./TradeLine";
import { Tries } from "./Tries";
import { verdictOf } from "./verdict";
import "./WhatIf.css";

const checkQuery = (trade: Trade | null) =>
  queryOptions({
    queryKey: ["what-if", trade],
    enabled: trade !== null,
    queryFn: () => {
      const { portfolio, symbol, quantity, price } = trade!;
      return data(api.POST("/api/risk/check-position", { body: { portfolio_id: portfolio, symbol, quantity, price } }));
    },
    staleTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });

/** What a trade would do to a portfolio and its limits; everything is in the address, so that a link shows the same. */
export default function WhatIf() {
  usePageTitle("What-if");
  const [address, change] = useAddress();
  const trade = tradeOf(address);
  const portfolios = useQuery(portfoliosQuery);
  const check = useQuery(checkQuery(trade));
  const [tries, setTries] = useState(triesOfTab);
  useEffect(() => {
    if (!check.data || check.isPlaceholderData || check.error || !trade) return;
    const { isAllowed, sentence } = verdictOf(check.data);
    setTries((before) => withTry(before, { trade, isAllowed, sentence, at: serverNow() }));
    // The answer is what is new; the trade is its question.
  }, [check.data, check.isPlaceholderData]);
  useEffect(() => keepTries(tries), [tries]);
  const again = (query: Record<string, string | null>) => {
    change(query);
    void check.refetch();
  };
  return (
    <>
      <PageHead title="What-if" sentence="What a trade would do to a portfolio and its limits. Nothing is booked." />
      <Loaded query={portfolios} what="The portfolios could not be loaded." rows={2}>
        {(all) => (
          <TradeLine
            key={address.toString()}
            query={address}
            portfolios={all}
            error={check.error}
            isBusy={check.isFetching}
            onTry={again}
          />
        )}
      </Loaded>
      <div className="what-if">
        {check.data && trade && !check.error ? (
          <Outcome
            check={check.data}
            trade={trade}
            isOld={check.isPlaceholderData}
            portfolios={portfolios.data ?? []}
            onQuantity={(quantity) => change({ quantity: String(quantity) })}
          />
        ) : (
          <section className="panel" aria-label="Outcome">
            {check.isFetching ? (
              <Empty>Working it out.</Empty>
            ) : (
              <Empty>Say which trade, then try it: the verdict and every metric before and after stand here.</Empty>
            )}
          </section>
        )}
        <Tries tries={tries} current={trade} />
      </div>
    </>
  );
}
