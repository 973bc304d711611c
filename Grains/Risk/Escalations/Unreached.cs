using System.Globalization;

namespace Risk.Escalations;

/// <summary>Whom the steps that have not run would have told.</summary>
internal static class Unreached
{
    /// <summary>E.g. "; not told: cro@company.com (step 3, management)"; empty when it would be nobody.</summary>
    public static string Words(Escalation escalation, string how)
    {
        string[] left = [.. Left(escalation).DistinctBy(one => one.Recipient)
            .Select(one => string.Create(CultureInfo.InvariantCulture,
                $"{one.Recipient} (step {one.Step + 1}, {escalation.Policy.At(one.Step).Level})"))];
        return left.Length == 0 ? "" : $"; {how}: {string.Join(", ", left)}";
    }

    private static IEnumerable<(string Recipient, int Step)> Left(Escalation escalation) =>
        from step in Enumerable.Range(escalation.Step, escalation.Policy.Length - escalation.Step)
        from recipient in escalation.Policy.At(step).Recipients
        where escalation.Told.All(told => told.Recipient != recipient && $"user:{told.Person}" != recipient)
        select (recipient, step);
}
