using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Life;

/// <summary>Many calls while grains come and go: one that is rejected has not run and is made again.</summary>
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
            var kind = random.Next(4);
            while (!await IsAnsweredAsync(grain, kind))
                await Task.Yield();
        }
    }

    private static async Task<bool> IsAnsweredAsync(ILifeGrain grain, int kind)
    {
        try
        {
            await (kind switch
            {
                0 => grain.End("open"),
                1 => grain.InstanceNow(),
                _ => grain.Instance(),
            });
            return true;
        }
        catch (OrleansMessageRejectionException)
        {
            return false;
        }
    }
}
