using System.Globalization;
using Risk.Api.Json;
using Risk.Api.Problems;

namespace Risk.Api.Requests;

/// <summary>Reads the query parameters of a request and notes each that is wrong.</summary>
internal sealed class QueryFields(IQueryCollection query)
{
    private const int MaxTextLength = 512;
    private const int MaxListLength = 8192;
    private readonly List<FieldError> errors = [];

    public static ValueTask<QueryFields?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<QueryFields?>(new QueryFields(context.Request.Query));

    public string? Text(string name)
    {
        string? value = query[name];
        if (value is { Length: > MaxTextLength } || query[name].Count > 1)
            return Wrong(name, value!, $"one text of at most {MaxTextLength} characters");
        return string.IsNullOrEmpty(value) ? null : value;
    }

    public string? Id(string name) =>
        Text(name) is { } id && !ResourceId.IsValid(id) ? Wrong(name, id, ResourceId.Allowed) : Text(name);

    /// <summary>Several, separated by commas or given one by one; empty when there are none.</summary>
    public ImmutableArray<string> Ids(string name) =>
        [.. Several(name).Where(id => ResourceId.IsValid(id) || Wrong(name, id, ResourceId.Allowed) is not null)];

    public T? Choice<T>(string name) where T : struct, Enum => Text(name) is { } text ? Parse<T>(name, text) : null;

    /// <summary>Several, separated by commas or given one by one; empty when there are none.</summary>
    public ImmutableArray<T> Choices<T>(string name) where T : struct, Enum =>
        [.. Several(name).Select(text => Parse<T>(name, text)).OfType<T>().Distinct()];

    /// <summary>False when it is not given.</summary>
    public bool Flag(string name) => OneOf(name, ["true", "false"]) == "true";

    public string? OneOf(string name, ImmutableArray<string> choices) =>
        Text(name) is { } text && !choices.Contains(text)
            ? Wrong(name, text, "one of " + string.Join(", ", choices))
            : Text(name);

    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (IsoTime.TryParse(text, out DateTimeOffset value))
            return value;
        Wrong(name, text, AllowedValues.Of(typeof(DateTimeOffset)));
        return null;
    }

    public int? Number(string name, int from, int to)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value >= from && value <= to)
            return value;
        Wrong(name, text, $"{from} to {to}");
        return null;
    }

    public PageRequest Page() => new(Number("limit", 1, PageRequest.MaxLimit) ?? 100, Text("cursor"));

    /// <summary>When the first is given, the others must not be.</summary>
    public void Alone(string name, params ReadOnlySpan<string> others)
    {
        foreach (string other in others)
        {
            if (Text(name) is not null && Text(other) is not null)
                errors.Add(new(other, $"{other} does not go with {name}; leave one of them out."));
        }
    }

    /// <summary>As what was read, but it must be there.</summary>
    public string Required(string name, string? value)
    {
        if (value is null && errors.TrueForAll(e => e.Field != name))
            errors.Add(new(name, $"The query parameter {name} is missing."));
        return value ?? "";
    }

    /// <summary>Call it after the last read.</summary>
    /// <exception cref="RequestException">400, when something was wrong.</exception>
    public void Check()
    {
        if (errors.Count > 0)
            throw RequestException.Invalid([.. errors]);
    }

    private string[] Several(string name)
    {
        string all = string.Join(',', query[name].AsEnumerable());
        if (all.Length > MaxListLength)
            Wrong(name, all[..MaxTextLength], $"a list of at most {MaxListLength} characters");
        return all.Length > MaxListLength ? [] : all.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    private T? Parse<T>(string name, string text) where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (WireJson.Name(value.ToString()) == text)
                return value;
        }
        Wrong(name, text, AllowedValues.Of(typeof(T)));
        return null;
    }

    private string? Wrong(string name, string value, string allowed)
    {
        errors.Add(new(name, $"{name} is {Shown.Quoted(value)}; allowed is {allowed}."));
        return null;
    }
}
