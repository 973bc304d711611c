using System.Reflection;

namespace Risk.Tests.Engine.Contracts;

/// <summary>The members of a type that code outside of its assembly may use, as text.</summary>
internal static class Surface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance |
        BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <returns>"type: member", in order.</returns>
    public static IEnumerable<string> Of(Type type) => type.GetMembers(Declared).Where(IsVisible)
        .Select(member => $"{type.FullName}: {member}").Append($"{type.FullName}: {Kind(type)}")
        .Order(StringComparer.Ordinal);

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        _ => "class",
    };

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => IsVisible(method) && !IsAccessor(method),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        Type => false,
        _ => true,
    };

    private static bool IsVisible(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) &&
        !method.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsAccessor(MethodBase method) => method.IsSpecialName &&
        (method.Name.StartsWith("get_", StringComparison.Ordinal) ||
            method.Name.StartsWith("set_", StringComparison.Ordinal));
}
