using Risk.Grains.Common;
using Risk.Grains.Portfolios;

namespace Risk.Tests.Grains;

/// <summary>Enums that stand for each other in contract, rules and store have the same names and values.</summary>
public sealed class EnumMappingTests
{
    public static TheoryData<Type, Type> Pairs => new()
    {
        { typeof(Contracts.AlertStatus), typeof(Risk.Alerts.AlertStatus) },
        { typeof(Contracts.Comparison), typeof(Risk.Thresholds.Comparison) },
        { typeof(Contracts.LimitStatus), typeof(Risk.Thresholds.UsageStatus) },
        { typeof(Contracts.MovementUnit), typeof(Risk.Metrics.MetricUnit) },
        { typeof(Contracts.ResolutionKind), typeof(Risk.Thresholds.ResolutionKind) },
        { typeof(Contracts.Severity), typeof(Risk.Thresholds.Severity) },
        { typeof(Contracts.SnapshotStatus), typeof(Risk.Metrics.SnapshotStatus) },
        { typeof(Contracts.TradeSide), typeof(Risk.Portfolios.TradeSide) },
        { typeof(Contracts.VarMethod), typeof(Risk.Metrics.VarMethod) },
        { typeof(StoredVarMethod), typeof(Risk.Metrics.VarMethod) },
        { typeof(Contracts.NotificationType), typeof(Risk.Escalations.NotificationType) },
        { typeof(Contracts.Channel), typeof(Risk.Notifications.Channel) },
        { typeof(Contracts.NotificationKind), typeof(Risk.Notifications.NotificationKind) },
        { typeof(Risk.Grains.Channels.DeliveryResult), typeof(Risk.Notifications.DeliveryResult) },
        { typeof(Contracts.ReceiptKind), typeof(Risk.Notifications.ReceiptKind) },
        { typeof(Contracts.EscalationStatus), typeof(Risk.Escalations.EscalationStatus) },
        { typeof(Contracts.SameField), typeof(Risk.Silences.SameField) },
        { typeof(Contracts.SilenceStatus), typeof(Risk.Silences.SilenceStatus) },
        { typeof(Contracts.Weekday), typeof(DayOfWeek) },
        { typeof(Contracts.RotationUnit), typeof(Risk.People.RotationUnit) },
        { typeof(Contracts.LinkAction), typeof(Risk.Replies.Deed) },
        { typeof(StoredPhase), typeof(Risk.Thresholds.LimitPhase) },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Enums_OfAPair_AreTheSame(Type one, Type other) =>
        Enum.GetNames(one).Select(name => (name, (int)Enum.Parse(one, name)))
            .ShouldBe(Enum.GetNames(other).Select(name => (name, (int)Enum.Parse(other, name))));

    [Fact]
    public void To_KeepsTheValue() =>
        Contracts.TradeSide.Sell.To<Risk.Portfolios.TradeSide>().ShouldBe(Risk.Portfolios.TradeSide.Sell);
}
