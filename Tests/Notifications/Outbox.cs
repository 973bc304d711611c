using Risk.Notifications;

namespace Risk.Tests.Notifications;

/// <summary>Messages in each state, claims and instants, for tests.</summary>
internal static class Outbox
{
    public static readonly DateTimeOffset Start = new(2020, 2, 27, 14, 30, 0, TimeSpan.Zero);
    public static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);

    public static DateTimeOffset At(double seconds) => Start + TimeSpan.FromSeconds(seconds);

    public static Claim ClaimBy(string owner, double seconds) => new(owner, At(seconds));

    public static Delivery Message => new()
    {
        Id = "n-1",
        Channel = Channel.Email,
        Recipient = "ann@company.com",
        CreatedAt = Start,
    };

    public static SendOutcome Is(DeliveryResult result, string detail = "as said") => new(result, detail);

    public static Delivery Queued => DeliveryRules.Enqueue(null, Message, null).Next;

    public static Delivery Suppressed => DeliveryRules.Enqueue(null, Message, "told before").Next;

    /// <summary>By p1 at second 0.</summary>
    public static Delivery Claimed => Queued.Claim("p1", 0).Next;

    public static Delivery Reported(DeliveryResult result) =>
        DeliveryRules.Report(Claimed, Claimed.Claim!, Is(result), At(1)).Next;

    public static DeliveryDecision Claim(this Delivery message, string owner, double seconds, bool gone = false) =>
        DeliveryRules.Claim(message, ClaimBy(owner, seconds), SendTimeout, gone);
}
