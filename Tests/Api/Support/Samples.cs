using System.Reflection;
using System.Text.Json.Nodes;
using Risk.Contracts;

namespace Risk.Tests.Api.Support;

/// <summary>Things as grains give them.</summary>
public static class Samples
{
    public const string Limit = """
        {"portfolio_id":"P1","metric_type":"var_99","comparison_type":"less_than","threshold_value":-0.03,
        "severity":"high"}
        """;

    public static DateTimeOffset At { get; } = new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero);

    public static AlertView Alert(string id, string portfolio) => new(
        id, portfolio, "T1", "var_99", Comparison.LessThan, AlertStatus.Triggered, Severity.High, "VaR",
        -0.03m, -0.031, -0.032,
        At, null, null, null, null, null, null, new("E1", 2, 1, At.AddMinutes(15), EscalationStatus.Paused));

    public static PortfolioView Portfolio(string id) => new(
        id, id, "USD", null, null, 0, null, 0, new(0.5m, 0.5m, 0.25m, 0.3m), [], At, At);

    public static ThresholdView Threshold(string id, string portfolio) => new(
        new(id, portfolio, "var_99", Comparison.LessThan, -0.03m, Severity.High), 1, At, At, null);

    public static PortfolioSnapshot Snapshot(string portfolio, long sequence) => new(
        portfolio, sequence, At, At.AddSeconds(sequence), "held", SnapshotStatus.Ok, [], [],
        [new("nav", 1000.5), new("exposure.long", 10), new("exposure.net", null), new("var_99", -0.03)]);

    /// <summary>Line and reason of each row that an import rejected.</summary>
    public static IEnumerable<(int, string)> Rejected(JsonNode answer) => answer["rejected"]!.AsArray()
        .Select(r => (r!["line"]!.GetValue<int>(), r["reason"]!.GetValue<string>()));

    /// <summary>What the engine throws for a call that it did not run; Orleans lets nobody else make one.</summary>
    public static Exception Rejection() => (Exception)Activator.CreateInstance(
        typeof(OrleansMessageRejectionException),
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
        binder: null,
        ["moving"],
        culture: null)!;

    public static NotificationView Notification(string id, string portfolio) => new(
        id, "A1", portfolio, 0, NotificationKind.Triggered, Channel.Email, "a@b.example", NotificationStatus.Sent, null,
        [new(At, "sent", "250 ok")], At, At);
}
