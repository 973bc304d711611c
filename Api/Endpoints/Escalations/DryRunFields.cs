namespace Risk.Api.Endpoints.Escalations;

/// <summary>When the alert would open; now if not given.</summary>
public sealed record DryRunRequest(DateTimeOffset? At = null);

/// <summary>What a policy would do for an alert that nobody takes on.</summary>
/// <param name="At">When the alert would open.</param>
/// <param name="Steps">In the order in which they would run, repetitions too.</param>
public sealed record DryRunResponse(
    string PolicyId, int PolicyVersion, DateTimeOffset At, IReadOnlyList<DryRunStepFields> Steps)
{
    public static DryRunResponse From(PolicyDryRun run) =>
        new(run.Policy.Id, run.Policy.Version, run.At, [.. run.Steps.Select(DryRunStepFields.From)]);
}

/// <summary>One step as it would run.</summary>
/// <param name="Step">Its number from 0, repetitions counted on.</param>
/// <param name="Text">As the timeline would say it.</param>
public sealed record DryRunStepFields(
    DateTimeOffset At,
    int Step,
    string Level,
    string Text,
    IReadOnlyList<DryRunToldFields> Told,
    IReadOnlyList<DryRunNotToldFields> NotTold)
{
    public static DryRunStepFields From(DryRunStep step) => new(
        step.At,
        step.Step,
        step.Level,
        step.Text,
        [
            .. step.Tellings.Where(t => t.NotToldBecause is null)
                .Select(t => new DryRunToldFields(t.Channel, Addresses.Shown(t.Recipient), t.Person)),
        ],
        [
            .. step.Tellings.Where(t => t.NotToldBecause is not null)
                .Select(t => new DryRunNotToldFields(Addresses.Shown(t.Recipient), t.NotToldBecause!)),
        ]);
}

/// <summary>Somebody who would be told.</summary>
/// <param name="Person">Id of the contact; null for a plain address.</param>
public sealed record DryRunToldFields(Channel Channel, string Recipient, string? Person);

/// <summary>Somebody who would not be told.</summary>
public sealed record DryRunNotToldFields(string Recipient, string Reason);
