using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;
using Risk.Silences;
using AlertSubject = Risk.Contracts.AlertSubject;
using Silence = Risk.Contracts.Silence;

namespace Risk.Grains.Silences;

/// <summary>Between the contract's silences and the rules'.</summary>
internal static class SilenceMapping
{
    public static Risk.Silences.Silence ToDomain(this Silence silence) => new(
        silence.Id,
        silence.Matchers.ToDomain(),
        silence.StartsAt,
        silence.EndsAt,
        silence.Window is { } window
            ? new([.. window.Days.Select(day => day.To<DayOfWeek>())], window.Start, window.Length, window.TimeZone)
            : null,
        silence.Owner,
        silence.Reason,
        silence.ExpiredAt);

    public static Matchers ToDomain(this AlertMatchers matchers) => new(
        matchers.PortfolioIds,
        matchers.MetricTypes,
        [.. matchers.Severities.Select(one => one.To<Risk.Thresholds.Severity>())]);

    public static Inhibition ToDomain(this InhibitionRule rule) => new(
        rule.Id,
        rule.Source.ToDomain(),
        rule.Target.ToDomain(),
        [.. rule.Same.Select(one => one.To<Risk.Silences.SameField>())]);

    public static AlertSubject ToSubject(this AlertNotice notice) => new(
        notice.Alert.Id, notice.Alert.PortfolioId, notice.Alert.MetricType, notice.Alert.Severity, notice.Desk);

    public static Risk.Silences.AlertSubject ToDomain(this AlertSubject alert) => new(
        alert.AlertId,
        alert.PortfolioId,
        alert.MetricType,
        alert.Severity.To<Risk.Thresholds.Severity>(),
        alert.Desk);

    public static SilenceView ToView(this Silence silence, DateTimeOffset now)
    {
        Risk.Silences.Silence domain = silence.ToDomain();
        return new(
            silence,
            SilenceRules.StatusAt(domain, now).To<Contracts.SilenceStatus>(),
            SilenceRules.HoldsUntil(domain, now));
    }

    public static AlertHold ToContract(this Hold hold) => new(hold.Why, hold.Until);
}
