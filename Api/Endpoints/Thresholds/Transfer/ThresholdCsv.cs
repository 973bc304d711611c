using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Risk.Api.Json;
using Risk.Api.Problems;
using Risk.Api.Requests;

namespace Risk.Api.Endpoints.Thresholds;

/// <summary>Limits as CSV: a column is a field of the JSON, and those of <c>dynamic</c> begin with its name.</summary>
internal static class ThresholdCsv
{
    private const string Dynamic = "dynamic";

    private static readonly string[] Texts =
        ["id", "portfolio_id", "metric_type", "comparison_type", "severity", "description", "escalation_policy_id",
         "template_id"];

    private static readonly string[] Columns =
        ["id", "portfolio_id", "metric_type", "comparison_type", "threshold_value", "severity", "description",
         "clear_value", "pending_for_seconds", "clear_for_seconds", "stale_after_seconds", "reminder_minutes",
         "escalation_policy_id", "enabled", "dynamic_percentile", "dynamic_window_days", "dynamic_min_observations",
         "dynamic_multiplier", "template_id"];

    public static string Write(IEnumerable<ThresholdRequest> limits) =>
        CsvText.Write(limits.Select(ToRow).Prepend(Columns));

    /// <summary>Each row as the JSON that it stands for.</summary>
    /// <exception cref="RequestException">400: it is no CSV, or not with these columns.</exception>
    public static IReadOnlyList<ImportRow> Read(string text)
    {
        try
        {
            CsvRow[] rows = [.. CsvText.Read(text)];
            if (rows.Length == 0)
                return [];
            string[] header = [.. rows[0].Fields.Select(name => name ?? "")];
            Check(header);
            return [.. rows.Skip(1).Select(row => ToImport(header, row))];
        }
        catch (FormatException fault)
        {
            throw RequestException.Malformed($"The body is not valid CSV: {fault.Message}.");
        }
    }

    private static void Check(string[] header)
    {
        if (header.FirstOrDefault(name => !Columns.Contains(name)) is { } unknown)
            throw RequestException.Invalid(new FieldError(
                "header", $"{Shown.Quoted(unknown)} is no column; allowed are {string.Join(", ", Columns)}."));
        if (header.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw RequestException.Invalid(new FieldError("header", $"The column {twice.Key} is given twice."));
    }

    private static ImportRow ToImport(string[] header, CsvRow row)
    {
        if (row.Fields.Count != header.Length)
            return new(row.Line, null, $"The row has {row.Fields.Count} fields; the header has {header.Length}.");
        JsonObject limit = [];
        foreach ((string column, string? field) in header.Zip(row.Fields).Where(cell => cell.Second is not null))
        {
            if (!column.StartsWith(Dynamic, StringComparison.Ordinal))
                limit[column] = ToJson(column, field!);
            else
                ((limit[Dynamic] ??= new JsonObject()) as JsonObject)![column[(Dynamic.Length + 1)..]] =
                    ToJson(column, field!);
        }
        return new(row.Line, JsonSerializer.SerializeToUtf8Bytes(limit), null);
    }

    // What is no number and no true or false stays a text, which the field then refuses by its name.
    private static JsonValue ToJson(string column, string field)
    {
        if (Texts.Contains(column))
            return JsonValue.Create(field);
        try
        {
            return JsonNode.Parse(field) is JsonValue value ? value : JsonValue.Create(field);
        }
        catch (JsonException)
        {
            return JsonValue.Create(field);
        }
    }

    private static IEnumerable<string?> ToRow(ThresholdRequest limit) =>
    [
        limit.Id,
        limit.PortfolioId,
        limit.MetricType,
        WireJson.Name(limit.ComparisonType.ToString()),
        Text(limit.ThresholdValue),
        WireJson.Name(limit.Severity.ToString()),
        limit.Description,
        Text(limit.ClearValue),
        Text(limit.PendingForSeconds),
        Text(limit.ClearForSeconds),
        Text(limit.StaleAfterSeconds),
        Text(limit.ReminderMinutes),
        limit.EscalationPolicyId,
        limit.Enabled ? "true" : "false",
        Text(limit.Dynamic?.Percentile),
        Text(limit.Dynamic?.WindowDays),
        Text(limit.Dynamic?.MinObservations),
        Text(limit.Dynamic?.Multiplier),
        limit.TemplateId,
    ];

    private static string? Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);
}
