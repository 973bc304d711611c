using FsCheck;
using FsCheck.Fluent;
using Risk.Notifications;

namespace Risk.Tests.Notifications;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(8, 256)]
    [InlineData(9, 300)] // capped
    [InlineData(12, 300)]
    [InlineData(1000, 300)]
    public void After_Tries_DoublesUpToTheCapWithJitter(int tries, double seconds)
    {
        double[] pauses = [.. Enumerable.Range(0, 200).Select(i => Backoff.After($"n-{i}", tries).TotalSeconds)];
        pauses.ShouldAllBe(pause => pause >= 0.8 * seconds && pause <= 1.2 * seconds);
        (pauses.Max() - pauses.Min()).ShouldBeGreaterThan(0.3 * seconds); // not all at the same instant
    }

    [Fact]
    public void After_AskedAgain_IsTheSame() =>
        Prop.ForAll<NonEmptyString, PositiveInt>((id, tries) =>
                Backoff.After(id.Get, tries.Get) == Backoff.After(id.Get, tries.Get))
            .Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData(90, 90)]
    [InlineData(3600, 3600)]
    [InlineData(86400, 3600)] // an hour is the most that is obeyed
    public void After_RetryAfter_IsObeyed(int asked, int seconds) =>
        Backoff.After("n-1", 1, TimeSpan.FromSeconds(asked)).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void After_ShortRetryAfter_KeepsTheOwnPause() =>
        Backoff.After("n-1", 5, TimeSpan.FromSeconds(1)).ShouldBe(Backoff.After("n-1", 5));
}
