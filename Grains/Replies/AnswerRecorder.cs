using System.Text.Json;
using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Records;
using Risk.Replies;

namespace Risk.Grains.Replies;

/// <summary>What somebody did, or tried, without signing in.</summary>
/// <param name="Id">Deterministic: tried twice with one it is one row.</param>
/// <param name="Address">By which they were told.</param>
/// <param name="Person">Null when it is nobody's.</param>
/// <param name="Deed">Null when it was not understood.</param>
/// <param name="Text">What they were answered.</param>
public sealed record Answered(
    string Id, Channel Channel, string Address, string? Person, string? AlertId, Deed? Deed, Enum Result,
    string Text);

/// <summary>Puts answers on record, those that were refused too.</summary>
public sealed class AnswerRecorder(IRecords records, TimeProvider clock, ILogger<AnswerRecorder> log)
{
    /// <summary>What was done is on the alert's timeline; without the database only the log says of the rest.</summary>
    public async Task RecordAsync(Answered answered)
    {
        RequestContext.Set(CallContext.User, answered.Person ?? answered.Address);
        Record row = new Record.Answer(
            answered.Id, clock.GetUtcNow(), answered.Channel, answered.Address, answered.Person, answered.AlertId,
            answered.Deed is { } deed ? Name(deed) : null, Name(answered.Result), answered.Text);
        if (!await records.TrySaveAsync([row], failure => AnswerLog.NotRecorded(log, answered.Id, failure)))
            return;
        if (Name(answered.Result) is not ("done" or "unchanged"))
            AnswerLog.Refused(log, answered.Id, answered.Address, Name(answered.Result));
    }

    /// <summary>Nobody knows whose link it was, so that only the log has it.</summary>
    public void RefuseForged() => AnswerLog.Forged(log);

    private static string Name(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
