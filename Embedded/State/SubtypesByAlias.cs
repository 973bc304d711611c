using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Orleans.Embedded.State;

/// <summary>Lets JSON carry every subtype that its own assembly declares as a contract, told apart by its alias.
/// </summary>
internal static class SubtypesByAlias
{
    public static void Add(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || info.Type.IsSealed || info.PolymorphismOptions is not null)
            return;
        var options = new JsonPolymorphismOptions();
        foreach (var subtype in info.Type.Assembly.GetTypes().Where(type => IsContract(type, info.Type)))
            options.DerivedTypes.Add(new(subtype, subtype.GetCustomAttribute<AliasAttribute>(inherit: false)!.Alias));
        if (options.DerivedTypes.Count > 0)
            info.PolymorphismOptions = options;
    }

    private static bool IsContract(Type type, Type baseType) =>
        !type.IsAbstract && type != baseType && type.IsAssignableTo(baseType) &&
        type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false) &&
        type.IsDefined(typeof(AliasAttribute), inherit: false);
}
