using Risk.Contracts;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 8: a step that is empty or reaches nobody is skipped to the next at once and recorded; malformed
/// recipients are refused by the field's name; unknown users and roles are warnings.
/// </summary>
public sealed class R08_NoDeadSteps
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly GrainWorld world = new();

    [Fact]
    public async Task EmptyAndUnresolvableSteps_AreSkippedWithinSecondsAndRecorded()
    {
        await using EngineHost host = await world.StartAsync();
        EscalationStep first = Policy.Steps[0];
        await host.SaveAsync(Policy with
        {
            Steps =
            [
                first with { Recipients = [] },
                first with { Level = "nobody", Delay = TenMinutes, Recipients = ["user:zoe", "role:cro"] },
                first with { Level = "desk", Delay = TenMinutes },
            ],
        });
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(TimeSpan.FromSeconds(5));
        world.Told().ShouldBe([$"Triggered {OnCall}"]);
        world.Records.Of<Record.Event>().Select(e => e.Entry.Text).ShouldSatisfyAllConditions(
            texts => texts.ShouldContain("step 1, immediate, reaches nobody"),
            texts => texts.ShouldContain("step 2, nobody, reaches nobody"),
            texts => texts.ShouldContain(
                "user:zoe is not told by email that it triggered (step 2, nobody): no contact zoe is known"),
            texts => texts.ShouldContain("role:cro is not told by email that it triggered (step 2, nobody): "
                + "nobody has the role cro and there is no schedule cro"));
    }

    [Fact]
    public async Task PolicyThatReachesNobodyAtAll_EndsAtOnceAndSaysSo()
    {
        await using EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy with { Steps = [Policy.Steps[0] with { Recipients = ["user:zoe"] }] });
        await host.Alert().Open(Opening());
        await host.AdvanceAsync(TimeSpan.FromSeconds(5));
        world.Records.Of<Record.Event>().ShouldContain(e => e.Entry.Text == "every step was skipped: nobody was told");
        (await host.Escalation().Get())!.Status.ShouldBe(EscalationStatus.Completed);
    }

    [Theory]
    [InlineData("cro at example.com")]
    [InlineData("user:")]
    [InlineData("+12")]
    [InlineData("https://hooks.example.com")] // not by email
    public async Task MalformedRecipient_IsRefusedByTheFieldsName(string recipient)
    {
        await using EngineHost host = await world.StartAsync();
        Outcome<SavedPolicy> outcome = await host.SaveAsync(
            Policy with { Steps = [Policy.Steps[0], Policy.Steps[1] with { Recipients = [Cro, recipient] }] });
        outcome.Code.ShouldBe(OutcomeCode.Invalid);
        outcome.Errors.ShouldHaveSingleItem().Field.ShouldBe("escalation_steps[1].recipients[1]");
        outcome.Errors[0].Message.ShouldContain(recipient);
        (await host.Grains.GetGrain<IPoliciesGrain>(GrainKeys.Single).List()).ShouldBeEmpty();
    }

    [Fact]
    public async Task UnknownUserAndRole_AreSavedWithAWarningEach()
    {
        await using EngineHost host = await world.StartAsync();
        Outcome<SavedPolicy> outcome = await host.SaveAsync(
            Policy with { Steps = [Policy.Steps[0] with { Recipients = [OnCall, "user:zoe", "role:cro"] }] });
        outcome.Value!.Warnings.ShouldBe(
        [
            "escalation_steps[0].recipients[1]: no contact zoe is known; user:zoe is not told.",
            "escalation_steps[0].recipients[2]: nobody has the role cro and there is no schedule cro; "
                + "role:cro is not told.",
        ]);
    }
}
