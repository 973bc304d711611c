using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Links;
using Risk.People;

namespace Risk.Grains.People;

/// <summary>Sends codes and checks them.</summary>
[GrainType("risk.verification")]
public sealed class VerificationGrain(
    [PersistentState("verification")] IPersistentState<VerificationState> store, ActionKeys keys, TimeProvider clock)
    : Grain, IVerificationGrain
{
    private VerificationState State => store.State;

    private IPeopleGrain People => GrainFactory.GetGrain<IPeopleGrain>(GrainKeys.Single);

    private Verification Verification => new(State.Address, State.Number, State.Tries, State.Sent);

    public async Task<Outcome<StartedVerification>> Start(string contactId, Channel channel)
    {
        if (await FindAsync(contactId, channel) is not var (contact, address))
            return Outcomes.NotFound<StartedVerification>(Lacks(contactId, channel));
        if (channel == Channel.Webhook)
            return Outcomes.Conflict<StartedVerification>(
                "A webhook needs no verification: nothing that it answers acts on alerts.");
        DateTimeOffset now = clock.GetUtcNow();
        CodeStart start = VerificationRules.Start(Verification, address, now);
        if (start.WaitUntil is { } until)
            return Outcomes.Conflict<StartedVerification>(VerificationWords.TooMany(until));
        await KeepAsync(start.Next);
        string id = VerificationNotices.Id(contactId, channel, address, start.Next.Number);
        await Retry.OnRejection(() => GrainFactory.GetGrain<INotificationGrain>(id).Enqueue(
            VerificationNotices.Request(contact, channel, address, now)));
        return Outcomes.Done(
            new StartedVerification(channel, address, id, now + VerificationRules.Lifetime));
    }

    public async Task<Outcome<Contracts.Contact>> Confirm(string contactId, Channel channel, string code)
    {
        if (await FindAsync(contactId, channel) is not var (_, address))
            return Outcomes.NotFound<Contracts.Contact>(Lacks(contactId, channel));
        string id = VerificationNotices.Id(contactId, channel, address, State.Number);
        bool isRight = VerificationCodes.IsRight(code, id, await keys.AllAsync());
        CodeCheck check = VerificationRules.Confirm(Verification, address, isRight, clock.GetUtcNow());
        if (check.Next != Verification)
            await KeepAsync(check.Next);
        return check.Verdict switch
        {
            CodeVerdict.Right => await Retry.OnRejection(() => People.Verify(contactId, channel, address)),
            CodeVerdict.Wrong => Outcomes.Invalid<Contracts.Contact>(
                new Contracts.FieldError("code", VerificationWords.Wrong(check.Next))),
            _ => Outcomes.Conflict<Contracts.Contact>(VerificationWords.Refusal(check.Verdict)),
        };
    }

    private async Task<(Contracts.Contact Contact, string Address)?> FindAsync(string contactId, Channel channel) =>
        await Retry.OnRejection(() => People.Contact(contactId)) is { } contact
        && contact.Channels.FirstOrDefault(one => one.Channel == channel)?.Address is { } address
            ? (contact, address)
            : null;

    private static string Lacks(string contactId, Channel channel) =>
        $"There is no contact '{contactId}' with an address for {channel.ToString().ToLowerInvariant()}.";

    private Task KeepAsync(Verification next)
    {
        (State.Address, State.Number, State.Tries, State.Sent) = (next.Address, next.Number, next.Tries, next.Sent);
        return store.SaveAsync(this);
    }
}
