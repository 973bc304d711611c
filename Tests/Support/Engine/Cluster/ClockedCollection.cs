namespace Risk.Tests.Support.Engine;

/// <summary>Collects idle grains by the test's clock: at each minute those that were idle for 15 of them.
/// </summary>
/// <remarks>Orleans measures idleness in real time; so each minute is remembered with the real time at it.</remarks>
internal sealed class ClockedCollection(EngineHost host)
{
    private const int Age = 15;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // More than the resolution of Orleans' idleness.
    private static readonly TimeSpan RealMinute = TimeSpan.FromMilliseconds(20);

    private readonly List<long> minutes = [TimeProvider.System.GetTimestamp()];

    public DateTimeOffset NextDue { get; private set; } = host.Clock.GetUtcNow() + Minute;

    public async Task CollectAsync()
    {
        if (host.Clock.GetUtcNow() < NextDue)
            return;
        await Task.Delay(RealMinute);
        minutes.Add(TimeProvider.System.GetTimestamp());
        NextDue += Minute;
        if (minutes.Count <= Age)
            return;
        var age = TimeProvider.System.GetElapsedTime(minutes[^(Age + 1)]);
        await host.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(age);
    }
}
