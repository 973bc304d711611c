namespace Risk.People;

/// <summary>The instants at which it may change who is on call.</summary>
internal static class HandOvers
{
    /// <summary>All of them within the period, and perhaps a few outside of it.</summary>
    public static IEnumerable<DateTimeOffset> Between(Schedule schedule, DateTimeOffset from, DateTimeOffset to)
    {
        IEnumerable<DateTimeOffset> overrides = schedule.Overrides.SelectMany(o => new[] { o.From, o.To });
        if (WallClock.Find(schedule.TimeZone) is not { } clock)
            return overrides;
        (DateTime first, DateTime last) = (clock.Reached(from), clock.Reached(to));
        return schedule.Layers
            .SelectMany(layer => Turns(layer, first, last)
                .Concat(layer.Restrictions.SelectMany(restriction => Edges(restriction, first, last))))
            .Select(clock.FirstShows)
            .Concat(overrides);
    }

    private static IEnumerable<DateTime> Turns(Layer layer, DateTime first, DateTime last)
    {
        long passed = Math.Max(0, (first - layer.Start).Ticks / layer.Turn.Ticks);
        for (DateTime turn = layer.Start + passed * layer.Turn; turn <= last; turn += layer.Turn)
            yield return turn;
    }

    private static IEnumerable<DateTime> Edges(Restriction restriction, DateTime first, DateTime last)
    {
        for (DateTime day = first.Date.AddDays(-1); day <= last.Date; day = day.AddDays(1))
        {
            if (restriction.On(day) is not { } window)
                continue;
            yield return window.From;
            yield return window.To;
        }
    }
}
