namespace Risk.Api.Requests;

/// <summary>The rows of a CSV text, read in place: no line and no field becomes a string.</summary>
/// <remarks>RFC 4180 without line breaks inside quotes, which neither dates, prices nor symbols have.</remarks>
internal ref struct CsvRows(ReadOnlySpan<byte> text)
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private ReadOnlySpan<byte> rest = text.StartsWith(Mark) ? text[Mark.Length..] : text;

    /// <summary>The number of the current line, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The current line without its end.</summary>
    public ReadOnlySpan<byte> Row { get; private set; }

    /// <summary>Goes to the next line that is not empty.</summary>
    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'\n');
            Row = (end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
            rest = end < 0 ? [] : rest[(end + 1)..];
            Line++;
            if (!Row.IsEmpty)
                return true;
        }
        return false;
    }

    /// <summary>Takes the first field off a row.</summary>
    public static ReadOnlySpan<byte> TakeField(scoped ref ReadOnlySpan<byte> row)
    {
        int comma = row.IndexOf((byte)',');
        ReadOnlySpan<byte> field = (comma < 0 ? row : row[..comma]).Trim(" \t\""u8);
        row = comma < 0 ? [] : row[(comma + 1)..];
        return field;
    }

    /// <summary>Splits a row of exactly three fields.</summary>
    public static bool TrySplit(
        ReadOnlySpan<byte> row,
        out ReadOnlySpan<byte> first,
        out ReadOnlySpan<byte> second,
        out ReadOnlySpan<byte> third)
    {
        bool three = row.Count((byte)',') == 2;
        first = TakeField(ref row);
        second = TakeField(ref row);
        third = TakeField(ref row);
        return three;
    }
}
