namespace Risk.Silo.Settings;

/// <summary>One setting, as the README's table shows it.</summary>
/// <param name="Key">Name of the environment variable.</param>
/// <param name="Name">Name in <c>appsettings.json</c>, below <c>Risk</c>.</param>
/// <param name="Unit">Of the value; empty when it has none.</param>
/// <param name="Default">As one would write it; empty when not set.</param>
/// <param name="Allowed">As the end of the sentence "must be …".</param>
/// <param name="Meaning">What it does.</param>
public abstract record Setting(
    string Key, string Name, string Unit, string Default, string Allowed, string Meaning)
{
    /// <summary>Whether its value must never be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What is wrong with a value, as the end of "… must be"; null when it is good.</summary>
    public abstract string? Fault(string text);
}

/// <summary>A setting with the rule that reads its value.</summary>
/// <param name="Parse">Gives the value; null, or a <see cref="FormatException"/> with a reason, when it is bad.</param>
public sealed record Setting<T>(
    string Key,
    string Name,
    string Unit,
    string Default,
    string Allowed,
    string Meaning,
    Func<string, Parsed<T>?> Parse)
    : Setting(Key, Name, Unit, Default, Allowed, Meaning)
{
    public override string? Fault(string text)
    {
        try
        {
            return Parse(text) is null ? Allowed : null;
        }
        catch (FormatException error)
        {
            return $"{Allowed}; it {error.Message}";
        }
    }
}

/// <summary>A value that was read; a class around it, so that "bad" is null for every type.</summary>
public sealed record Parsed<T>(T Value);
