using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Prices;
using Risk.Grains.Wakeups;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Grains.Alerting;

/// <summary>Breaches, policies and what people did about them, for the tests of alerts and escalations.</summary>
internal static class Breaches
{
    public const string AlertId = "T1.1";
    public const string OnCall = "on-call@example.com";
    public const string Cro = "cro@example.com";

    public static readonly UserAction Ann = new("ann", "mine");

    public static AlertOpening Opening(double? reminderMinutes = null) => new(
        "Europe Long/Short",
        new ThresholdDefinition("T1", "P1", "var_99", Comparison.LessThan, -0.03m, Severity.Critical, "VaR limit",
            ReminderMinutes: reminderMinutes),
        -0.0301,
        Notices.Noon);

    /// <summary>On-call at once, the CRO after 15 minutes.</summary>
    public static EscalationPolicy Policy => new(
        "critical", Severity.Critical, true, TimeSpan.Zero,
        [
            new("immediate", TimeSpan.Zero, [OnCall], NotificationType.Email),
            new("management", TimeSpan.FromMinutes(15), [Cro], NotificationType.Email),
        ],
        RepeatCount: 0, AckTimeout: null, Version: 0);

    /// <summary>The NAV under 1,900, back at 1,950.</summary>
    public static ThresholdDefinition Limit => new(
        "T1", "P1", "nav", Comparison.LessThan, 1900, Severity.Critical, ClearValue: 1950);

    public static IPortfolioGrain Book(this EngineHost host) => host.Grains.GetGrain<IPortfolioGrain>("P1");

    /// <summary>P1 with 1,000 in cash and 10 A at 101, and the limit.</summary>
    public static async Task CreateBookAsync(this EngineHost host)
    {
        IClosesGrain closes = host.Grains.GetGrain<IClosesGrain>(GrainKeys.Single);
        await closes.Import([new(new DateOnly(2026, 1, 2), "A", 101)]);
        await closes.Complete();
        await host.Book().Put(new(Cash: 1000));
        await host.Book().ReplacePositions([new("A", 10)]);
        (await host.Book().PutThreshold(Limit)).Code.ShouldBe(OutcomeCode.Done);
    }

    /// <summary>A tick of A, made now, and what follows.</summary>
    public static async Task MoveAsync(this EngineHost host, decimal price)
    {
        IMarketDataGrain market = host.Grains.GetGrain<IMarketDataGrain>(GrainKeys.MarketData("A"));
        await market.Publish([new("A", price, host.Clock.GetUtcNow())]);
        host.Services.GetRequiredService<PriceBoard>().OnPrices(await market.Latest());
        await host.Book().Revalue();
    }

    public static Task<Outcome<SavedPolicy>> SaveAsync(this EngineHost host, EscalationPolicy policy) =>
        Retry.OnRejection(() => host.Grains.GetGrain<IPoliciesGrain>(GrainKeys.Single).Put(policy));

    public static IAlertGrain Alert(this EngineHost host) => host.Grains.GetGrain<IAlertGrain>(AlertId);

    public static IEscalationGrain Escalation(this EngineHost host) =>
        host.Grains.GetGrain<IEscalationGrain>(AlertId);

    public static AlertReading Reading(double value) => new(value, value, Notices.Noon.AddMinutes(5));

    public static AlertResolution Back(DateTimeOffset at) => new(ResolutionKind.Auto, -0.02, at, null);

    public static Task AdvanceAsync(this EngineHost host, double minutes) =>
        host.AdvanceAsync(TimeSpan.FromMinutes(minutes));

    /// <summary>One round of the sweeper, with all that it starts.</summary>
    public static async Task SweepAsync(this EngineHost host)
    {
        await host.Services.GetRequiredService<Sweeper>().SweepAsync();
        await host.QuietAsync();
    }

    /// <summary>E.g. "Triggered on-call@example.com", in the order of sending.</summary>
    public static string[] Told(this GrainWorld world) =>
        [.. world.Email.Messages.Select(m => $"{m.Payload.Kind} {m.Recipient}")];
}
