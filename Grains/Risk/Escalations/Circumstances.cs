using Risk.People;
using Risk.Thresholds;

namespace Risk.Escalations;

/// <summary>What decides on telling besides the alert itself, at one moment.</summary>
/// <param name="Frequency">Least time between two messages of one kind to one recipient.</param>
public sealed record Circumstances(TimeSpan Frequency)
{
    /// <summary>Why nobody may be told now.</summary>
    public Holds Holds { get; init; } = Holds.None;

    /// <summary>When a limit that flaps is told of less.</summary>
    public FlapTerms Flapping { get; init; } = FlapTerms.Off;

    /// <summary>How much worse, as a part of the limit, is told again; 0: nothing is.</summary>
    public double WorseningStep { get; init; }

    /// <summary>Of the alert, for quiet hours; null: nobody has any.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Whom the names among the recipients stand for.</summary>
    public AddressBook People { get; init; } = AddressBook.Empty;
}
