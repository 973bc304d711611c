namespace Orleans.Runtime;

/// <summary>A grain or observer that may be called. Equal when the ids are equal.</summary>
public class GrainReference : IAddressable, IEquatable<GrainReference>
{
    private readonly Type interfaceType;

    private protected GrainReference(GrainId grainId, Type interfaceType)
    {
        GrainId = grainId;
        this.interfaceType = interfaceType;
    }

    public GrainId GrainId { get; }

    public GrainInterfaceType InterfaceType => GrainInterfaceType.Create(InterfaceName);

    public virtual string InterfaceName => interfaceType.FullName ?? interfaceType.Name;

    public static bool operator ==(GrainReference? reference1, GrainReference? reference2) =>
        reference1 is null ? reference2 is null : reference1.Equals(reference2);

    public static bool operator !=(GrainReference? reference1, GrainReference? reference2) =>
        !(reference1 == reference2);

    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public sealed override string ToString() => $"GrainReference:{GrainId}:{InterfaceName}";
}
