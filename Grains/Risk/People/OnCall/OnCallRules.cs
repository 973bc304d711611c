namespace Risk.People;

/// <summary>Who is on call, and why.</summary>
/// <param name="Words">E.g. <c>in desk by layer week</c>.</param>
public sealed record Duty(string Member, string Words);

/// <summary>A stretch of time in which one is on call.</summary>
/// <param name="Duty">Null: nobody is.</param>
public sealed record Shift(DateTimeOffset From, DateTimeOffset To, Duty? Duty);

/// <summary>Who is on call: an override's member, else that of the last layer on duty, else nobody.</summary>
/// <remarks>
/// Turns and restrictions go by the wall clock of the schedule's time zone. A hand-over at a time that clocks skip is
/// when they skip it; at one that they show twice, it is the first time. So a turn over a change of the clocks is an
/// hour shorter or longer than others, and nobody has two turns for one.
/// </remarks>
public static class OnCallRules
{
    /// <returns>Null when nobody is, also when the time zone is not known.</returns>
    public static Duty? At(Schedule schedule, DateTimeOffset at)
    {
        if (schedule.Overrides.LastOrDefault(o => o.From <= at && at < o.To) is { } taken)
            return new(taken.Member, $"in {schedule.Id} by an override");
        if (WallClock.Find(schedule.TimeZone) is not { } clock)
            return null;
        DateTime reading = clock.Reached(at);
        return schedule.Layers.LastOrDefault(layer => IsOnDuty(layer, reading)) is { } layer
            ? new(MemberAt(layer, reading), $"in {schedule.Id} by layer {layer.Name}")
            : null;
    }

    /// <summary>All shifts from the one instant to the other, in order and without gaps between them.</summary>
    public static ImmutableArray<Shift> Between(Schedule schedule, DateTimeOffset from, DateTimeOffset to)
    {
        DateTimeOffset[] cuts =
        [
            .. HandOvers.Between(schedule, from, to).Where(cut => from < cut && cut < to).Append(from)
                .Distinct().Order(),
        ];
        List<Shift> shifts = [];
        foreach ((DateTimeOffset cut, int i) in cuts.Select((cut, i) => (cut, i)))
        {
            Shift next = new(cut, i + 1 < cuts.Length ? cuts[i + 1] : to, At(schedule, cut));
            if (shifts is [.., var last] && last.Duty == next.Duty)
                shifts[^1] = last with { To = next.To };
            else
                shifts.Add(next);
        }
        return [.. shifts];
    }

    /// <summary>The shifts of each layer as if there were no other and no override, in the layers' order.</summary>
    public static ImmutableArray<ImmutableArray<Shift>> ByLayer(
        Schedule schedule, DateTimeOffset from, DateTimeOffset to) =>
        [.. schedule.Layers.Select(layer => Between(schedule with { Layers = [layer], Overrides = [] }, from, to))];

    private static bool IsOnDuty(Layer layer, DateTime reading) =>
        reading >= layer.Start
        && (layer.Restrictions.IsEmpty || layer.Restrictions.Any(restriction => restriction.Contains(reading)));

    private static string MemberAt(Layer layer, DateTime reading) =>
        layer.Members[(int)((reading - layer.Start).Ticks / layer.Turn.Ticks % layer.Members.Length)];
}
