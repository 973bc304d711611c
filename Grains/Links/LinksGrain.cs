using System.Security.Cryptography;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Notifications.Messages;
using Risk.Grains.People;
using Risk.Grains.Replies;
using Risk.Links;
using Risk.Notifications;
using Risk.People;
using Risk.Replies;

namespace Risk.Grains.Links;

/// <summary>Shows what a link is good for, and does it.</summary>
[GrainType("risk.links"), StatelessWorker]
public sealed class LinksGrain(
    ActionKeys keys, AlertHands hands, AnswerRecorder recorder, TimeProvider clock) : Grain, ILinksGrain
{
    private const string How = "by the link in a message";

    public async Task<LinkView> Open(string token)
    {
        TokenReading reading = await ReadAsync(token);
        return reading is { Verdict: TokenVerdict.Good, Token: { } good }
            ? await ShowAsync(good, token, new(LinkResult.Shown))
            : Bad(reading.Verdict);
    }

    public async Task<LinkView> Act(LinkRequest request)
    {
        TokenReading reading = await ReadAsync(request.Token);
        if (reading is not { Verdict: TokenVerdict.Good, Token: { } token })
            return await RefuseAsync(reading.Token, request, Bad(reading.Verdict));
        StampReading stamp = FormStamps.Read(request.Stamp, request.Token, await keys.AllAsync(), clock.GetUtcNow());
        if (stamp.Verdict != TokenVerdict.Good || !await UseAsync(token.AlertId, stamp))
            return await RefuseAsync(
                token, request, await ShowAsync(token, request.Token, new(LinkResult.Stale)));
        Outcome<AlertView> done = await ActAsync(token, stamp.Id!, request);
        return await ShowAsync(token, request.Token, new(Result(done.Code), Detail: done.Detail));
    }

    private async Task<Outcome<AlertView>> ActAsync(ActionToken token, string stampId, LinkRequest request)
    {
        Deed deed = request.Action.To<Deed>();
        Risk.People.Contact? person = await PersonAsync(token);
        string comment = request.Comment is { } words ? $"{How}: {words}" : How;
        Outcome<AlertView> done = await hands.ActAsync(
            token.AlertId, deed, new(person?.Id ?? token.Recipient, comment));
        await recorder.RecordAsync(new(
            $"link.{stampId}", token.Channel.To<Contracts.Channel>(), token.Recipient, person?.Id, token.AlertId, deed,
            Result(done.Code), done.Detail ?? How));
        return done;
    }

    /// <summary>On record once for each link, however often it is tried.</summary>
    private async Task<LinkView> RefuseAsync(ActionToken? token, LinkRequest request, LinkView view)
    {
        if (token is null)
            recorder.RefuseForged();
        else
            await recorder.RecordAsync(new(
                $"link.{view.Result}.{StableHash.Hex(16, request.Token)}".ToLowerInvariant(),
                token.Channel.To<Contracts.Channel>(), token.Recipient, (await PersonAsync(token))?.Id, token.AlertId,
                request.Action.To<Deed>(), view.Result, How));
        return view;
    }

    /// <summary>The alert as it is now, with a new stamp while it is open.</summary>
    private async Task<LinkView> ShowAsync(ActionToken token, string text, LinkView view)
    {
        if (await Retry.OnRejection(GrainFactory.GetGrain<IAlertGrain>(token.AlertId).Get) is not { } alert)
            return new(LinkResult.Gone);
        ActionKey key = (await keys.AllAsync())[0];
        return view with
        {
            Alert = alert,
            Standing = MetricWords.Standing(alert.ToFacts()),
            Actor = (await PersonAsync(token))?.Id ?? token.Recipient,
            Stamp = alert.Status == AlertStatus.Resolved ? null : Stamp(text, key),
        };
    }

    private string Stamp(string token, ActionKey key) => FormStamps.Write(
        token, clock.GetUtcNow(), RandomNumberGenerator.GetBytes(FormStamps.NonceBytes), key);

    private async Task<TokenReading> ReadAsync(string token) =>
        ActionTokens.Read(token, await keys.AllAsync(), clock.GetUtcNow());

    private Task<bool> UseAsync(string alertId, StampReading stamp) => Retry.OnRejection(() =>
        GrainFactory.GetGrain<IStampsGrain>(alertId).Use(stamp.Id!, stamp.ExpiresAt));

    private async Task<Risk.People.Contact?> PersonAsync(ActionToken token)
    {
        PeopleBook book = await Retry.OnRejection(() => GrainFactory.GetGrain<IPeopleGrain>(GrainKeys.Single)
            .At(token.Channel.To<Contracts.Channel>(), token.Recipient));
        return Holders.Of(book.ToDomain().Contacts.Values, token.Channel, token.Recipient);
    }

    private static LinkView Bad(TokenVerdict verdict) =>
        new(verdict == TokenVerdict.Expired ? LinkResult.Expired : LinkResult.Forged);

    private static LinkResult Result(OutcomeCode code) => code switch
    {
        OutcomeCode.Done => LinkResult.Done,
        OutcomeCode.Unchanged => LinkResult.Unchanged,
        OutcomeCode.NotFound => LinkResult.Gone,
        _ => LinkResult.Refused,
    };
}
