using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>How the demo's alerts are told; its minutes are short, so that one can watch.</summary>
internal static class DemoPolicies
{
    public static ImmutableArray<EscalationPolicy> All { get; } =
    [
        Policy("demo-critical", Severity.Critical, repeats: 1,
            Step("Market risk", 0, "role:market-risk"),
            Step("Desk head", 0.75, "role:desks"),
            Step("Second officer", 3, "role:market-risk-officer"),
            Step("Chief risk officer", 10, "user:clara.voss", "cro@demo.example")),
        Policy("demo-high", Severity.High, repeats: 0,
            Step("Market risk", 0, "role:market-risk"),
            Step("Desk head", 5, "role:desks"),
            Step("Chief risk officer", 30, "role:cro")),
        Policy("demo-medium", Severity.Medium, repeats: 0,
            Step("Market risk", 0, "role:market-risk"),
            Step("Desk head", 15, "role:desk-head"),
            Step("Second officer", 60, "role:market-risk-officer")),
        Policy("demo-low", Severity.Low, repeats: 0,
            Step("Desk head", 0, "role:desks"),
            Step("Market risk", 60, "role:market-risk"),
            Step("Operations", 120, "user:yuki.sato")),
    ];

    private static EscalationPolicy Policy(
        string id, Severity severity, int repeats, params ImmutableArray<EscalationStep> steps) => new(
            id, severity, IsDefault: true, InitialDelay: TimeSpan.Zero, steps, repeats,
            AckTimeout: TimeSpan.FromMinutes(30), Version: 0);

    private static EscalationStep Step(string level, double minutes, params ImmutableArray<string> recipients) =>
        new(level, TimeSpan.FromMinutes(minutes), recipients, NotificationType.Email);
}
