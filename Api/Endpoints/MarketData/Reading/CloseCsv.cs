using Risk.Api.Json;
using Risk.Api.Requests;

namespace Risk.Api.Endpoints.MarketData;

/// <summary>Reads closes from CSV: <c>date,symbol,close</c>, with or without that heading.</summary>
internal static class CloseCsv
{
    public static List<DailyClose> Read(ReadOnlySpan<byte> text, Rejections rejections)
    {
        List<DailyClose> closes = [];
        SymbolTable symbols = new();
        CsvRows rows = new(text);
        while (rows.MoveNext())
        {
            if (rows.Line > 1 || !rows.Row.StartsWith("date,"u8))
                ReadRow(rows.Row, rows.Line, symbols, closes, rejections);
        }
        return closes;
    }

    private static void ReadRow(
        ReadOnlySpan<byte> row, int line, SymbolTable symbols, List<DailyClose> closes, Rejections rejections)
    {
        if (!CsvRows.TrySplit(row, out var date, out var symbol, out var close))
        {
            rejections.Add(new(line, null, null, RejectReasons.Malformed));
            return;
        }
        string name = symbols.Get(symbol).Symbol;
        string? reason = null;
        if (date.Length != 10 || !IsoTime.TryDate(date, out DateTime day))
            reason = RejectReasons.BadDate;
        else if (!WireDecimal.TryParse(close, out decimal price))
            reason = RejectReasons.BadPrice;
        else if ((reason = CloseRules.Fault(name, price)) is null)
            closes.Add(new(DateOnly.FromDateTime(day), name, price));
        if (reason is not null)
            rejections.Add(new(line, null, name, reason));
    }
}
