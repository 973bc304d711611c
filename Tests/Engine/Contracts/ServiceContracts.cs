using System.Reflection;

namespace Risk.Tests.Engine.Contracts;

/// <summary>What the service's grains are called with, answer, throw and store.</summary>
internal static class ServiceContracts
{
    private static readonly Type[] Types =
        [.. Assembly.Load("Grains.Interfaces").GetTypes(), .. Assembly.Load("Grains").GetTypes()];

    public static IReadOnlyList<Type> Interfaces { get; } = [.. Types.Where(GrainRules.IsGrainInterface)];

    public static IReadOnlyList<Type> Classes { get; } = [.. Types.Where(GrainRules.IsGrainClass)];

    public static IReadOnlyList<Type> Exceptions { get; } =
        [.. Types.Where(type => type.IsAssignableTo(typeof(Exception)))];

    /// <summary>All types that travel, with their parts.</summary>
    public static IReadOnlyCollection<Type> Messages { get; } =
        MessageTypes.ReachableFrom(Interfaces.SelectMany(MessageTypes.OfInterface));

    /// <summary>All types that are stored, with their parts.</summary>
    public static IReadOnlyCollection<Type> States { get; } =
        MessageTypes.ReachableFrom(Classes.SelectMany(MessageTypes.OfStates));

    /// <summary>The whole of what is sent or stored at once and can be made up: no tokens, no references.</summary>
    public static IEnumerable<Type> Whole(IEnumerable<Type> types) => types.Where(type =>
        MessageTypes.IsOurs(type) && type is { IsInterface: false, ContainsGenericParameters: false });
}
