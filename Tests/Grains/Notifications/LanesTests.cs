using Risk.Contracts;
using Risk.Grains.Notifications.Sending;

namespace Risk.Tests.Grains.Notifications;

/// <summary>Places of a channel: not all to one destination, none lost, those who wait are let in in turn.</summary>
public sealed class LanesTests
{
    private readonly Lanes lanes = new(new() { EmailsAtOnce = 4, SmsAtOnce = 1 });

    [Fact]
    public void TryEnter_OfOneDomain_LeavesPlacesForAnother()
    {
        Enter("a@slow.example").ShouldNotBeNull();
        Enter("b@slow.example").ShouldNotBeNull();
        Enter("c@slow.example").ShouldBeNull();
        Enter("a@fast.example").ShouldNotBeNull();
        Enter("b@fast.example").ShouldBeNull();
        Enter("a@third.example").ShouldNotBeNull();
        Enter("a@fourth.example").ShouldBeNull();
    }

    [Fact]
    public void TryEnter_OfAnotherChannel_IsNotHeldUp()
    {
        lanes.TryEnter(Channel.Sms, "+12025550123").ShouldNotBeNull();
        lanes.TryEnter(Channel.Sms, "+12025550124").ShouldBeNull();
        Enter("a@fast.example").ShouldNotBeNull();
        lanes.TryEnter(Channel.Webhook, "https://hooks.example").ShouldNotBeNull();
    }

    [Fact]
    public async Task Leave_LetsInWhoWaits_InTurnAndPastADomainThatHasItsShare()
    {
        IDisposable[] taken =
        [
            .. new[] { "1@slow.example", "2@slow.example", "1@x.example", "1@y.example" }.Select(one => Enter(one)!),
        ];
        Task<IDisposable> slow = WaitAsync("3@slow.example");
        Task<IDisposable> first = WaitAsync("1@fast.example");
        Task<IDisposable> second = WaitAsync("1@other.example");

        taken[2].Dispose();
        taken[2].Dispose();
        await first;
        (slow.IsCompleted, second.IsCompleted).ShouldBe((false, false));
        taken[0].Dispose();
        await second;
        slow.IsCompleted.ShouldBeFalse("the others leave it no more than the one place that it has");
        (await first).Dispose();
        (await second).Dispose();
        await slow;
    }

    [Fact]
    public async Task EnterAsync_GivenUp_LeavesItsPlaceToTheNext()
    {
        using CancellationTokenSource gone = new();
        IDisposable taken = lanes.TryEnter(Channel.Sms, "+12025550123")!;
        Task<IDisposable> first = lanes.EnterAsync(Channel.Sms, "+12025550124", gone.Token);
        Task<IDisposable> second = lanes.EnterAsync(Channel.Sms, "+12025550125", CancellationToken.None);

        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        taken.Dispose();
        (await second).Dispose();
        lanes.TryEnter(Channel.Sms, "+12025550123").ShouldNotBeNull();
    }

    private IDisposable? Enter(string address) => lanes.TryEnter(Channel.Email, address);

    private Task<IDisposable> WaitAsync(string address) =>
        lanes.EnterAsync(Channel.Email, address, CancellationToken.None);
}
