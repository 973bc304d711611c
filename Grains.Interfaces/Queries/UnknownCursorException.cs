namespace Risk.Contracts;

/// <summary>A list was asked to go on where none of its parts ended.</summary>
/// <remarks>Its own type, as only what it is crosses processes, not an argument's name.</remarks>
[GenerateSerializer, Alias("risk.unknown-cursor")]
public sealed class UnknownCursorException : Exception
{
    public UnknownCursorException()
    {
    }

    public UnknownCursorException(string cursor)
        : base($"'{cursor}' is not a cursor that a list gave.")
    {
    }
}
