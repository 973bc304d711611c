using Risk.Grains.Records;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>alert_answers</c>.</summary>
internal static class AnswerRows
{
    public static Statement Save(Record.Answer answer) => Upsert.Into(
        "alert_answers",
        [("id", answer.Id)],
        ("at", answer.At),
        ("channel", Names.Of(answer.Channel)),
        ("address", answer.Address),
        ("person", answer.Person),
        ("alert_id", answer.AlertId),
        ("action", answer.Action),
        ("result", answer.Result),
        ("text", answer.Text),
        ("changed_by", Actor.Current));
}
