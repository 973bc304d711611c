using Risk.Contracts;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 6: from 100 to 110 to 120 % of the limit notifies again, despite acknowledgement, snooze or grouping,
/// with current values.
/// </summary>
public sealed class R06_WorseningTests
{
    private readonly GrainWorld world = new() { Settings = new() { WorseningStep = 0.1 } };

    [Fact]
    public async Task Worse_ByEachStep_IsToldAgainDespiteAckAndSnooze_WithCurrentValues()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Acknowledge(Ann);
        await host.Alert().Update(Reading(-0.0335));
        await host.AdvanceAsync(0.01);
        await host.Alert().Snooze(TimeSpan.FromHours(1), Ann);
        await host.Alert().Update(Reading(-0.0365));
        await host.AdvanceAsync(0.01);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Worsened {OnCall}", $"Worsened {OnCall}"]);
        world.Email.Messages[1].Subject.ShouldContain("-3.35 %");
        world.Email.Messages[2].Subject.ShouldContain("-3.65 %");
        AlertView alert = (await host.Alert().Get())!;
        (alert.Status, alert.SnoozedUntil).ShouldBe((AlertStatus.Triggered, null));
    }

    [Fact]
    public async Task Worse_WithinAStep_AndBackAndForth_IsNotToldAgain()
    {
        await using EngineHost host = await OpenAsync();
        foreach (double value in (double[])[-0.0329, -0.0335, -0.0301, -0.0336, -0.0359])
            await host.Alert().Update(Reading(value));
        await host.AdvanceAsync(0.01);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Worsened {OnCall}"]);
    }

    [Fact]
    public async Task Worse_WhileAcknowledged_EscalationGoesOnWhereItStood()
    {
        await using EngineHost host = await OpenAsync();
        await host.Alert().Acknowledge(Ann);
        await host.AdvanceAsync(20); // the CRO's step came due
        await host.Alert().Update(Reading(-0.0335));
        await host.AdvanceAsync(0.01);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Worsened {OnCall}", $"Escalated {Cro}"], ignoreOrder: true);
    }

    private async Task<EngineHost> OpenAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy);
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(0.01);
        return host;
    }
}
