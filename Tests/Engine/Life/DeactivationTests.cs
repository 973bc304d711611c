using Risk.Tests.Support;

namespace Risk.Tests.Engine.Life;

/// <summary>DeactivateOnIdle.</summary>
public sealed class DeactivationTests : LifeTest
{
    [Fact]
    public async Task DeactivateOnIdle_InACall_TheCallEndsFirstAndLaterOnesGetANewInstance()
    {
        var before = await Probe.Instance();
        var ending = Probe.End("a");
        await Gates.ReachedAsync("a");
        var queued = Probe.Instance();
        var interleaving = Probe.InstanceNow();
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Log.Lines.ShouldBeEmpty();

        Gates.Open("a");
        await ending;

        (await queued).ShouldNotBe(before);
        (await interleaving).ShouldBe(await queued);
        Log.Lines.ShouldContain("g ApplicationRequested");
    }

    [Fact]
    public async Task DeactivateOnIdle_TheGrainIsDisposable_ItAndItsScopeAreDisposed()
    {
        Gates.OpenAll();

        await Probe.End("a");

        await Poll.UntilAsync(() => Log.Lines.Length == 3);
        Log.Lines.ShouldBe(["g ApplicationRequested", "grain disposed", "scope disposed"]);
    }
}
