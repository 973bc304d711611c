using Microsoft.Extensions.DependencyInjection;
using Risk.Tests.Engine.Probes;
using Risk.Tests.Support;

namespace Risk.Tests.Engine.Standalone;

/// <summary>Strict mode does what Orleans may do.</summary>
public sealed class StrictModeTests : EngineTest
{
    private readonly CopyBox box = new();

    private ICopyGrain Probe => Grain<ICopyGrain>();

    [Fact]
    public async Task Argument_AndResult_AreEqualCopies()
    {
        var circle = new Circle(1.5);

        await Probe.Keep(circle);
        var answer = await Probe.Give();

        box.Kept.ShouldBe(circle);
        box.Kept.ShouldNotBeSameAs(circle);
        answer.ShouldBe(circle);
        answer.ShouldNotBeSameAs(box.Kept);
    }

    [Fact]
    public async Task Argument_OfSubtypes_KeepsTheirTypes()
    {
        await Probe.Keep(new ShapeGroup([new Circle(double.NaN), new ShapeGroup([])]));

        var group = (await Probe.Give()).ShouldBeOfType<ShapeGroup>();

        group.Parts[0].ShouldBe(new Circle(double.NaN));
        group.Parts[1].ShouldBeOfType<ShapeGroup>();
    }

    [Fact]
    public async Task WaitingCalls_OfOneCaller_AllRunButNotInOrder()
    {
        var first = Probe.Append(0, "first");
        await Gates.ReachedAsync("first");
        Gates.Open("rest");
        var rest = Enumerable.Range(1, 50).Select(number => Probe.Append(number, "rest")).ToList();

        Gates.Open("first");
        await Task.WhenAll([first, .. rest]);

        box.Numbers.Order().ShouldBe(Enumerable.Range(0, 51));
        box.Numbers.ShouldNotBe(Enumerable.Range(0, 51));
    }

    [Fact]
    public async Task Calls_ThatRaceADeactivation_AreSometimesRejected()
    {
        var race = 0;
        await Poll.UntilAsync(async () =>
        {
            var gate = $"race {race++}";
            var ending = Grain<ILifeGrain>().End(gate);
            await Gates.ReachedAsync(gate);
            var late = Grain<ILifeGrain>().Instance();
            Gates.Open(gate);
            await ending;
            return await Record.ExceptionAsync(() => late) is OrleansMessageRejectionException;
        });
    }

    protected override void Register(IServiceCollection services)
    {
        base.Register(services);
        services.AddSingleton(box);
        services.AddSingleton<LifeLog>().AddScoped<ScopedService>().AddKeyedSingleton("blue", "blue");
    }
}
