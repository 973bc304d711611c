using Risk.Api.Json;
using Risk.Api.Requests;

namespace Risk.Api.Endpoints.MarketData;

/// <summary>Reads closes from CSV: <c>date,symbol,close</c>, with or without that heading.</summary>
internal sealed class CloseCsv(DateOnly today, Rejections rejections)
{
    private readonly SymbolTable symbols = new();
    private readonly List<DailyClose> closes = [];

    public List<DailyClose> Read(ReadOnlySpan<byte> text)
    {
        CsvRows rows = new(text);
        while (rows.MoveNext())
        {
            if (rows.Line > 1 || !rows.Row.StartsWith("date,"u8))
                ReadRow(rows.Row, rows.Line);
        }
        return closes;
    }

    private void ReadRow(ReadOnlySpan<byte> row, int line)
    {
        if (!CsvRows.TrySplit(row, out var date, out var symbol, out var price))
        {
            rejections.Add(new(null, RejectReasons.Malformed, line));
            return;
        }
        string name = symbols.Get(symbol).Symbol;
        if (Parse(date, name, price, out DailyClose close) is { } reason)
            rejections.Add(new(name, reason, line));
        else
            closes.Add(close);
    }

    private string? Parse(ReadOnlySpan<byte> date, string symbol, ReadOnlySpan<byte> price, out DailyClose close)
    {
        close = null!;
        if (date.Length != 10 || !IsoTime.TryDate(date, out DateTime day))
            return RejectReasons.BadDate;
        if (!WireDecimal.TryParse(price, out decimal value))
            return RejectReasons.BadPrice;
        close = new(DateOnly.FromDateTime(day), symbol, value);
        return CloseRules.Fault(close, today);
    }
}
