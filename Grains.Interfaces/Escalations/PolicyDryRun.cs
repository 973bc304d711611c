namespace Risk.Contracts;

/// <summary>What a policy would do for an alert that nobody takes on.</summary>
/// <param name="At">When the alert would open.</param>
/// <param name="Steps">In the order in which they would run.</param>
[GenerateSerializer, Immutable, Alias("risk.policy-dry-run")]
public sealed record PolicyDryRun(
    [property: Id(0)] EscalationPolicy Policy,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] ImmutableArray<DryRunStep> Steps);

/// <summary>One step as it would run.</summary>
/// <param name="Step">Its index, repetitions counted on.</param>
/// <param name="Text">As the timeline would say it.</param>
[GenerateSerializer, Immutable, Alias("risk.dry-run-step")]
public sealed record DryRunStep(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] int Step,
    [property: Id(2)] string Level,
    [property: Id(3)] string Text,
    [property: Id(4)] ImmutableArray<DryRunTelling> Tellings);

/// <summary>Somebody who would be told, or not.</summary>
/// <param name="Person">Id of the contact; null when it is not known.</param>
/// <param name="NotToldBecause">Null: would be told.</param>
[GenerateSerializer, Immutable, Alias("risk.dry-run-telling")]
public sealed record DryRunTelling(
    [property: Id(0)] Channel Channel,
    [property: Id(1)] string Recipient,
    [property: Id(2)] string? Person,
    [property: Id(3)] string? NotToldBecause);
