using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;
using Risk.Grains.People;
using Risk.Grains.Settings;
using Risk.Grains.Silences;

namespace Risk.Grains.Escalations;

/// <summary>Finds out what decides on telling at this moment.</summary>
public sealed class CircumstanceReader(IGrainFactory grains, HoldsReader holds, GrainSettings settings)
{
    /// <summary>While nothing is to be told.</summary>
    public Circumstances Unasked => new(settings.MaxAlertFrequency);

    /// <param name="notice">What would be told.</param>
    /// <param name="policy">Whose recipients are to be found.</param>
    public async Task<Circumstances> ReadAsync(AlertNotice notice, EscalationPolicy policy) =>
        await ReadAsync(policy) with { Holds = await holds.ReadAsync(notice) };

    /// <summary>As if nothing were held back.</summary>
    public async Task<Circumstances> ReadAsync(EscalationPolicy policy)
    {
        ImmutableArray<string> names = Recipients.NamesIn(policy.Steps.SelectMany(step => step.Recipients));
        if (names.IsEmpty)
            return Unasked;
        PeopleBook book = await Retry.OnRejection(() =>
            grains.GetGrain<IPeopleGrain>(GrainKeys.Single).Behind(names));
        return Unasked with { People = book.ToDomain() };
    }
}
