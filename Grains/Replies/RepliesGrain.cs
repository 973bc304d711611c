using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.People;
using Risk.Grains.Records;
using Risk.People;
using Risk.Replies;

namespace Risk.Grains.Replies;

/// <summary>Does what a text message asks for, if its number may.</summary>
[GrainType("risk.replies"), StatelessWorker]
public sealed class RepliesGrain(AlertHands hands, AnswerRecorder recorder) : Grain, IRepliesGrain
{
    public async Task<ReplyAnswer> Receive(InboundReply reply)
    {
        ReplyCommand? command = ReplyCommand.Parse(reply.Text);
        Attempt attempt = await TryAsync(reply, command);
        await recorder.RecordAsync(new(
            $"sms.{reply.Id}", Channel.Sms, reply.Number, attempt.Person, attempt.AlertId,
            command?.Deed, attempt.Answer.Result, attempt.Answer.Text));
        return attempt.Answer;
    }

    private sealed record Attempt(ReplyAnswer Answer, string? Person = null, string? AlertId = null)
    {
        public static Attempt Failed(ReplyResult result, string text, string? person = null, string? alertId = null) =>
            new(new(result, text), person, alertId);
    }

    private async Task<Attempt> TryAsync(InboundReply reply, ReplyCommand? command)
    {
        PeopleBook holders = await Retry.OnRejection(() =>
            GrainFactory.GetGrain<IPeopleGrain>(GrainKeys.Single).At(Channel.Sms, reply.Number));
        if (holders.Contacts.IsEmpty)
            return Attempt.Failed(ReplyResult.UnknownNumber, ReplyWords.UnknownNumber);
        string? person = Holders.Of(
            holders.ToDomain().Contacts.Values, Risk.Notifications.Channel.Sms, reply.Number)?.Id;
        if (person is null)
            return Attempt.Failed(ReplyResult.UnverifiedNumber, ReplyWords.UnverifiedNumber);
        return command is null
            ? Attempt.Failed(ReplyResult.NotUnderstood, ReplyWords.NotUnderstood, person)
            : await ActAsync(reply.Number, person, command);
    }

    private async Task<Attempt> ActAsync(string number, string person, ReplyCommand command)
    {
        FoundCode found = await Retry.OnRejection(
            () => GrainFactory.GetGrain<IReplyCodesGrain>(number).Find(command.Code));
        if (found.BlockedUntil is { } until)
            return Attempt.Failed(ReplyResult.Blocked, ReplyWords.Blocked(until), person);
        if (found.AlertId is not { } alertId)
            return Attempt.Failed(ReplyResult.WrongCode, ReplyWords.WrongCode(command.Code), person);
        string comment = command.Comment is { } words ? $"by SMS: {words}" : "by SMS";
        return new(
            Answer(command.Deed, await hands.ActAsync(alertId, command.Deed, new(person, comment))), person, alertId);
    }

    private static ReplyAnswer Answer(Deed deed, Outcome<AlertView> done) => (done.Code, done.Value) switch
    {
        (OutcomeCode.Done, { } alert) => new(ReplyResult.Done, ReplyWords.Done(deed, Words(alert))),
        (OutcomeCode.Unchanged, { } alert) =>
            new(ReplyResult.Unchanged, ReplyWords.Unchanged(deed, alert.AcknowledgedBy, Words(alert))),
        _ => new(ReplyResult.Refused, ReplyWords.Refused(done.Detail ?? "")),
    };

    private static string Words(AlertView alert) => $"{alert.Severity} {alert.PortfolioId} {alert.MetricType}";
}
