using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;
using Risk.Grains.People;
using Risk.Grains.Settings;

namespace Risk.Grains.Escalations;

/// <summary>Finds out what decides on telling at this moment.</summary>
public sealed class CircumstanceReader(IGrainFactory grains, GrainSettings settings)
{
    /// <param name="policy">Whose recipients are to be found.</param>
    public async Task<Circumstances> ReadAsync(EscalationPolicy policy)
    {
        ImmutableArray<string> names = Recipients.NamesIn(policy.Steps.SelectMany(step => step.Recipients));
        Circumstances around = new(settings.MaxAlertFrequency);
        if (names.IsEmpty)
            return around;
        PeopleBook book = await Retry.OnRejection(() =>
            grains.GetGrain<IPeopleGrain>(GrainKeys.Single).Behind(names));
        return around with { People = book.ToDomain() };
    }
}
