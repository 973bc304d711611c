using Risk.Tests.Engine.Probes;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Storage;

/// <summary>What a grain sees when its store fails.</summary>
public sealed class WriteFaultTests : EngineTest
{
    private IStateGrain Probe => Grain<IStateGrain>();

    [Fact]
    public async Task Write_TheStoreFails_ThrowsOrleansExceptionWithTheCause()
    {
        Host.Stores.State.Inject(WriteFault.Fails);

        var failure = await Should.ThrowAsync<OrleansException>(() => Probe.Set(1, write: true));

        failure.InnerException.ShouldBeOfType<IOException>();
        (await Probe.Reread()).Exists.ShouldBeFalse();
        (await Probe.Set(2, write: true)).Number.ShouldBe(2);
    }

    [Fact]
    public async Task Write_WrittenButReportedFailed_TheNextWriteIsInconsistent()
    {
        Host.Stores.State.Inject(WriteFault.FailsAfter);
        await Should.ThrowAsync<OrleansException>(() => Probe.Set(1, write: true));

        await Should.ThrowAsync<Orleans.Storage.InconsistentStateException>(() => Probe.Set(2, write: true));
    }

    [Fact]
    public async Task Writes_ManyAtOnce_MergeIntoFew()
    {
        await Probe.SetMany(100);

        Host.Stores.State.Writes.ShouldBeInRange(1, 2);
    }
}
