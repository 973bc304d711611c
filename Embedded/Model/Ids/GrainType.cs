namespace Orleans.Runtime;

/// <summary>The name of a grain class, as [GrainType] gives it.</summary>
public readonly struct GrainType(IdSpan id) : IEquatable<GrainType>, IComparable<GrainType>
{
    public GrainType(byte[] value)
        : this(new IdSpan(value))
    {
    }

    public IdSpan Value => id;

    public bool IsDefault => id.IsDefault;

    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(IdSpan.Create(value));
    }

    public ReadOnlySpan<byte> AsSpan() => id.AsSpan();

    public bool Equals(GrainType obj) => id.Equals(obj.Value);

    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    public override int GetHashCode() => id.GetHashCode();

    public int CompareTo(GrainType other) => id.CompareTo(other.Value);

    public override string ToString() => id.ToString();

    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);
}
