using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains;

/// <summary>Policies: versions rise, a severity has one default, bad ones leave nothing behind.</summary>
public sealed class PoliciesGrainTests
{
    private readonly GrainWorld world = new();

    [Fact]
    public async Task Put_FirstOfASeverity_IsItsDefault_UntilAnotherTakesOver()
    {
        await using EngineHost host = await world.StartAsync();
        IPoliciesGrain policies = Grain(host);
        await policies.Put(Policy("a"));
        await policies.Put(Policy("b"));
        (await policies.Choose(Severity.Critical, null))!.Id.ShouldBe("a");
        await policies.Put(Policy("b") with { IsDefault = true });
        (await policies.Choose(Severity.Critical, null))!.Id.ShouldBe("b");
        (await policies.List()).Count(p => p.IsDefault).ShouldBe(1);
        (await policies.Choose(Severity.Critical, "a"))!.Id.ShouldBe("a");
        (await policies.Choose(Severity.Low, null)).ShouldBeNull();
    }

    [Fact]
    public async Task Put_Changed_RaisesTheVersionAndKeepsTheDefault()
    {
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Put(Policy("a"));
        EscalationPolicy changed = Policy("a") with { AckTimeout = TimeSpan.FromMinutes(9) };
        EscalationPolicy saved = (await Grain(host).Put(changed)).Value!.Policy;
        (saved.Version, saved.IsDefault).ShouldBe((2, true));
    }

    [Fact]
    public async Task Put_Again_IsTheSameVersion_UnlessAnythingAtAllChanged()
    {
        await using EngineHost host = await world.StartAsync();
        EscalationPolicy policy = Policy("a");
        EscalationStep step = policy.Steps[0];
        EscalationPolicy[] changes =
        [
            policy, policy with { InitialDelay = TimeSpan.FromMinutes(1) },
            policy with { AckTimeout = TimeSpan.FromMinutes(1) }, policy with { Severity = Severity.Low },
            policy with { Steps = [step with { Level = "another" }] },
            policy with { Steps = [step with { Recipients = [.. step.Recipients, "b@example.com"] }] },
            policy with { Steps = [step, step with { Delay = TimeSpan.FromMinutes(1) }] },
        ];
        foreach ((int version, EscalationPolicy change) in changes.Index())
        {
            (await Grain(host).Put(change)).Value!.Policy.Version.ShouldBe(version + 1);
            (await Grain(host).Put(change)).Value!.Policy.Version.ShouldBe(version + 1);
        }
    }

    [Fact]
    public async Task Put_MalformedRecipient_IsRefusedByFieldAndLeavesNothing()
    {
        await using EngineHost host = await world.StartAsync();
        Outcome<SavedPolicy> outcome = await Grain(host).Put(Policy("a", "not an address"));
        outcome.Code.ShouldBe(OutcomeCode.Invalid);
        outcome.Errors.ShouldHaveSingleItem().Field.ShouldBe("escalation_steps[0].recipients[0]");
        (await Grain(host).List()).ShouldBeEmpty();
        world.Records.Saved.ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_UnknownUser_IsAWarning()
    {
        await using EngineHost host = await world.StartAsync();
        Outcome<SavedPolicy> outcome = await Grain(host).Put(Policy("a", "user:ann"));
        outcome.Value!.Warnings.ShouldHaveSingleItem().ShouldContain("user:ann");
    }

    [Fact]
    public async Task Put_RecordsAway_IsStoredAndTheRowFollows()
    {
        world.Records.IsAway = true;
        EngineHost host = await world.StartAsync();
        (await Grain(host).Put(Policy("a"))).Code.ShouldBe(OutcomeCode.Done);
        world.Records.IsAway = false;
        await using EngineHost next = await host.RestartAsync();
        (await Grain(next).Get("a")).ShouldNotBeNull();
        world.Records.Of<Record.Policy>().ShouldHaveSingleItem().Value.Id.ShouldBe("a");
    }

    [Fact]
    public async Task Delete_Unknown_IsNotFound_KnownIsGone()
    {
        await using EngineHost host = await world.StartAsync();
        (await Grain(host).Delete("a")).Code.ShouldBe(OutcomeCode.NotFound);
        await Grain(host).Put(Policy("a"));
        (await Grain(host).Delete("a")).Code.ShouldBe(OutcomeCode.Done);
        (await Grain(host).Choose(Severity.Critical, null)).ShouldBeNull();
        world.Records.Of<Record.PolicyRemoved>().ShouldHaveSingleItem();
    }

    private static EscalationPolicy Policy(string id, string recipient = "desk@example.com") => new(
        id, Severity.Critical, false, TimeSpan.Zero,
        [new("immediate", TimeSpan.Zero, [recipient], NotificationType.Email)], 0, null, 0);

    private static IPoliciesGrain Grain(EngineHost host) => host.Grains.GetGrain<IPoliciesGrain>(GrainKeys.Single);
}
