using Orleans.Embedded.State;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Prices;
using Risk.Grains.Records;

namespace Risk.Tests.Simulator.Planted;

/// <summary>One mistake of each kind that the judge must find.</summary>
internal static class Bugs
{
    private static readonly Bug[] All =
    [
        new("a message is sent twice", services => services.Wrap<INotificationChannel>(
            (inner, _) => new DoubleSender(inner))),
        new("a step tells nobody", services => services.Drop<INotificationGrain>(
            nameof(INotificationGrain.Enqueue), args => args is NotificationRequest { Step: 1 })),
        new("a due time drifts", services => services.Wrap<IStateStore>(
            (inner, _) => new DriftingStore(inner))),
        new("an end is not announced to everyone", services => services.Drop<INotificationGrain>(
            nameof(INotificationGrain.Enqueue),
            args => args is NotificationRequest { Kind: NotificationKind.Resolved, Recipient: ['b', ..] })),
        new("a stale price is judged", services => services.Wrap<IPriceBoard>(
            (inner, clock) => new FreshBoard(inner, clock))),
        new("an acknowledgement stops nothing", services => services.Drop<IEscalationGrain>(
            nameof(IEscalationGrain.Pause), _ => true)),
        new("worse news are kept back", services => services.Drop<IEscalationGrain>(
            nameof(IEscalationGrain.Worsen), _ => true)),
        new("a record is not written", services => services.Wrap<IRecords>(
            (inner, _) => new ForgetfulRecords(inner))),
    ];

    public static IEnumerable<string> Names => All.Select(bug => bug.Name);

    public static Bug Named(string name) => All.Single(bug => bug.Name == name);
}
