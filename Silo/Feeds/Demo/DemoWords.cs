using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>What the demo's desk has said itself: how messages are worded, and of what nobody is told.</summary>
internal static class DemoWords
{
    public static ImmutableArray<MessageTemplate> Templates { get; } =
    [
        new("desk-resolved", NotificationKind.Resolved, Channel.Email, Language: null,
            "Resolved: {{portfolio}}, {{metric}}",
            """
            {{standing}}.
            It was open for {{lasting}}; the worst was {{worst}} against {{limit}}.

            {{dashboard_link}}
            """,
            Html: null),
        new("desk-sms", NotificationKind.Triggered, Channel.Sms, Language: null, Subject: null,
            "{{upper severity}} {{portfolio}}: {{standing}}. ack {{code}}", Html: null),
    ];

    /// <summary>Planned, and agreed with those who would be told.</summary>
    public static Silence Silence(DateTimeOffset now) => new(
        "demo-rebalancing", new(["demo-metals"], ["concentration_risk.*"], [Severity.Low, Severity.Medium]),
        now, now + TimeSpan.FromHours(8), Window: null, Owner: "ben.hale",
        Reason: "Rebalancing of the metals book, agreed with market risk", CreatedAt: now);
}
