using Risk.Metrics;

namespace Risk.Grains.Settings;

/// <summary>What the grains need to know of the settings; see the README's table for each.</summary>
public sealed record GrainSettings
{
    /// <summary>Least time between two revaluations of a portfolio.</summary>
    public TimeSpan MinUpdateInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Most time between two revaluations of a portfolio.</summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A symbol is stale when nothing has arrived for this long after a tick.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A price beyond this factor of the last one is quarantined.</summary>
    public double PriceJumpFactor { get; init; } = 5;

    /// <summary>How often the last prices are saved.</summary>
    public TimeSpan PriceSaveInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Least time between two notifications of one alert and kind to one recipient.</summary>
    public TimeSpan MaxAlertFrequency { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How much worse, as a part of the limit, an open alert is told again; 0: never.</summary>
    public double WorseningStep { get; init; }

    /// <summary>Breaks of a limit within it belong together; zero: flapping is not damped.</summary>
    public TimeSpan FlapWindow { get; init; }

    /// <summary>How long a flapping limit has to stay as it is before that is told.</summary>
    public TimeSpan FlapQuiet { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Alerts of a portfolio that open within it are one message to a recipient; zero: never.</summary>
    public TimeSpan GroupWindow { get; init; }

    /// <summary>What goes to one recipient beyond it within an hour is one digest; 0: without bound.</summary>
    public int MaxMessagesPerHour { get; init; }

    /// <summary>Mails that this process sends at once.</summary>
    public int EmailsAtOnce { get; init; } = 32;

    /// <summary>Text messages that this process sends at once.</summary>
    public int SmsAtOnce { get; init; } = 8;

    /// <summary>Webhooks that this process sends at once.</summary>
    public int WebhooksAtOnce { get; init; } = 32;

    /// <summary>A claim older than this is taken over.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whose midnight ends the market's day.</summary>
    public TimeZoneInfo MarketTimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Whether a new portfolio starts with the limits that are built in.</summary>
    public bool DefaultLimits { get; init; }

    /// <summary>How the tails of the scenarios are estimated.</summary>
    public VarMethod VarMethod { get; init; } = VarMethod.Historical;

    /// <summary>Signs the links in messages; null: a key that the database keeps does.</summary>
    public string? LinkSecret { get; init; }

    /// <summary>Its links are good as well.</summary>
    public string? LinkPreviousSecret { get; init; }

    /// <summary>Address of the dashboard in messages.</summary>
    public string PublicUrl { get; init; } = "http://localhost:8000";
}
