using System.Reflection;
using System.Runtime.CompilerServices;

namespace Risk.Tests.Engine.Contracts;

/// <summary>What a type must be to travel or to be stored.</summary>
internal static class MessageRules
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(void), typeof(Task), typeof(ValueTask), typeof(bool), typeof(byte), typeof(int), typeof(uint),
        typeof(long), typeof(ulong), typeof(double), typeof(decimal), typeof(string), typeof(Guid), typeof(DateTime),
        typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(GrainId),
        typeof(CancellationToken),
    ];

    private static readonly HashSet<Type> Generic =
    [
        typeof(Nullable<>), typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableHashSet<>),
        typeof(ImmutableSortedSet<>), typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>),
    ];

    private static readonly HashSet<Type> Mutable = [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>)];

    /// <returns>What is wrong with a message; empty for nothing.</returns>
    public static IEnumerable<string> Problems(Type type)
    {
        if (IsKnown(type))
            return [];
        return MessageTypes.IsOurs(type)
            ? Annotations(type).Concat(Ids(type)).Concat(Changes(type))
            : [$"{type} cannot travel: it is mutable or unknown"];
    }

    /// <returns>What is wrong with a state; empty for nothing. A grain may change its own state in place.</returns>
    public static IEnumerable<string> StateProblems(Type type)
    {
        if (IsKnown(type) || (type.IsGenericType && Mutable.Contains(type.GetGenericTypeDefinition())))
            return [];
        return MessageTypes.IsOurs(type) ? Annotations(type).Concat(Ids(type)) : [$"{type} is unknown"];
    }

    /// <returns>What is wrong with an exception; empty for nothing. It may carry no other: those of a driver do not
    /// cross processes, and would take it down with them.</returns>
    public static IEnumerable<string> ExceptionProblems(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;
        foreach (var problem in Annotations(type).Concat(Ids(type)))
            yield return problem;
        // Orleans can copy only exceptions whose bases it knows.
        if (type.BaseType != typeof(Exception))
            yield return $"{type} is not derived from Exception itself";
        if (type.GetConstructor(Type.EmptyTypes) is null)
            yield return $"{type} has no public constructor without parameters";
        foreach (var member in type.GetProperties(own).Where(member => !IsKnown(member.PropertyType)))
            yield return $"{type}.{member.Name} cannot travel";
    }

    /// <summary>Aliases that more than one type has.</summary>
    public static IEnumerable<string> Doubles(IEnumerable<Type> types) => types
        .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).Distinct()
        .GroupBy(type => type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias)
        .Where(group => group.Key is not null && group.Count() > 1)
        .Select(group => $"alias '{group.Key}' is that of {string.Join(" and ", group)}");

    public static IEnumerable<string> Annotations(Type type)
    {
        if (!type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
            yield return $"{type} has no [GenerateSerializer]";
        if (!type.IsDefined(typeof(AliasAttribute), inherit: false))
            yield return $"{type} has no [Alias]";
    }

    private static bool IsKnown(Type type) => type.IsGenericParameter || Plain.Contains(type) ||
        type.IsAssignableTo(typeof(IAddressable)) ||
        (type.IsGenericType && Generic.Contains(type.GetGenericTypeDefinition()));

    private static IEnumerable<string> Ids(Type type)
    {
        // Orleans sends an enum by its number and refuses to build an enum with [Id]s.
        foreach (var name in type.GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(field => type.IsEnum && field.IsDefined(typeof(IdAttribute))))
            yield return $"{type}.{name.Name} is an enum's name with an [Id]";
        if (type.IsEnum)
            yield break;
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public))
            yield return $"{type}.{field.Name} is a public field";
        var ids = MessageTypes.Members(type).ToLookup(member => member.GetCustomAttribute<IdAttribute>()?.Id);
        foreach (var member in ids[null])
            yield return $"{type}.{member.Name} has no [Id]";
        foreach (var id in ids.Where(group => group.Key is not null && group.Count() > 1))
            yield return $"{type} has [Id({id.Key})] twice";
    }

    private static IEnumerable<string> Changes(Type type)
    {
        if (!type.IsSealed && !type.IsAbstract)
            yield return $"{type} is neither sealed nor abstract";
        foreach (var member in MessageTypes.Members(type).Where(IsMutable))
            yield return $"{type}.{member.Name} can be changed";
    }

    private static bool IsMutable(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter &&
        !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
