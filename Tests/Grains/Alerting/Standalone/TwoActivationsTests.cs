using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Alerting;

/// <summary>Fault 15: two activations of one alert, as two processes on one store could have: one transition.</summary>
public sealed class TwoActivationsTests
{
    [Fact]
    public async Task Acknowledged_InTwoActivationsThatBothReadIt_HappensOnce()
    {
        GrainWorld world = new();
        await using EngineHost one = await world.StartAsync();
        await one.SaveAsync(Policy);
        await one.Alert().Open(Opening());
        await using EngineHost other = await one.StartTwinAsync();
        (await other.Alert().Get())!.Status.ShouldBe(AlertStatus.Triggered);

        (await one.Alert().Acknowledge(new("ann", null))).Code.ShouldBe(OutcomeCode.Done);
        await Should.ThrowAsync<OrleansException>(() => other.Alert().Acknowledge(new("bob", null)));

        (await Retry.OnRejection(() => other.Alert().Acknowledge(new("bob", null)))).Code
            .ShouldBe(OutcomeCode.Unchanged);
        (await other.Alert().Get())!.AcknowledgedBy.ShouldBe("ann");
        world.Records.Of<Record.Event>().Where(e => e.Entry.Kind == "acknowledged").DistinctBy(e => e.Entry.Id)
            .Select(e => e.Entry.User).ShouldBe(["ann"]);
    }
}
