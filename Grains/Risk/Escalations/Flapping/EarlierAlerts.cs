namespace Risk.Escalations;

/// <summary>What the alerts that a limit had before leave to the next one.</summary>
/// <param name="Openings">When they opened, oldest first.</param>
/// <param name="Told">Who was told of them.</param>
/// <param name="Waiting">Who was told of one and not yet that it is over.</param>
/// <param name="Level">The worst that was told; see <see cref="Thresholds.Worsening"/>.</param>
public sealed record EarlierAlerts(
    ImmutableArray<DateTimeOffset> Openings, ImmutableArray<Told> Told, ImmutableArray<Told> Waiting, int Level)
{
    public static EarlierAlerts None { get; } = new([], [], [], 0);
}
