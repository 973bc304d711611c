using Risk.Escalations;
using Risk.People;
using Risk.Tests.People;
using Risk.Thresholds;
using static Risk.Tests.Escalations.Ladders;

namespace Risk.Tests.Escalations;

public sealed class PolicyValidationTests
{
    private static readonly TimeSpan OverAWeek = TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1);

    [Fact]
    public void Validate_GoodPolicy_FindsNothing()
    {
        Policy policy = TwoSteps with { RepeatCount = 20, AckTimeout = TimeSpan.FromMinutes(0.05) };
        PolicyValidation.Validate(policy).ShouldBeEmpty();
        PolicyValidation.Warnings(TwoSteps, AddressBook.Empty, Start).ShouldBeEmpty();
    }

    public static TheoryData<string, Func<Policy, Policy>> Wrong() => new()
    {
        { "id", p => p with { Id = "a b" } },
        { "severity", p => p with { Severity = (Severity)7 } },
        { "initial_delay_minutes", p => p with { InitialDelay = TimeSpan.FromSeconds(-1) } },
        { "initial_delay_minutes", p => p with { InitialDelay = OverAWeek } },
        { "escalation_steps", p => p with { Steps = [] } },
        { "escalation_steps", p => p with { Steps = [.. Enumerable.Repeat(p.Steps[0], 21)] } },
        { "escalation_steps[1].level", p => WithSecond(p, s => s with { Level = "" }) },
        { "escalation_steps[1].level", p => WithSecond(p, s => s with { Level = "a\nb" }) },
        { "escalation_steps[1].delay_minutes", p => WithSecond(p, s => s with { Delay = TimeSpan.FromSeconds(-1) }) },
        { "escalation_steps[1].delay_minutes", p => WithSecond(p, s => s with { Delay = OverAWeek }) },
        { "escalation_steps[1].recipients[0]", p => WithRecipients(p, "nobody") },
        { "escalation_steps[1].recipients[1]", p => WithRecipients(p, Cro, "https://x.io/") },
        { "escalation_steps[1].recipients", p => WithRecipients(p, [.. Enumerable.Repeat(Cro, 51)]) },
        { "repeat_count", p => p with { RepeatCount = -1 } },
        { "repeat_count", p => p with { RepeatCount = 21 } },
        { "repeat_count", p => p with { Steps = [p.Steps[0]], RepeatCount = 1 } }, // all rounds at once
        { "ack_timeout_minutes", p => p with { AckTimeout = TimeSpan.Zero } },
        { "ack_timeout_minutes", p => p with { AckTimeout = OverAWeek } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Validate_OneWrongField_NamesIt(string field, Func<Policy, Policy> edit) =>
        PolicyValidation.Validate(edit(TwoSteps)).Select(e => e.Field).ShouldBe([field]);

    [Fact]
    public void Validate_MalformedRecipient_SaysTheValueAndWhatIsAllowed() =>
        PolicyValidation.Validate(WithRecipients(TwoSteps, "cro company.com"))
            .ShouldHaveSingleItem().Message.ShouldBe(
                "escalation_steps[1].recipients[0] is cro company.com; allowed: an email address or a number like "
                + "+12025550123, user:NAME or role:NAME.");

    [Fact]
    public void Warnings_WhatReachesNobody_IsNamed() =>
        PolicyValidation.Warnings(
            Of(Step(0), Step(5, OnCall, "user:ann", "user:zoe", "role:cyd"), Step(5, "user:cyd")), Rotas.Book(), Start)
            .ShouldBe(
            [
                "escalation_steps[0] has no recipients: the step is skipped.",
                "escalation_steps[1].recipients[2]: no contact zoe is known; user:zoe is not told.",
                "escalation_steps[1].recipients[3]: nobody has the role cyd and there is no schedule cyd; "
                    + "role:cyd is not told.",
                "escalation_steps[2].recipients[0]: Cyd Orr has no address for email or sms; user:cyd is not told.",
            ]);

    private static Policy WithRecipients(Policy policy, params string[] recipients) =>
        WithSecond(policy, step => step with { Recipients = [.. recipients] });

    private static Policy WithSecond(Policy policy, Func<PolicyStep, PolicyStep> edit) =>
        policy with { Steps = policy.Steps.SetItem(1, edit(policy.Steps[1])) };
}
