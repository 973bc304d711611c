using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>A grain: its type and its key, written "type/key".</summary>
public readonly struct GrainId(GrainType type, IdSpan key) : IEquatable<GrainId>, IComparable<GrainId>
{
    public GrainType Type => type;

    public IdSpan Key => key;

    public bool IsDefault => type.IsDefault && key.IsDefault;

    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    public static GrainId Create(GrainType type, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new(type, IdSpan.Create(key));
    }

    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    public static GrainId Parse(string value) => Parse(value, null);

    /// <exception cref="FormatException">The text is not "type/key".</exception>
    public static GrainId Parse(string value, IFormatProvider? provider = null) =>
        TryParse(value, provider, out var id) ? id : throw new FormatException($"'{value}' is not a grain id.");

    public static bool TryParse(string? value, out GrainId result) => TryParse(value, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? value, IFormatProvider? provider, out GrainId result)
    {
        var slash = value?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        result = slash > 0 ? new(GrainType.Create(value![..slash]), IdSpan.Create(value[(slash + 1)..])) : default;
        return slash > 0;
    }

    public bool Equals(GrainId other) => key.Equals(other.Key) && type.Equals(other.Type);

    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(type, key);

    public int CompareTo(GrainId other) =>
        type.CompareTo(other.Type) is var byType and not 0 ? byType : key.CompareTo(other.Key);

    public override string ToString() => $"{type}/{key}";

    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);
}
