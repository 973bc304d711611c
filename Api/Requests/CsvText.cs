using System.Text;

namespace Risk.Api.Requests;

/// <summary>A row of a CSV text. A field that is empty and not in quotes is null.</summary>
/// <param name="Line">Where it begins, from 1.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string?> Fields);

/// <summary>CSV whose fields may hold anything: RFC 4180, with quotes, commas and line breaks inside quotes.</summary>
/// <remarks>What is written reads back the same; null and the empty text are two things.</remarks>
internal sealed class CsvText
{
    private const char Quote = '"';
    private static readonly char[] Special = [',', Quote, '\n', '\r'];

    private readonly string text;
    private int at;
    private int line = 1;

    private CsvText(string text) => this.text = text;

    /// <summary>Rows that are not empty.</summary>
    /// <exception cref="FormatException">A quote is not closed, or stands inside a field without quotes.</exception>
    public static IEnumerable<CsvRow> Read(string text)
    {
        CsvText reader = new(text.TrimStart('\uFEFF'));
        while (reader.at < reader.text.Length)
        {
            CsvRow row = reader.ReadRow();
            if (row.Fields.Count > 1 || row.Fields[0] is not null)
                yield return row;
        }
    }

    public static string Write(IEnumerable<IEnumerable<string?>> rows)
    {
        StringBuilder written = new();
        foreach (IEnumerable<string?> row in rows)
            written.AppendJoin(',', row.Select(Written)).Append("\r\n");
        return written.ToString();
    }

    private static string? Written(string? field) =>
        field is { Length: > 0 } && field.IndexOfAny(Special) < 0 && !char.IsWhiteSpace(field[0])
            && !char.IsWhiteSpace(field[^1])
            ? field
            : field is null ? null : $"{Quote}{field.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}";

    private CsvRow ReadRow()
    {
        int first = line;
        List<string?> fields = [];
        do
        {
            fields.Add(at < text.Length && text[at] == Quote ? ReadQuoted() : ReadPlain());
        }
        while (Takes(','));
        Takes('\r');
        if (at < text.Length && !Takes('\n'))
            throw new FormatException($"line {line}: a quote is out of place");
        line++;
        return new(first, fields);
    }

    private string? ReadPlain()
    {
        int end = text.IndexOfAny(Special, at);
        string field = (end < 0 ? text[at..] : text[at..end]).Trim();
        at = end < 0 ? text.Length : end;
        return field.Length == 0 ? null : field;
    }

    private string ReadQuoted()
    {
        int first = line;
        StringBuilder field = new();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == Quote && (++at == text.Length || text[at] != Quote))
                return field.ToString();
            line += text[at] == '\n' ? 1 : 0;
            field.Append(text[at]);
        }
        throw new FormatException($"line {first}: a quote is not closed");
    }

    private bool Takes(char wanted)
    {
        bool there = at < text.Length && text[at] == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
