using System.Globalization;

namespace Risk.Tests.Support.Engine;

/// <summary>The seed of strict mode: printed by each test, given again by RISK_TEST_SEED.</summary>
internal static class StrictSeed
{
    public static int Next()
    {
        var given = Environment.GetEnvironmentVariable("RISK_TEST_SEED");
        var seed = given is null ? Random.Shared.Next() : int.Parse(given, CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper?.WriteLine($"RISK_TEST_SEED={seed}");
        return seed;
    }
}
