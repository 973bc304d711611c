using System.Reflection;

namespace Risk.Tests.Engine.Contracts;

/// <summary>Made-up values of contracts, with every member filled, extremes and nulls among them.</summary>
internal sealed class Samples(int seed)
{
    private const int Deepest = 6;

    private readonly Random random = new(seed);
    private readonly PlainSamples plain = new(new Random(seed));
    private readonly NullabilityInfoContext nulls = new();

    public object Make(Type type) => Make(type, 0)!;

    private object? Make(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return IsRare() ? null : Make(inner, depth);
        if (type.IsEnum)
            return Pick(Enum.GetValues(type).Cast<object>());
        if (plain.Make(type) is { } value)
            return value;
        return MakeMany(type, depth) ?? MakeOurs(type, depth);
    }

    private object? MakeMany(Type type, int depth) =>
        type.IsGenericType ? CollectionSamples.Make(type, element => Make(element, depth + 1), Count(depth)) : null;

    private object MakeOurs(Type type, int depth)
    {
        var concrete = type.IsAbstract ? Pick(type.Assembly.GetTypes().Where(t => t.BaseType == type)) : type;
        var constructor = concrete.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var arguments = constructor.GetParameters().Select(parameter =>
            IsNull(nulls.Create(parameter), depth) ? null : Make(parameter.ParameterType, depth + 1));
        var made = constructor.Invoke([.. arguments]);
        foreach (var property in MessageTypes.Members(concrete).Where(p => IsOpen(p, constructor)))
            property.SetValue(
                made, IsNull(nulls.Create(property), depth) ? null : Make(property.PropertyType, depth + 1));
        return made;
    }

    /// <summary>Whether the constructor has not set it and something else may.</summary>
    private static bool IsOpen(PropertyInfo property, ConstructorInfo constructor) => property.CanWrite &&
        !constructor.GetParameters().Any(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    private bool IsNull(NullabilityInfo info, int depth) =>
        info.WriteState == NullabilityState.Nullable && !info.Type.IsValueType && (depth > Deepest || IsRare());

    private int Count(int depth) => depth > Deepest ? 0 : random.Next(4);

    private bool IsRare() => random.Next(5) == 0;

    private T Pick<T>(IEnumerable<T> choices) => choices.ToArray() is var all ? all[random.Next(all.Length)] : default!;
}
