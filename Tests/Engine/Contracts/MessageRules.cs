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

    /// <returns>What is wrong; empty for nothing.</returns>
    public static IEnumerable<string> Problems(Type type)
    {
        if (type.IsGenericParameter || Plain.Contains(type) || type.IsAssignableTo(typeof(IAddressable)))
            return [];
        if (type.IsGenericType && Generic.Contains(type.GetGenericTypeDefinition()))
            return [];
        if (!MessageTypes.IsOurs(type))
            return [$"{type} cannot travel: it is mutable or unknown"];
        return Annotations(type).Concat(type.IsEnum ? [] : Shape(type));
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

    private static IEnumerable<string> Shape(Type type)
    {
        if (!type.IsSealed && !type.IsAbstract)
            yield return $"{type} is neither sealed nor abstract";
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public))
            yield return $"{type}.{field.Name} is a public field";
        var members = MessageTypes.Members(type).Where(member => member.Name != "EqualityContract").ToList();
        foreach (var member in members.Where(member => !member.IsDefined(typeof(IdAttribute))))
            yield return $"{type}.{member.Name} has no [Id]";
        foreach (var member in members.Where(IsMutable))
            yield return $"{type}.{member.Name} can be changed";
        foreach (var id in members.Select(member => member.GetCustomAttribute<IdAttribute>()?.Id)
            .Where(id => id is not null).GroupBy(id => id).Where(group => group.Count() > 1))
            yield return $"{type} has [Id({id.Key})] twice";
    }

    private static bool IsMutable(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter &&
        !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
