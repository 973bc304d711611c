using System.Reflection;

namespace Risk.Tests.Engine.Contracts;

/// <summary>The types that travel in grain calls or are stored.</summary>
internal static class MessageTypes
{
    /// <summary>Of the parameters and results of a grain interface's methods.</summary>
    public static IEnumerable<Type> OfInterface(Type type) => type.GetMethods().SelectMany(method =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(Awaited(method.ReturnType)));

    /// <summary>Of the states that a grain class's constructor takes.</summary>
    public static IEnumerable<Type> OfStates(Type grain) => grain.GetConstructors()
        .SelectMany(constructor => constructor.GetParameters())
        .Where(parameter => parameter.IsDefined(typeof(PersistentStateAttribute)))
        .Select(parameter => parameter.ParameterType.GetGenericArguments().Single());

    /// <summary>The given types, the types of their members, and so on; subtypes too.</summary>
    public static IReadOnlyCollection<Type> ReachableFrom(IEnumerable<Type> types)
    {
        HashSet<Type> found = [];
        Stack<Type> open = new(types);
        while (open.TryPop(out var type))
            if (found.Add(type))
                foreach (var next in Parts(type))
                    open.Push(next);
        return found;
    }

    /// <summary>Properties that hold a value, as against computed ones.</summary>
    public static IEnumerable<PropertyInfo> Members(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(property => property.DeclaringType!.GetField($"<{property.Name}>k__BackingField",
            BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    /// <summary>Whether the type is one of this project's.</summary>
    public static bool IsOurs(Type type) => type.Namespace?.StartsWith("Risk.", StringComparison.Ordinal) is true;

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.IsGenericType)
            return type.GetGenericArguments().Concat(Definition(type));
        return type.IsArray ? [type.GetElementType()!] : Definition(type);
    }

    private static IEnumerable<Type> Definition(Type type) =>
        !IsOurs(type) || type.IsEnum || type.IsInterface || type.IsGenericParameter
            ? []
            : Members(type).Select(property => property.PropertyType).Concat(Subtypes(type));

    private static IEnumerable<Type> Subtypes(Type type) =>
        type.IsSealed ? [] : type.Assembly.GetTypes().Where(other => other != type && other.IsAssignableTo(type));

    private static Type Awaited(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) ||
            type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
            : type;
}
