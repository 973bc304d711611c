using System.Text;

namespace Orleans.Runtime;

/// <summary>The text of a key or of a grain type. Compares by ordinal.</summary>
public readonly struct IdSpan : IEquatable<IdSpan>, IComparable<IdSpan>
{
    private readonly string? text;

    public IdSpan(byte[] value)
        : this(Encoding.UTF8.GetString(value))
    {
    }

    private IdSpan(string text) => this.text = text;

    public ReadOnlyMemory<byte> Value => Encoding.UTF8.GetBytes(ToString());

    public bool IsDefault => string.IsNullOrEmpty(text);

    public static IdSpan Create(string id) => new(id);

    public ReadOnlySpan<byte> AsSpan() => Value.Span;

    public bool Equals(IdSpan obj) => string.Equals(text, obj.text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);

    public override int GetHashCode() => text?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public int CompareTo(IdSpan other) => string.CompareOrdinal(text, other.text);

    public override string ToString() => text ?? "";

    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);
}
