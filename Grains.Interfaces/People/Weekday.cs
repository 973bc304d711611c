namespace Risk.Contracts;

/// <summary>A day of the week.</summary>
[GenerateSerializer, Alias("risk.weekday")]
public enum Weekday
{
    Sunday = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 3,
    Thursday = 4,
    Friday = 5,
    Saturday = 6,
}
