using Risk.Alerts;

namespace Risk.Notifications;

/// <summary>From outbox to receipt: claimed by a write, sent, recorded; at least once, under one id.</summary>
public static class DeliveryRules
{
    /// <summary>Puts it into the outbox once.</summary>
    /// <param name="message">New, at revision 0.</param>
    /// <param name="suppressedBecause">Null when it is to be sent.</param>
    public static DeliveryDecision Enqueue(Delivery? existing, Delivery message, string? suppressedBecause)
    {
        if (existing is not null)
            return new(existing, DeliveryOutcome.Unchanged, "It was queued before.");
        return suppressedBecause is null
            ? Done(message with { NextAttemptAt = message.CreatedAt }, message.CreatedAt,
                "queued", About(message, "is to be told"))
            : Done(message with { Status = DeliveryStatus.Suppressed, Reason = suppressedBecause },
                message.CreatedAt, "suppressed", $"{About(message, "is not told")}: {suppressedBecause}");
    }

    /// <summary>Takes it for sending, if it is due and nobody else is at it.</summary>
    /// <param name="sendTimeout">After it a claim whose outcome never came is taken over.</param>
    /// <param name="ownerIsGone">Whether the process that has it now is known to be dead.</param>
    public static DeliveryDecision Claim(Delivery message, Claim claim, TimeSpan sendTimeout, bool ownerIsGone)
    {
        Delivery claimed = message with { Status = DeliveryStatus.Claimed, Claim = claim, NextAttemptAt = null };
        return message switch
        {
            { NextAttemptAt: { } due } when claim.At >= due => new(claimed, DeliveryOutcome.Done, "It is due."),
            { NextAttemptAt: { } due } => Refused(message, $"It is not due before {Wording.Time(due)}."),
            { Claim: { } other } when ownerIsGone || claim.At >= other.At + sendTimeout =>
                TakenOver(message, other, claimed),
            { Claim: not null } => Refused(message, "Somebody is sending it."),
            _ => Refused(message, $"It is {message.Status}."),
        };
    }

    /// <summary>It waits for others, or for the bound of an hour; why is noted once.</summary>
    public static DeliveryDecision Postpone(Delivery message, DateTimeOffset until, string why, DateTimeOffset now)
    {
        Delivery later = message with { NextAttemptAt = until, Reason = why };
        return message.Reason == why
            ? new(later, DeliveryOutcome.Done, why)
            : Done(later, now, "held", $"is told by {Wording.Time(until)}: {why}");
    }

    /// <summary>Another message tells it. Harmless once it is on its way itself.</summary>
    public static DeliveryDecision Join(Delivery message, string otherId, DateTimeOffset now) =>
        message.Status == DeliveryStatus.Queued
            ? Done(message with
                {
                    Status = DeliveryStatus.Suppressed,
                    NextAttemptAt = null,
                    Reason = $"told in one message with others: {otherId}",
                }, now, "bundled", $"is told in one message with others: {otherId}")
            : new(message, DeliveryOutcome.Unchanged, "It is on its way itself.");

    /// <summary>What came of a claim. News of a claim that was taken over is refused.</summary>
    public static DeliveryDecision Report(Delivery message, Claim claim, SendOutcome outcome, DateTimeOffset now)
    {
        if (message.Claim != claim)
            return Refused(message, "The claim was taken over.");
        Delivery tried = Tried(message, claim, outcome.Result, outcome.Detail);
        return outcome.Result switch
        {
            DeliveryResult.Sent => Done(tried with { Status = DeliveryStatus.Sent, SentAt = now, Reason = null },
                now, "sent", $"{About(tried, "was told")}: {outcome.Detail}"),
            DeliveryResult.Permanent => Dead(tried, outcome.Detail, now),
            _ when tried.Tries >= Backoff.MaxTries => Dead(tried, $"{tried.Tries} tries; last: {outcome.Detail}", now),
            _ => Failed(tried, outcome, now),
        };
    }

    /// <summary>A user wants it sent again, or sooner.</summary>
    public static DeliveryDecision Retry(Delivery message, string user, DateTimeOffset now) => message.Status switch
    {
        DeliveryStatus.Dead or DeliveryStatus.Failed => Done(
            message with { Status = DeliveryStatus.Queued, NextAttemptAt = now, Tries = 0, Reason = null },
            now, "queued", $"{About(message, "is to be told again")}: {user} asked for it", user),
        DeliveryStatus.Queued or DeliveryStatus.Claimed => new(message, DeliveryOutcome.Unchanged, "It is on its way."),
        DeliveryStatus.Sent => Refused(message, "It was sent."),
        _ => Refused(message, $"It was not to be sent: {message.Reason}."),
    };

    /// <summary>When it is to be claimed, or a claim on it to be taken over; null when never.</summary>
    public static DateTimeOffset? DueAt(Delivery message, TimeSpan sendTimeout) =>
        message.NextAttemptAt ?? message.Claim?.At + sendTimeout;

    private static DeliveryDecision TakenOver(Delivery message, Claim lost, Delivery claimed)
    {
        const string Detail = "the sender went away before it could say";
        Delivery tried = Tried(message, lost, DeliveryResult.Unknown, Detail);
        Delivery next = claimed with { Attempts = tried.Attempts, Tries = tried.Tries };
        return Done(next, claimed.Claim!.At, "failed", $"{Told(next)}: {Detail}; sent again under the same id");
    }

    private static DeliveryDecision Failed(Delivery tried, SendOutcome outcome, DateTimeOffset now)
    {
        DateTimeOffset next = now + Backoff.After(tried.Id, tried.Tries, outcome.RetryAfter);
        return Done(tried with { Status = DeliveryStatus.Failed, NextAttemptAt = next, Reason = outcome.Detail },
            now, "failed", $"{Told(tried)}: {outcome.Detail}; next try at {Wording.Time(next)}");
    }

    internal static DeliveryDecision Dead(Delivery tried, string reason, DateTimeOffset now) =>
        Done(tried with { Status = DeliveryStatus.Dead, Reason = reason },
            now, "dead", $"{Told(tried)}: {reason}; given up");

    // One try whose outcome nobody knows, and nobody can say that it was not told.
    private static string Told(Delivery tried) => About(
        tried,
        tried.Attempts.Any(one => one.Result == DeliveryResult.Unknown) ? "may have been told" : "was not told");

    internal static string About(Delivery message, string told) =>
        message.Occasion.Length == 0 ? told : $"{told} {message.Occasion}";

    private static Delivery Tried(Delivery message, Claim claim, DeliveryResult result, string detail) => message with
    {
        Attempts = message.Attempts.Add(new(claim.At, result, detail)),
        Tries = message.Tries + 1,
        Claim = null,
    };

    private static DeliveryDecision Refused(Delivery message, string reason) =>
        new(message, DeliveryOutcome.Refused, reason);

    internal static DeliveryDecision Done(
        Delivery next, DateTimeOffset at, string kind, string text, string? user = null)
    {
        Delivery counted = next with { Revision = next.Revision + 1 };
        TimelineNote note = new(
            $"{next.Id}.{counted.Revision}", at, $"notification_{kind}", $"{next.Recipient} {text}", user);
        return new(counted, DeliveryOutcome.Done, text, note);
    }
}
