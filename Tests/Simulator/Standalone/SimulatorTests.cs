using System.Globalization;
using Risk.Tests.Simulator.Play;
using Risk.Tests.Support.Order;

namespace Risk.Tests.Simulator;

/// <summary>
/// The real grains from price to message, on a clock, a scheduler, stores and a provider that one number decides:
/// whatever fails or dies, what was promised is kept.
/// </summary>
[Takes(300)]
public sealed class SimulatorTests
{
    private const int Seeds = 10_000;
    private const int Threads = 2;

    [Fact]
    public async Task Run_OfEachSeed_KeepsEveryPromise()
    {
        int? given = Environment.GetEnvironmentVariable("RISK_TEST_SEED") is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
        int first = given ?? 1;
        int count = given is null ? Count() : 1;
        Task<Failure?>[] halves = [.. Enumerable.Range(0, Threads).Select(thread => Task.Run(
            () => Search.First(Enumerable.Range(first, count).Where(seed => seed % Threads == thread))))];
        (await Task.WhenAll(halves)).ShouldAllBe(failure => failure == null);
    }

    private static int Count() =>
        int.TryParse(Environment.GetEnvironmentVariable("RISK_TEST_SEEDS"), CultureInfo.InvariantCulture, out int seeds)
            ? seeds
            : Seeds;
}
