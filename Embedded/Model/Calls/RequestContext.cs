namespace Orleans.Runtime;

/// <summary>Values that go along with calls, from caller to callee and never back.</summary>
public static partial class RequestContext
{
    private const string ReentrancyKey = "#RE";

    private static readonly AsyncLocal<Dictionary<string, object>?> Current = new();

    public static IEnumerable<string> Keys => Values?.Keys ?? Enumerable.Empty<string>();

    public static IEnumerable<KeyValuePair<string, object>> Entries =>
        Values ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>Never changed once it is here: calls in flight share it.</summary>
    internal static Dictionary<string, object>? Values
    {
        get => Current.Value;
        set => Current.Value = value;
    }

    public static object? Get(string key) => Values?.GetValueOrDefault(key);

    public static void Set(string key, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Values = new(Values ?? []) { [key] = value };
    }

    public static bool Remove(string key)
    {
        if (Values is not { } values || !values.ContainsKey(key))
            return false;
        var rest = new Dictionary<string, object>(values);
        rest.Remove(key);
        Values = rest.Count == 0 ? null : rest;
        return true;
    }

    public static void Clear() => Values = null;
}
