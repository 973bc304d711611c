import { useQuery } from "@tanstack/react-query";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { inhibitionsQuery } from "../queries";
import { matcherText } from "./words";

const sameNames = { portfolio: "portfolio", metric: "metric", desk: "desk" };

/** The rules by which an open alert holds back others. */
export function Inhibitions() {
    const rules = useQuery(inhibitionsQuery);
    return (
        <Panel title="Inhibitions" note="an open alert holds back others">
            <Loaded query={rules} what="The inhibitions could not be loaded." rows={2}>
                {(all) =>
                    all.length === 0 ? (
                        <Empty>None: every alert is told of, whatever else is open.</Empty>
                    ) : (
                        <ul className="inhibitions">
                            {all.map(({ id, source, target, same }) => (
                                <li key={id}>
                                    <p>
                                        While one of <b className="strong">{lowerFirst(matcherText(source))}</b> is
                                        open, <b className="strong">{lowerFirst(matcherText(target))}</b>
                                        {same.length > 0 &&
                                            ` of the same ${same.map((field) => sameNames[field]).join(" and ")}`}{" "}
                                        are held back
                                    </p>
                                    <p className="small ink3">{id} · of no higher severity</p>
                                </li>
                            ))}
                        </ul>
                    )
                }
            </Loaded>
        </Panel>
    );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
