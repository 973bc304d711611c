namespace Risk.Silo.Database;

/// <summary>SQL that both engines understand, with <c>$1</c>, <c>$2</c>, … for the values in order.</summary>
/// <param name="Text">One statement; the same text each time, so that the engines can keep it prepared.</param>
/// <param name="Values">
/// null, string, bool, int, long, double, decimal (at most 8 decimals are kept), <see cref="DateTimeOffset"/>
/// (to the microsecond), <see cref="DateOnly"/> or <see cref="Json"/>.
/// </param>
public sealed record Statement(string Text, params object?[] Values);

/// <summary>JSON text for a column that holds JSON.</summary>
public readonly record struct Json(string Text);
