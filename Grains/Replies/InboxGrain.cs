using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Replies;

namespace Risk.Grains.Replies;

/// <summary>Lets the text messages of a number in: each once, and only while it is new.</summary>
/// <remarks>
/// A provider's request says by no field when the message was sent, and its signature is good for ever. So the provider
/// is asked when it got the message.
/// </remarks>
[GrainType("risk.inbox")]
public sealed class InboxGrain(
    [PersistentState("inbox")] IPersistentState<InboxState> store,
    ISmsInbox provider,
    TimeProvider clock,
    ILogger<InboxGrain> log) : Grain, IInboxGrain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private ImmutableArray<SeenReply> Seen
    {
        get => [.. store.State.Seen.Select(one => new SeenReply(one.Id, one.At, one.IsDone))];
        set => store.State.Seen = [.. value.Select(one => new StoredReply(one.Id, one.At, one.IsDone))];
    }

    public async Task<InboxAnswer> Receive(InboundReply reply)
    {
        using CancellationTokenSource limit = new(Patience, clock);
        try
        {
            return await provider.ReceivedAtAsync(reply.Id, reply.Number, limit.Token) is { } sentAt
                ? await LetInAsync(reply, sentAt)
                : new(InboxResult.Unknown);
        }
        catch (Exception away) when (away is IOException or OperationCanceledException)
        {
            AnswerLog.ProviderAway(log, reply.Id, away);
            return new(InboxResult.ProviderAway);
        }
    }

    private async Task<InboxAnswer> LetInAsync(InboundReply reply, DateTimeOffset sentAt)
    {
        (ImmutableArray<SeenReply> seen, InboxVerdict verdict) =
            InboxRules.Take(Seen, reply.Id, sentAt, clock.GetUtcNow());
        if (verdict != InboxVerdict.Fresh)
            return new(verdict == InboxVerdict.TooOld ? InboxResult.TooOld : InboxResult.Repeated);
        Seen = seen;
        await store.SaveAsync(this);
        string? text = await AnswerAsync(reply);
        Seen = InboxRules.Done(seen, reply.Id);
        await store.SaveAsync(this);
        return new(InboxResult.Taken, text);
    }

    private async Task<string?> AnswerAsync(InboundReply reply)
    {
        switch (ReplyKeywords.In(reply.Text))
        {
            case ReplyKeyword.Help:
                return ReplyWords.Help;
            case ReplyKeyword.Stop:
                AnswerLog.Stopped(log, reply.Number);
                return null;
            default:
                IRepliesGrain replies = GrainFactory.GetGrain<IRepliesGrain>(GrainKeys.Single);
                return (await Retry.OnRejection(() => replies.Receive(reply))).Text;
        }
    }
}
