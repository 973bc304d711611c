namespace Risk.Tests.Engine.Contracts;

/// <summary>Made-up collections of the kinds that contracts may have.</summary>
internal static class CollectionSamples
{
    /// <returns>Null for a type that is no such collection.</returns>
    public static object? Make(Type type, Func<Type, object?> element, int count)
    {
        var arguments = type.GetGenericArguments();
        var maker = typeof(CollectionSamples).GetMethod(type.Name[..type.Name.IndexOf('`')]);
        return maker?.MakeGenericMethod(arguments).Invoke(null, [element, count]);
    }

    public static ImmutableArray<T> ImmutableArray<T>(Func<Type, object?> element, int count) =>
        [.. Many<T>(element, count)];

    public static ImmutableDictionary<K, V> ImmutableDictionary<K, V>(Func<Type, object?> element, int count)
        where K : notnull => Dictionary<K, V>(element, count).ToImmutableDictionary();

    public static List<T> List<T>(Func<Type, object?> element, int count) => [.. Many<T>(element, count)];

    public static HashSet<T> HashSet<T>(Func<Type, object?> element, int count) => [.. Many<T>(element, count)];

    public static Dictionary<K, V> Dictionary<K, V>(Func<Type, object?> element, int count)
        where K : notnull => Many<K>(element, count).Distinct().ToDictionary(key => key, _ => One<V>(element));

    private static IEnumerable<T> Many<T>(Func<Type, object?> element, int count) =>
        Enumerable.Range(0, count).Select(_ => One<T>(element));

    private static T One<T>(Func<Type, object?> element) => (T)element(typeof(T))!;
}
