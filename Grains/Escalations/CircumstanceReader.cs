using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;
using Risk.Grains.People;
using Risk.Grains.Settings;
using Risk.Grains.Silences;

namespace Risk.Grains.Escalations;

/// <summary>Finds out what decides on telling at this moment.</summary>
public sealed class CircumstanceReader(
    IGrainFactory grains, HoldsReader holds, GrainSettings settings, ILogger<CircumstanceReader> log)
{
    /// <summary>While nothing is to be told.</summary>
    public Circumstances Unasked { get; } = new(settings.MaxAlertFrequency)
    {
        Flapping = new(settings.FlapWindow, settings.FlapQuiet),
        WorseningStep = settings.WorseningStep,
    };

    /// <param name="notice">What would be told.</param>
    /// <param name="policy">Whose recipients are to be found.</param>
    public async Task<Circumstances> ReadAsync(AlertNotice notice, EscalationPolicy policy) =>
        await ReadAsync(policy) with
        {
            Holds = await holds.ReadAsync(notice),
            Severity = notice.Alert.Severity.To<Risk.Thresholds.Severity>(),
        };

    /// <summary>As if nothing were held back.</summary>
    public async Task<Circumstances> ReadAsync(EscalationPolicy policy)
    {
        ImmutableArray<string> names = Recipients.NamesIn(policy.Steps.SelectMany(step => step.Recipients));
        if (names.IsEmpty)
            return Unasked;
        PeopleBook book = await Retry.OnRejection(() =>
            grains.GetGrain<IPeopleGrain>(GrainKeys.Single).Behind(names));
        return Unasked with { People = book.ToDomain(), Severity = policy.Severity.To<Risk.Thresholds.Severity>() };
    }

    /// <summary>What the limit's alert before leaves. When it cannot say, it is told as if there were none.</summary>
    public async Task<EarlierAlerts> EarlierAsync(string? previousAlertId, string alertId)
    {
        if (previousAlertId is null || settings.FlapWindow == TimeSpan.Zero)
            return EarlierAlerts.None;
        try
        {
            return (await Retry.OnRejection(() =>
                grains.GetGrain<IEscalationGrain>(previousAlertId).HandOver(alertId))).ToDomain();
        }
        catch (Exception failure)
        {
            EscalationLog.HistoryUnknown(log, alertId, previousAlertId, failure);
            return EarlierAlerts.None;
        }
    }
}
