using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Ids and references of grains.</summary>
public static class GrainExtensions
{
    /// <exception cref="ArgumentException">Neither a grain nor a reference.</exception>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        IGrainBase instance => instance.GrainContext.GrainId,
        _ => throw new ArgumentException($"{grain?.GetType().Name} is neither a grain nor a reference.", nameof(grain)),
    };

    public static string GetPrimaryKeyString(this IAddressable grain) => GetGrainId(grain).Key.ToString();

    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) =>
        (TGrainInterface)AsReference(grain, typeof(TGrainInterface));

    public static object AsReference(this IAddressable grain, Type interfaceType) => grain switch
    {
        IGrainBase { GrainContext: IActivationContext context } => context.ReferenceTo(context.GrainId, interfaceType),
        GrainReference reference when interfaceType.IsInstanceOfType(reference) => reference,
        IReferenceSource source => source.ReferenceTo(grain.GetGrainId(), interfaceType),
        _ => throw new ArgumentException($"{grain?.GetType().Name} is neither a grain nor a reference.", nameof(grain)),
    };

    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => AsReference<TGrainInterface>(grain);

    public static object Cast(this IAddressable grain, Type interfaceType) => AsReference(grain, interfaceType);
}
