using Risk.Contracts;

namespace Risk.Grains.Notifications;

/// <summary>What a <see cref="NotificationGrain"/> stores: the message, and how far it has come.</summary>
[GenerateSerializer, Alias("risk.state.notification")]
public sealed record NotificationState
{
    /// <summary>Null before it is enqueued.</summary>
    [Id(0)] public NotificationRequest? Request { get; set; }

    [Id(1)] public StoredDelivery? Delivery { get; set; }

    /// <summary>What happened to it and is not in the records yet.</summary>
    [Id(2)] public List<TimelineEntry> Owed { get; set; } = [];

    /// <summary>Whether its row in the records is older than this.</summary>
    [Id(3)] public bool IsRowOwed { get; set; }

    /// <summary>Whether it may be sent; until then it is asked for whenever it is due.</summary>
    [Id(4)] public bool IsAdmitted { get; set; }

    /// <summary>What it tells besides.</summary>
    [Id(5)] public List<BundledMessage> Together { get; set; } = [];

    /// <summary>Whether it ended and what follows from that is not done yet.</summary>
    [Id(6)] public bool IsEndOwed { get; set; }

    /// <summary>Whether the alarm about dead letters counts it.</summary>
    [Id(7)] public bool IsDeadLetter { get; set; }
}
