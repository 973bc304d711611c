using System.Globalization;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Support;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>Real closes, day by day: a 3 % VaR limit on 1,000 SPY and 2,000 IWM through March 2020.</summary>
public sealed class March2020LimitTests
{
    private static readonly DateOnly LastQuietDay = new(2020, 2, 19);
    private static readonly DateOnly LastDay = new(2020, 3, 31);
    private static readonly DateOnly DayOfTheBreach = new(2020, 2, 27);
    private static readonly TimeSpan SecondStep = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task Limit_OpensOneAlert_TellsTheFirstAtOnceAndTheSecondInTime()
    {
        await using RiskHost host = await RiskHost.StartAsync();
        DailyClose[] closes = [.. Closes()];
        await host.ImportAsync(closes.Where(row => row.Date <= LastQuietDay));
        await CreateAsync(host);

        foreach (IGrouping<DateOnly, DailyClose> day in closes.GroupBy(row => row.Date).OrderBy(day => day.Key))
        {
            if (day.Key <= LastQuietDay || day.Key > LastDay)
                continue;
            await PlayAsync(host, day);
            Told(host, NotificationKind.Triggered).ShouldBe(day.Key < DayOfTheBreach ? [] : ["on-call@example.com"]);
            Told(host, NotificationKind.Escalated).ShouldBe(day.Key <= DayOfTheBreach ? [] : ["cro@example.com"]);
            if (day.Key == DayOfTheBreach)
                FirstMailSaysWhereItComesFrom(host, day);
            if (day.Key == DayOfTheBreach)
                await host.Engine.AdvanceAsync(SecondStep);
        }

        host.World.Records.Of<Record.Alert>().Select(row => row.View.Id).Distinct().ShouldHaveSingleItem();
        await host.Portfolio("P1").AddCashFlow(new(null, 10_000_000, null, "a smaller share at risk"));
        await host.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        Told(host, NotificationKind.Resolved).ShouldBe(["on-call@example.com", "cro@example.com"], ignoreOrder: true);
        host.World.Email.Messages.Where(mail => mail.Text.Contains("Since your message of"))
            .Select(mail => mail.Payload.Kind).Distinct().ShouldBe([NotificationKind.Resolved]);
    }

    private static void FirstMailSaysWhereItComesFrom(RiskHost host, IEnumerable<DailyClose> prices)
    {
        OutgoingMessage mail = host.World.Email.Messages.ShouldHaveSingleItem();
        PositionBreakdown parts = mail.Payload.Notice.Breakdown.ShouldNotBeNull();
        double nav = prices.Sum(row => row.Symbol switch
        {
            "SPY" => 1000 * (double)row.Close,
            "IWM" => 2000 * (double)row.Close,
            _ => 0,
        });
        parts.Parts.Select(part => part.Symbol).ShouldBe(["SPY", "IWM"], ignoreOrder: true);
        parts.Parts.Sum(part => part.Amount).ShouldBe(parts.Total, 1e-6);
        parts.Total.ShouldBe(mail.Payload.Notice.Alert.CurrentValue!.Value * nav, 1e-6);
        mail.Text.ShouldContain("VaR 99 % by position when it opened, in USD:\n");
    }

    private static async Task CreateAsync(RiskHost host)
    {
        await host.Grains.GetGrain<IPoliciesGrain>(GrainKeys.Single).Put(new(
            "desk",
            Severity.Critical,
            IsDefault: true,
            TimeSpan.Zero,
            [
                new("immediate", TimeSpan.Zero, ["on-call@example.com"], NotificationType.Email),
                new("management", SecondStep, ["cro@example.com"], NotificationType.Email),
            ],
            RepeatCount: 0,
            AckTimeout: null,
            Version: 0));
        await host.Portfolio("P1").Put(new());
        await host.Portfolio("P1").ReplacePositions([new("SPY", 1000), new("IWM", 2000)]);
        Outcome<ThresholdView> limit = await host.Grains.GetGrain<IThresholdGrain>("T1").Create(
            new("T1", "P1", "var_99", Comparison.LessThan, -0.03m, Severity.Critical));
        limit.Value!.OpenAlertId.ShouldBeNull();
    }

    /// <summary>The day's closes as ticks, then as closes; a second for the messages to go.</summary>
    private static async Task PlayAsync(RiskHost host, IGrouping<DateOnly, DailyClose> day)
    {
        DateTimeOffset at = new(day.Key.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero);
        foreach (DailyClose row in day)
            await host.MarketData(row.Symbol).Publish([new(row.Symbol, row.Close, at)]);
        foreach (string symbol in new[] { "SPY", "IWM" })
            host.Board.OnPrices(await host.MarketData(symbol).Latest());
        await host.Portfolio("P1").Revalue();
        await host.ImportAsync(day);
        await host.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
    }

    private static IEnumerable<string> Told(RiskHost host, NotificationKind kind) =>
        from id in host.World.Email.Messages.Select(message => message.Id)
        let view = host.World.Records.Of<Record.Notification>().Last(row => row.View.Id == id).View
        where view.Kind == kind
        select view.Recipient;

    private static IEnumerable<DailyClose> Closes() => SharedData.Csv("us_daily_closes.csv")
        .Select(row => new DailyClose(
            DateOnly.Parse(row[0], CultureInfo.InvariantCulture),
            row[1],
            decimal.Parse(row[2], CultureInfo.InvariantCulture)));
}
