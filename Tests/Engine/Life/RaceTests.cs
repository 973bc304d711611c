using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Life;

/// <summary>Many calls while grains come and go.</summary>
public sealed class RaceTests : LifeTest
{
    [Fact]
    public async Task Calls_WhileGrainsEnd_AreAllAnswered()
    {
        Gates.OpenAll();

        var callers = Enumerable.Range(0, 16).Select(caller => Task.Run(() => CallAsync(new Random(caller))));

        await Task.WhenAll(callers).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    private async Task CallAsync(Random random)
    {
        for (var call = 0; call < 1000; call++)
        {
            var grain = Grain<ILifeGrain>($"g{random.Next(5)}");
            switch (random.Next(4))
            {
                case 0:
                    await grain.End("open");
                    break;
                case 1:
                    await grain.InstanceNow();
                    break;
                default:
                    await grain.Instance();
                    break;
            }
        }
    }
}
