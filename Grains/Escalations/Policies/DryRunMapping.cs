using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;

namespace Risk.Grains.Escalations;

/// <summary>From the rules' dry run to the contract's.</summary>
internal static class DryRunMapping
{
    public static PolicyDryRun ToDryRun(this EscalationPolicy policy, DateTimeOffset at, Circumstances around) =>
        new(policy, at, [.. DryRun.Of(policy.ToDomain(), at, around).Select(ToContract)]);

    private static DryRunStep ToContract(PlannedStep step) => new(
        step.At,
        step.Index,
        step.Level,
        step.Text,
        [
            .. step.Tellings.Select(telling => new DryRunTelling(
                telling.Channel.To<Channel>(), telling.Recipient, telling.Person, telling.SuppressedBecause)),
        ]);
}
