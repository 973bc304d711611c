using Risk.Contracts;
using Risk.Tests.Grains;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>Inhibition: a desk's alert holds back those of its books, and they are told when it is over.</summary>
public sealed class InhibitionTests
{
    private static readonly InhibitionRule DeskOverBooks = new(
        "desk-over-books", new(["DESK-*"], [], []), new(["*"], [], []), [SameField.Desk, SameField.Metric]);

    private readonly GrainWorld world = new();

    [Fact]
    public async Task DeskAlertOpen_BooksAlertIsHeldBackWithTheReason_AndToldOnceWhenItIsOver()
    {
        await using EngineHost host = await StartAsync();
        await OpenAsync(host, "D1.1", "DESK-EQ", "EQ");
        await OpenAsync(host, "B1.1", "BOOK-1", "EQ");
        await host.AdvanceAsync(10);
        Told().ShouldBe(["Triggered D1.1"]);
        world.Records.Of<Record.Event>().Where(e => e.Entry.Kind == "held").Select(e => e.Entry.Text).Distinct()
            .ShouldBe(["step 1: alert D1.1 of DESK-EQ is open and tells of it (desk-over-books)"]);
        await Grain(host, "D1.1").Resolve(Back(host.Clock.GetUtcNow()));
        await host.SweepAsync();
        await host.AdvanceAsync(0.01);
        Told().ShouldBe(["Triggered D1.1", "Resolved D1.1", "Triggered B1.1"], ignoreOrder: true);
        await host.AdvanceAsync(4);
        Told().Length.ShouldBe(3);
    }

    [Fact]
    public async Task BooksAlertIsOverFirst_NobodyHearsOfIt()
    {
        await using EngineHost host = await StartAsync();
        await OpenAsync(host, "D1.1", "DESK-EQ", "EQ");
        await OpenAsync(host, "B1.1", "BOOK-1", "EQ");
        await Grain(host, "B1.1").Resolve(Back(host.Clock.GetUtcNow()));
        await host.AdvanceAsync(2);
        Told().ShouldBe(["Triggered D1.1"]);
    }

    [Theory]
    [InlineData("FX", Severity.Critical)] // another desk
    [InlineData(null, Severity.Critical)] // none
    public async Task OtherBooks_AreTold(string? desk, Severity severity)
    {
        await using EngineHost host = await StartAsync();
        await OpenAsync(host, "D1.1", "DESK-EQ", "EQ");
        await OpenAsync(host, "B1.1", "BOOK-1", desk, severity);
        await host.AdvanceAsync(0.01);
        Told().ShouldBe(["Triggered D1.1", "Triggered B1.1"], ignoreOrder: true);
    }

    [Fact]
    public async Task MoreSevereAlert_IsToldAllTheSame()
    {
        await using EngineHost host = await StartAsync();
        await OpenAsync(host, "D1.1", "DESK-EQ", "EQ", Severity.Low);
        await OpenAsync(host, "B1.1", "BOOK-1", "EQ");
        await host.AdvanceAsync(0.01);
        Told().ShouldContain("Triggered B1.1");
    }

    [Fact]
    public async Task RuleDeleted_OrSiloRestarted_WhatWasHeldBackIsTold()
    {
        EngineHost host = await StartAsync();
        await OpenAsync(host, "D1.1", "DESK-EQ", "EQ");
        await OpenAsync(host, "B1.1", "BOOK-1", "EQ");
        await host.AdvanceAsync(0.01);
        await using EngineHost next = await host.KillAndRestartAsync();
        await next.AdvanceAsync(2);
        Told().ShouldBe(["Triggered D1.1"]);
        await Inhibitions(next).Delete("desk-over-books");
        await next.SweepAsync();
        await next.AdvanceAsync(0.01);
        Told().ShouldBe(["Triggered D1.1", "Triggered B1.1"]);
    }

    [Fact]
    public async Task Rule_WithoutAnyMatcher_IsRefusedByField()
    {
        await using EngineHost host = await StartAsync();
        (await Inhibitions(host).Put(DeskOverBooks with { Target = new([], [], []) }))
            .Errors.ShouldHaveSingleItem().Field.ShouldBe("target.portfolio_ids");
    }

    private async Task<EngineHost> StartAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy);
        (await Inhibitions(host).Put(DeskOverBooks)).Code.ShouldBe(OutcomeCode.Done);
        return host;
    }

    private static async Task OpenAsync(
        EngineHost host, string id, string portfolio, string? desk, Severity severity = Severity.Critical)
    {
        AlertOpening opening = Opening();
        await Grain(host, id).Open(opening with
        {
            Desk = desk,
            At = host.Clock.GetUtcNow(),
            Threshold = opening.Threshold with { PortfolioId = portfolio, Severity = severity },
        });
    }

    private static IAlertGrain Grain(EngineHost host, string id) => host.Grains.GetGrain<IAlertGrain>(id);

    private static IInhibitionsGrain Inhibitions(EngineHost host) =>
        host.Grains.GetGrain<IInhibitionsGrain>(GrainKeys.Single);

    private string[] Told() => [.. world.Email.Messages.Select(m => $"{m.Payload.Kind} {m.ThreadId}")];
}
