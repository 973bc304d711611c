using System.Reflection;

namespace Risk.Tests.Engine.Contracts;

/// <summary>What grain interfaces and grain classes must be.</summary>
internal static class GrainRules
{
    private const int MostParameters = 7;

    public static bool IsGrainInterface(Type type) =>
        type.IsInterface && (type.IsAssignableTo(typeof(IGrain)) || type.IsAssignableTo(typeof(IGrainObserver)));

    public static bool IsGrainClass(Type type) => type is { IsClass: true, IsAbstract: false } &&
        type.IsAssignableTo(typeof(Grain));

    /// <returns>What is wrong with a grain interface; empty for nothing.</returns>
    public static IEnumerable<string> Problems(Type type)
    {
        if (!type.IsDefined(typeof(AliasAttribute)))
            yield return $"{type} has no [Alias]";
        foreach (var alias in type.GetMethods().GroupBy(AliasOf).Where(group => group.Count() > 1))
            yield return $"{type} has the method alias '{alias.Key}' twice";
        foreach (var problem in type.GetMethods().SelectMany(MethodProblems))
            yield return $"{type}.{problem}";
    }

    /// <returns>What is wrong with the grain classes; empty for nothing.</returns>
    public static IEnumerable<string> ClassProblems(IEnumerable<Type> classes)
    {
        var named = classes.ToLookup(type => type.GetCustomAttribute<GrainTypeAttribute>()?
            .GetGrainType(null!, type).ToString());
        return named[null].Select(type => $"{type} has no [GrainType]").Concat(named
            .Where(group => group.Key is not null && group.Count() > 1)
            .Select(group => $"[GrainType(\"{group.Key}\")] is that of {string.Join(" and ", group)}"));
    }

    private static IEnumerable<string> MethodProblems(MethodInfo method)
    {
        if (!method.IsDefined(typeof(AliasAttribute)))
            yield return $"{method.Name} has no [Alias]";
        if (method.IsGenericMethod)
            yield return $"{method.Name} is generic";
        if (method.GetParameters().Length > MostParameters)
            yield return $"{method.Name} has more than {MostParameters} parameters";
        if (!IsAwaitable(method.ReturnType) && method.ReturnType != typeof(void))
            yield return $"{method.Name} returns neither a Task nor a ValueTask";
    }

    private static string AliasOf(MethodInfo method) =>
        method.GetCustomAttribute<AliasAttribute>()?.Alias ?? method.ToString()!;

    private static bool IsAwaitable(Type type) => type == typeof(Task) || type == typeof(ValueTask) ||
        (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) ||
            type.GetGenericTypeDefinition() == typeof(ValueTask<>)));
}
