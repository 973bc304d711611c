namespace Risk.Api.Endpoints.Alerts;

/// <summary>How many alerts are open.</summary>
/// <param name="Waiting">For somebody: triggered, and not snoozed now.</param>
/// <param name="Snoozed">Triggered, and snoozed now.</param>
/// <param name="Severities">The open ones by severity, the least severe first.</param>
public sealed record AlertCountsResponse(
    int Open, int Waiting, int Snoozed, int Acknowledged, IReadOnlyList<SeverityCountResponse> Severities)
{
    public static AlertCountsResponse From(ImmutableArray<AlertCount> counts)
    {
        int Sum(Func<AlertCount, bool> isMeant) => counts.Where(isMeant).Sum(count => count.Alerts);
        return new(
            Sum(_ => true),
            Sum(IsWaiting),
            Sum(count => count is { Status: AlertStatus.Triggered, Snoozed: true }),
            Sum(count => count.Status is AlertStatus.Acknowledged),
            [
                .. Enum.GetValues<Severity>().Select(severity => new SeverityCountResponse(
                    severity,
                    Sum(count => count.Severity == severity),
                    Sum(count => count.Severity == severity && IsWaiting(count)))),
            ]);
    }

    private static bool IsWaiting(AlertCount count) => count is { Status: AlertStatus.Triggered, Snoozed: false };
}

/// <summary>How many alerts of a severity are open.</summary>
public sealed record SeverityCountResponse(Severity Severity, int Open, int Waiting);
