using System.Globalization;

namespace Orleans;

/// <summary>An idle activation of this class is never collected.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class KeepAliveAttribute : Attribute;

/// <summary>How long an activation of this class may be idle before it is collected; at least one minute.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class CollectionAgeLimitAttribute : Attribute
{
    public static readonly TimeSpan MinAgeLimit = TimeSpan.FromMinutes(1);

    private readonly TimeSpan? whole;

    public CollectionAgeLimitAttribute()
    {
    }

    /// <param name="inactivityPeriod">A TimeSpan in its invariant form, for example "00:30:00".</param>
    public CollectionAgeLimitAttribute(string inactivityPeriod) =>
        whole = TimeSpan.Parse(inactivityPeriod, CultureInfo.InvariantCulture);

    public double Days { get; set; }

    public double Hours { get; set; }

    public double Minutes { get; set; }

    public bool AlwaysActive { get; set; }

    public TimeSpan AgeLimit => AlwaysActive ? TimeSpan.MaxValue : Raised(whole ?? Parts());

    private TimeSpan Parts() => TimeSpan.FromDays(Days) + TimeSpan.FromHours(Hours) + TimeSpan.FromMinutes(Minutes);

    private static TimeSpan Raised(TimeSpan age) => age < MinAgeLimit ? MinAgeLimit : age;
}
