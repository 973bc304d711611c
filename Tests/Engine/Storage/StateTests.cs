using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Storage;

/// <summary>A grain's state: when it is there, what its operations do.</summary>
public sealed class StateTests : EngineTest
{
    private IStateGrain Probe => Grain<IStateGrain>();

    [Fact]
    public async Task State_InTheConstructor_IsNotReadable() =>
        (await Probe.InConstructor()).ShouldBe(nameof(InvalidOperationException));

    [Fact]
    public async Task State_InOnActivate_IsLoaded()
    {
        await Probe.Set(7, write: true);

        await using var next = await Host.RestartAsync();

        (await next.Grains.GetGrain<IStateGrain>("g").InActivation()).ShouldBe(7);
    }

    [Fact]
    public async Task State_NeverWritten_IsNewWithoutEtag()
    {
        var view = await Probe.Show();

        (view.Number, view.Exists, view.Etag).ShouldBe((0, false, null));
    }

    [Fact]
    public async Task Write_Twice_ChangesTheEtag()
    {
        var first = await Probe.Set(1, write: true);
        var second = await Probe.Set(2, write: true);

        first.Exists.ShouldBeTrue();
        first.Etag.ShouldNotBeNull();
        second.Etag.ShouldNotBe(first.Etag);
    }

    [Fact]
    public async Task Read_AfterEdits_DiscardsThem()
    {
        await Probe.Set(1, write: true);
        await Probe.Set(2, write: false);

        (await Probe.Reread()).Number.ShouldBe(1);
    }

    [Fact]
    public async Task Clear_AfterAWrite_GivesANewStateWithoutEtag()
    {
        await Probe.Set(1, write: true);

        var view = await Probe.Clear();

        (view.Number, view.Exists, view.Etag).ShouldBe((0, false, null));
        (await Probe.Set(3, write: true)).Exists.ShouldBeTrue();
    }

    [Fact]
    public async Task Writes_ManyAtOnce_TheLastIsStored()
    {
        await Probe.SetMany(5);

        (await Probe.Reread()).Number.ShouldBe(5);
    }
}
