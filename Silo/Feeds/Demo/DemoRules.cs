using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>Sets up who is told what in the demo, before there is anything to tell.</summary>
internal sealed class DemoRules(IGrainFactory grains, TimeProvider clock)
{
    private IPeopleGrain People => grains.GetGrain<IPeopleGrain>(GrainKeys.Single);

    private IPoliciesGrain Policies => grains.GetGrain<IPoliciesGrain>(GrainKeys.Single);

    private IMessageTemplatesGrain Templates => grains.GetGrain<IMessageTemplatesGrain>(GrainKeys.Single);

    private ISilencesGrain Silences => grains.GetGrain<ISilencesGrain>(GrainKeys.Single);

    public async Task RunAsync()
    {
        foreach (var contact in DemoPeople.Contacts)
            await MakeAsync(contact);
        foreach (var schedule in new[] { DemoPeople.MarketRisk, DemoPeople.Desks })
        {
            if (await People.Schedule(schedule.Id) is null)
                Done(await People.PutSchedule(schedule));
        }
        foreach (var policy in DemoPolicies.All)
        {
            if (await Policies.Get(policy.Id) is null)
                Done(await Policies.Put(policy));
        }
        foreach (var template in DemoWords.Templates)
        {
            if ((await Templates.Versions(template.Id)).IsEmpty)
                Done(await Templates.Put(template));
        }
        var silence = DemoWords.Silence(clock.GetUtcNow());
        if (await Silences.Get(silence.Id) is null)
            Done(await Silences.Create(silence));
    }

    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public static void Done<T>(Outcome<T> outcome) where T : class
    {
        if (outcome.Code is not (OutcomeCode.Done or OutcomeCode.Unchanged))
            throw new InvalidOperationException($"The demo was refused: {outcome.Detail}");
    }

    private async Task MakeAsync(Contact contact)
    {
        if (await People.Contact(contact.Id) is not null)
            return;
        Done(await People.PutContact(contact));
        foreach (var channel in contact.Channels)
            Done(await People.Verify(contact.Id, channel.Channel, channel.Address));
    }
}
