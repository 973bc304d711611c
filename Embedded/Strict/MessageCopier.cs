using System.Text.Json;
using Orleans.Embedded.State;
using Orleans.Runtime;

namespace Orleans.Embedded.Strict;

/// <summary>Copies arguments and results through JSON: what cannot be written and read back cannot be sent.</summary>
internal static class MessageCopier
{
    private static readonly JsonSerializerOptions Options = new(StateJson.Options);

    /// <exception cref="NotSupportedException">The value cannot be copied.</exception>
    public static object? Copy(object? value, Type declared)
    {
        if (value is null or GrainReference or CancellationToken || IsEngines(value.GetType()))
            return value;
        var type = declared == typeof(object) ? value.GetType() : declared;
        try
        {
            return JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, type, Options), type, Options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new NotSupportedException($"{type} cannot be sent: {exception.Message}", exception);
        }
    }

    /// <param name="tuple">A boxed ValueTuple.</param>
    public static object CopyTuple(object tuple)
    {
        foreach (var field in tuple.GetType().GetFields())
            field.SetValue(tuple, Copy(field.GetValue(tuple), field.FieldType));
        return tuple;
    }

    /// <summary>The engine's own values are immutable and known to cross.</summary>
    private static bool IsEngines(Type type) => type.Assembly == typeof(GrainId).Assembly;
}
