using Risk.Escalations;
using Risk.People;
using Risk.Tests.People;
using static Risk.Tests.Escalations.Ladders;

namespace Risk.Tests.Escalations;

public sealed class DryRunTests
{
    [Fact]
    public void Of_Policy_SaysWhoIsToldWhenAndWhoNotAndWhy()
    {
        Schedule desk = Rotas.Of("UTC", Rotas.Layer(RotationUnit.Hourly, 1, "09:00")) with { Id = "desk" };
        Policy policy = Of(Step(0, "role:desk", "user:zoe"), Step(60, "role:desk"), Step(5), Step(5, Cro));
        ImmutableArray<PlannedStep> steps = DryRun.Of(
            policy, Rotas.At("2026-01-05T09:10Z"), Frequency with { People = Rotas.Book(desk) });
        steps.Select(step => $"{step.At:HH:mm} {step.Index} {Words(step)}").ShouldBe(
        [
            "09:10 0 ann@desk.example +12025550101 (user:zoe: no contact zoe is known)",
            "10:10 1 bob@desk.example",
            "10:15 2 ",
            $"10:15 3 {Cro}",
        ]);
        steps[2].Text.ShouldBe("step 3, after 5, reaches nobody");
    }

    [Fact]
    public void Of_Repetitions_AreAllThere()
    {
        ImmutableArray<PlannedStep> steps = DryRun.Of(TwoSteps with { RepeatCount = 2 }, Start, Frequency);
        steps.Select(step => step.Index).ShouldBe([0, 1, 2, 3, 4, 5]);
        steps.Select(step => step.At).ShouldBe([At(0), At(15), At(15), At(30), At(30), At(45)]);
    }

    [Fact]
    public void Of_NobodyReachable_EndsAtOnce() =>
        DryRun.Of(Of(Step(0), Step(10, "user:zoe")), Start, Frequency).Select(step => step.At).ShouldBe([Start, Start]);

    private static string Words(PlannedStep step) => string.Join(" ", step.Tellings.Select(t =>
        t.SuppressedBecause is null ? t.Recipient : $"({t.Recipient}: {t.SuppressedBecause})"));
}
