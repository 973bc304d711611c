using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>silences</c>.</summary>
internal static class SilenceRows
{
    public static Statement Save(Silence silence) => Upsert.Into(
        "silences",
        [("id", silence.Id)],
        ("portfolio_ids", RecordJson.Of(silence.Matchers.PortfolioIds)),
        ("metric_types", RecordJson.Of(silence.Matchers.MetricTypes)),
        ("severities", RecordJson.Of(silence.Matchers.Severities.Select(Names.Of))),
        ("starts_at", silence.StartsAt),
        ("ends_at", silence.EndsAt),
        ("recurring_window", silence.Window is { } window ? RecordJson.Of(window) : null),
        ("owner", silence.Owner),
        ("reason", silence.Reason),
        ("created_at", silence.CreatedAt),
        ("expired_at", silence.ExpiredAt),
        ("expired_by", silence.ExpiredBy),
        ("changed_by", Actor.Current));
}
